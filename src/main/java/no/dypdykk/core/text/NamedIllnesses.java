package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// People named in the same sentence as an illness or a sick leave. What is found is the name. For
/// one text, on one thread.
final class NamedIllnesses {
    /// Beginnings of words by their first letter, all in plain spelling.
    private static final Map<Character, List<String>> ILLNESSES =
            Stream.of(
                            ("kreft brystkreft leukemi svulst depresjon deprimert angst psykose"
                                 + " psykotisk schizofren bipolar adhd autis asperger tourette ptsd"
                                 + " diabet epilep kols astma migrene fibromyalgi demens demente"
                                 + " alzheimer parkinson prolaps skiveprolaps isjias revmatis"
                                 + " leddgikt bekhterev slitasjegikt hjerteinfarkt hjarteinfarkt"
                                 + " hjertesvikt hjartesvikt hjerneslag utbrent utbrend rusproblem"
                                 + " rusmisbruk rusavhengig alkoholi alkoholproblem"
                                 + " spiseforstyrrelse eteforstyrr anoreksi bulimi hepatitt"
                                 + " spontanabort selvmord sjølvmord diagnose endometriose whiplash"
                                 + " nyresvikt")
                                    .split(" "))
                    .map(Folding::plain)
                    .collect(Collectors.groupingBy(word -> word.charAt(0)));

    /// Said of one person; «sykmeldte» are many.
    private static final Set<String> ON_SICK_LEAVE =
            Set.of("sykmeldt", "sykemeldt", "langtidssykmeldt", "sjukmeld", "sjukmeldt");

    private final String text;
    private final List<PersonalDatum> found;
    private final List<PersonalDatum> names = new ArrayList<>();
    private boolean illness;

    private NamedIllnesses(String text, List<PersonalDatum> found) {
        this.text = text;
        this.found = found;
    }

    static void find(String text, List<PersonalDatum> found) {
        new NamedIllnesses(text, found).read();
    }

    private record Word(String plain, int start, int end) {}

    private void read() {
        var words = new WordCursor(text);
        var before = new Word("", 0, 0);
        while (words.next()) {
            var word = new Word(words.plain(), words.start(), words.end());
            if (endsSentence(before, word)) {
                endSentence();
            }
            illness |= isIllness(word.plain());
            if (isCapitalised(word)) {
                addName(before, word);
            }
            before = word;
        }
        endSentence();
    }

    /// A given name, or one that may be a word when another capitalised word follows it.
    private void addName(Word before, Word word) {
        boolean follows = word.start() - before.end() == 1 && isCapitalised(before);
        if (GivenNames.isName(word.plain())) {
            names.add(name(word.start(), word.end()));
        } else if (follows && GivenNames.mayBeName(before.plain())) {
            names.add(name(before.start(), word.end()));
        }
    }

    private static PersonalDatum name(int start, int end) {
        return new PersonalDatum(PersonalDatum.Kind.NAMED_ILLNESS, start, end);
    }

    private void endSentence() {
        if (illness) {
            found.addAll(names);
        }
        illness = false;
        names.clear();
    }

    /// The full stop after an initial ends nothing.
    private boolean endsSentence(Word before, Word word) {
        int lines = 0;
        for (int i = before.end(); i < word.start(); i++) {
            switch (text.charAt(i)) {
                case '.' -> {
                    if (before.plain().length() > 1) {
                        return true;
                    }
                }
                case '!', '?', '|' -> {
                    return true;
                }
                case '\n' -> lines++;
                default -> {}
            }
        }
        return lines > 1;
    }

    private boolean isCapitalised(Word word) {
        return word.start() < word.end() && Character.isUpperCase(text.charAt(word.start()));
    }

    private static boolean isIllness(String plain) {
        return ON_SICK_LEAVE.contains(plain)
                || ILLNESSES.getOrDefault(plain.charAt(0), List.of()).stream()
                        .anyMatch(plain::startsWith);
    }
}
