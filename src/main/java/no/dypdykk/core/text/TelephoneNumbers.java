package no.dypdykk.core.text;

import no.dypdykk.core.text.DigitGroups.Gap;
import no.dypdykk.core.text.DigitGroups.Group;

import java.util.List;
import java.util.Set;

/// Norwegian telephone numbers: eight digits after `+47`, in the groups that people write (2-2-2-2
/// or 3-2-3), or after a word such as «tlf». Other eight digits are amounts, dates and numbers of
/// things.
final class TelephoneNumbers {
    private static final int LENGTH = 8;
    private static final Set<Character> FIRST_DIGITS = Set.of('2', '3', '4', '5', '6', '7', '9');
    private static final List<Integer> FOUR_PAIRS = List.of(2, 2, 2, 2);
    private static final List<Integer> MOBILE = List.of(3, 2, 3);
    private static final Set<String> CUES =
            Set.of("tlf", "telefon", "telefonnummer", "tel", "mobil", "mobilnummer", "mob", "ring");

    /// Words between the cue and the number: «telefon til meg: …».
    private static final int CUE_REACH = 24;

    private TelephoneNumbers() {}

    static void find(String text, List<Group> groups, List<PersonalDatum> found) {
        int next = 0;
        while (next < groups.size()) {
            int runs = runsAt(text, groups, next);
            if (runs > 0) {
                found.add(
                        new PersonalDatum(
                                PersonalDatum.Kind.TELEPHONE_NUMBER,
                                groups.get(next).start(),
                                groups.get(next + runs - 1).end()));
            }
            next += Math.max(1, runs);
        }
    }

    private static int runsAt(String text, List<Group> groups, int first) {
        if (isCountryCode(text, groups.get(first))) {
            int runs = runsOfEight(groups, first + 1);
            return runs > 0 && groups.get(first + 1).before() == Gap.SPACE ? runs + 1 : 0;
        }
        if (isWithCountryCode(text, groups.get(first))) {
            return 1;
        }
        int runs = runsOfEight(groups, first);
        return runs > 0
                        && FIRST_DIGITS.contains(groups.get(first).digits().charAt(0))
                        && !isInLongerRow(groups, first, runs)
                        && (isWritten(groups, first, runs) || isCued(text, groups.get(first)))
                ? runs
                : 0;
    }

    private static boolean isCountryCode(String text, Group group) {
        return (group.digits().equals("47") && isPlus(text, group.start()))
                || group.digits().equals("0047");
    }

    private static boolean isWithCountryCode(String text, Group group) {
        return (group.digits().startsWith("47")
                        && group.length() == LENGTH + 2
                        && isPlus(text, group.start()))
                || (group.digits().startsWith("0047") && group.length() == LENGTH + 4);
    }

    private static boolean isPlus(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '+';
    }

    /// How many runs, parted by spaces, have eight digits together; 0 when none.
    private static int runsOfEight(List<Group> groups, int first) {
        int length = 0;
        for (int i = first; i < groups.size() && length < LENGTH; i++) {
            if (i > first && groups.get(i).before() != Gap.SPACE) {
                return 0;
            }
            length += groups.get(i).length();
            if (length == LENGTH) {
                return i - first + 1;
            }
        }
        return 0;
    }

    private static boolean isWritten(List<Group> groups, int first, int runs) {
        var lengths = groups.subList(first, first + runs).stream().map(Group::length).toList();
        return lengths.equals(FOUR_PAIRS)
                || (lengths.equals(MOBILE)
                        && "49".indexOf(groups.get(first).digits().charAt(0)) >= 0);
    }

    /// A row of figures is no telephone number.
    private static boolean isInLongerRow(List<Group> groups, int first, int runs) {
        int after = first + runs;
        return groups.get(first).before() == Gap.SPACE
                || (after < groups.size() && groups.get(after).before() == Gap.SPACE);
    }

    private static boolean isCued(String text, Group group) {
        var before = text.substring(Math.max(0, group.start() - CUE_REACH), group.start());
        var words = new WordCursor(before.substring(before.lastIndexOf('\n') + 1));
        while (words.next()) {
            if (CUES.contains(words.plain())) {
                return true;
            }
        }
        return false;
    }
}
