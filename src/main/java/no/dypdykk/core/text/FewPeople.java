package no.dypdykk.core.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Counts of people that are so small that colleagues know who they are: «tre sykmeldte», «2 av 4
/// ansatte».
final class FewPeople {
    /// Numbers below five, the limit when nothing else is agreed; «en sykmeldt» is anyone.
    private static final Set<String> FEW = Set.of("to", "tre", "fire", "1", "2", "3", "4");

    private static final List<String> ON_SICK_LEAVE =
            List.of("sykmeld", "sykemeld", "sjukmeld", "langtidssyk", "langtidssjuk");
    private static final List<String> PEOPLE =
            List.of("ansatte", "tilsette", "medarbeider", "medarbeidar", "kolleg", "person");
    private static final int WORDS = 4;
    private static final int WIDEST_GAP = 3;

    private FewPeople() {}

    private record Word(String plain, int start, int end) {}

    static void find(String text, List<PersonalDatum> found) {
        var last = new ArrayDeque<Word>(WORDS);
        var words = new WordCursor(text);
        while (words.next()) {
            if (!last.isEmpty() && isApart(text, last.getLast().end(), words.start())) {
                last.clear();
            }
            if (last.size() == WORDS) {
                last.removeFirst();
            }
            last.addLast(new Word(words.plain(), words.start(), words.end()));
            int start = startOfCount(last);
            if (start >= 0) {
                found.add(new PersonalDatum(PersonalDatum.Kind.FEW_PEOPLE, start, words.end()));
            }
        }
    }

    private static boolean isApart(String text, int end, int start) {
        if (start - end > WIDEST_GAP) {
            return true;
        }
        for (int i = end; i < start; i++) {
            if ("\n.;:|".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Where a count begins that ends with the last word, -1 when none does.
    private static int startOfCount(Deque<Word> last) {
        var word = last.getLast().plain();
        boolean onSickLeave = begins(word, ON_SICK_LEAVE);
        if (!onSickLeave && !begins(word, PEOPLE)) {
            return -1;
        }
        var words = List.copyOf(last);
        int size = words.size();
        if (onSickLeave) {
            return size >= 2 && isFew(words.get(size - 2)) ? words.get(size - 2).start() : -1;
        }
        boolean counted =
                size == WORDS
                        && isFew(words.get(2))
                        && words.get(1).plain().equals("av")
                        && isFew(words.get(0));
        return counted ? words.getFirst().start() : -1;
    }

    private static boolean isFew(Word word) {
        return FEW.contains(word.plain());
    }

    private static boolean begins(String word, List<String> beginnings) {
        for (var beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
