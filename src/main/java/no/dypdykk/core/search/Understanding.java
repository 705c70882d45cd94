package no.dypdykk.core.search;

import no.dypdykk.core.search.Spelling.Reading;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.FieldVocabulary.Bridge;
import no.dypdykk.core.text.Folding;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns the words of one question into terms: repairs spelling, joins neighbours. For one search.
final class Understanding {
    /// Terms across the border of two words count this much of what 4-grams do: they find the
    /// compound that someone wrote apart. Without: .947 in place of .959 on such questions; with 1
    /// all others lose .001.
    private static final double JOINT = 0.7;

    /// Unknown words that are repaired: looking for neighbours is the dearest part of a search.
    private static final int MOST_REPAIRS = 8;

    /// What a word counts that the last one may be the beginning of.
    private static final double UNFINISHED = 0.7;

    /// Words that a beginning with a star stands for, the likeliest of so many.
    private static final int MOST_BEGUN = 32;

    private static final int MOST_LONGER = 1_000;

    /// Nobody reads a longer «did you mean».
    private static final int LONGEST_MEANT = 300;

    private final String text;
    private final QuerySigns signs;
    private final FieldVocabulary vocabulary;
    private final Lexicon lexicon;
    private final Map<String, AskedWord> words = new LinkedHashMap<>();
    private final Map<String, Reading> repairs = new HashMap<>();
    private final Set<String> pairs = new LinkedHashSet<>();
    private final Set<String> joints = new LinkedHashSet<>();
    private final StringBuilder meant = new StringBuilder();
    private int meantUpTo;

    Understanding(QuerySigns signs, FieldVocabulary vocabulary, Lexicon lexicon) {
        this.text = signs.typed();
        this.signs = signs;
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /// @param all words of the text, not all of them small
    Asked.Words words(List<Word> all) {
        var before = "";
        Word beside = null;
        for (var word : all) {
            if (words.size() == Asked.MAX_WORDS) {
                break;
            }
            var reading = reading(word, word.end() == all.getLast().end());
            var read = read(word, reading);
            if (!before.isEmpty() && !read.isEmpty()) {
                pairs.add(NorwegianTerms.pair(before, read));
            }
            before = read.isEmpty() ? before : read;
            if (beside != null && !word.isSmall()) {
                joints.addAll(NorwegianTerms.jointGrams(beside.plain(), word.plain()));
            }
            beside = word.isSmall() ? null : word;
            if (!word.isSmall() && !reading.isSmall()) {
                add(word, word.equals(all.getFirst()), reading);
            }
            mend(word, reading);
        }
        if (words.isEmpty()) {
            all.stream()
                    .filter(word -> !word.isSmall())
                    .forEach(word -> add(word, true, Reading.AS_IT_IS));
        }
        return new Asked.Words(List.copyOf(words.values()), near(), meant());
    }

    private void add(Word word, boolean first, Reading reading) {
        if (isBegun(word)) {
            var typed = typed(word) + QuerySigns.STAR;
            words.computeIfAbsent(typed, _ -> AskedWord.begun(typed, word, begun(word)));
        } else if (words.size() < Asked.MAX_WORDS && !words.containsKey(word.plain())) {
            var parts = parts(word, reading.parts());
            var asked =
                    AskedWord.of(
                            typed(word),
                            word,
                            !first && Character.isUpperCase(text.charAt(word.start())),
                            bridges(word, reading),
                            reading.readings(),
                            parts.size());
            words.put(word.plain(), asked);
            parts.forEach(part -> words.put(word.plain() + ' ' + part.typed(), part));
        }
    }

    /// None when they are more than there is room for.
    private List<AskedWord> parts(Word word, List<Compound.Part> parts) {
        if (words.size() + parts.size() >= Asked.MAX_WORDS) {
            return List.of();
        }
        var stems = parts.stream().map(part -> NorwegianTerms.stem(part.plain())).toList();
        for (var i = 1; i < stems.size(); i++) {
            pairs.add(NorwegianTerms.pair(stems.get(i - 1), stems.get(i)));
        }
        return IntStream.range(0, stems.size())
                .mapToObj(i -> AskedWord.part(label(word, parts.get(i)), stems.get(i)))
                .toList();
    }

    /// `barnehage-`, `-leder`, as it was typed when every letter is one in plain spelling.
    private String label(Word word, Compound.Part part) {
        var typed = typed(word);
        var whole = typed.length() == word.plain().length() ? typed : word.plain();
        return (part.start() == 0 ? "" : "-")
                + whole.substring(part.start(), part.end())
                + (part.end() == whole.length() ? "" : "-");
    }

    private boolean isBegun(Word word) {
        return signs.begun().contains(word.start());
    }

    private List<Bridge> begun(Word word) {
        var longer = lexicon.longer(word.plain(), 0, MOST_LONGER);
        return Spelling.likeliest(longer, MOST_BEGUN).stream()
                .map(NorwegianTerms::stem)
                .filter(stem -> !stem.equals(word.stem()))
                .distinct()
                .map(stem -> new Bridge(stem, UNFINISHED))
                .toList();
    }

    /// Also the words it may be the beginning of.
    private List<Bridge> bridges(Word word, Reading reading) {
        var longer = reading.longer().stream().map(NorwegianTerms::stem).distinct().toList();
        return Stream.concat(
                        vocabulary.bridges(word.stem()).stream(),
                        longer.stream().map(stem -> new Bridge(stem, UNFINISHED)))
                .toList();
    }

    private Reading reading(Word word, boolean last) {
        var known = repairs.get(word.plain());
        if (known != null) {
            return known;
        }
        if (word.isSmall() || isBegun(word) || repairs.size() == MOST_REPAIRS || isKnown(word)) {
            return Reading.AS_IT_IS;
        }
        var reading = Spelling.of(word, typed(word), last, lexicon);
        repairs.put(word.plain(), reading);
        return reading;
    }

    private boolean isKnown(Word word) {
        return lexicon.knowsStem(word.stem())
                || vocabulary.bridges(word.stem()).stream()
                        .anyMatch(bridge -> lexicon.knowsStem(bridge.stem()));
    }

    /// What a word is among its neighbours; empty for a question word, for they stand in questions
    /// and not in answers. With them: .9536.
    private static String read(Word word, Reading reading) {
        if (reading.isSmall()) {
            return Folding.plain(reading.small());
        }
        if (word.isSmall()) {
            return NorwegianTerms.isQuestion(word) ? "" : word.plain();
        }
        return reading.readings().isEmpty()
                ? word.stem()
                : NorwegianTerms.stem(reading.readings().getFirst());
    }

    private List<AskedTerm> near() {
        var near = new ArrayList<AskedTerm>();
        pairs.forEach(pair -> near.add(AskedTerm.of(RankedField.PAIR, pair, 1)));
        joints.forEach(joint -> near.add(AskedTerm.of(RankedField.GRAM, joint, JOINT)));
        return near;
    }

    private void mend(Word word, Reading reading) {
        if (text.length() > LONGEST_MEANT || reading.equals(Reading.AS_IT_IS)) {
            return;
        }
        var written =
                reading.isSmall()
                        ? reading.small()
                        : reading.readings().stream()
                                .findFirst()
                                .flatMap(lexicon::written)
                                .orElse(typed(word));
        var capital = Character.isUpperCase(text.charAt(word.start()));
        meant.append(text, meantUpTo, word.start())
                .append(capital ? capitalised(written) : written);
        meantUpTo = word.end();
    }

    private String meant() {
        if (meantUpTo == 0) {
            return "";
        }
        var whole = meant.append(text, meantUpTo, text.length()).toString();
        return whole.equals(text) ? "" : whole;
    }

    private String typed(Word word) {
        return text.substring(word.start(), word.end());
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
