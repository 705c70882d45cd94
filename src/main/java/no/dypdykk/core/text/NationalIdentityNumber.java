package no.dypdykk.core.text;

import no.dypdykk.core.text.DigitGroups.Gap;
import no.dypdykk.core.text.DigitGroups.Group;

import java.util.List;
import java.util.Set;

/// Numbers that stand for one person: fødselsnummer, D-number, H-number and the synthetic numbers
/// that the authorities test with. Eleven digits, of which six are a date and the last two control
/// the others.
final class NationalIdentityNumber {
    private static final int LENGTH = 11;

    /// Weights of the control digits, modulus 11; the last weight meets the control digit itself.
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};

    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private static final int D_NUMBER = 40;

    /// Added to the month: 0 for people, 40 in H-numbers and synthetic numbers of NAV, 65 and 80 in
    /// synthetic numbers of NAV and of the tax administration.
    private static final Set<Integer> MONTH_MARKS = Set.of(0, 40, 65, 80);

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /// How people part the number: lengths of its runs of digits.
    private static final List<List<Integer>> SHAPES =
            List.of(
                    List.of(LENGTH),
                    List.of(6, 5),
                    List.of(6, 3, 2),
                    List.of(2, 2, 2, 5),
                    List.of(2, 2, 2, 3, 2),
                    List.of(2, 2, 4, 5));

    private static final int DATE_RUNS = 3;

    /// How far a number is looked round for signs that it is part of a code.
    private static final int CODE_REACH = 32;

    private NationalIdentityNumber() {}

    /// Adds all in the text. A number inside a longer number or code is none.
    static void find(String text, List<Group> groups, List<PersonalDatum> found) {
        int next = 0;
        while (next < groups.size()) {
            int runs = runsAt(groups, next, text);
            if (runs > 0) {
                int end = groups.get(next + runs - 1).end();
                found.add(
                        new PersonalDatum(
                                PersonalDatum.Kind.IDENTITY_NUMBER, groups.get(next).start(), end));
            }
            next += Math.max(1, runs);
        }
    }

    /// How many runs from `first` on make one number, 0 for none.
    private static int runsAt(List<Group> groups, int first, String text) {
        for (var shape : SHAPES) {
            int runs = shape.size();
            if (first + runs <= groups.size()
                    && hasShape(groups, first, shape)
                    && isValid(digits(groups, first, shape))
                    && !isInCode(text, groups.get(first).start(), groups.get(first + runs - 1))) {
                return runs;
            }
        }
        return 0;
    }

    private static boolean hasShape(List<Group> groups, int first, List<Integer> shape) {
        for (int i = 0; i < shape.size(); i++) {
            var group = groups.get(first + i);
            boolean inDate = shape.size() > DATE_RUNS && i < DATE_RUNS;
            boolean joined =
                    i == 0 || group.before() == Gap.SPACE || (inDate && group.before() == Gap.DATE);
            if (group.length() != shape.get(i) || !joined) {
                return false;
            }
        }
        return true;
    }

    /// The eleven digits; of a year with four digits, the last two.
    private static String digits(List<Group> groups, int first, List<Integer> shape) {
        var digits = new StringBuilder();
        for (int i = 0; i < shape.size(); i++) {
            var group = groups.get(first + i).digits();
            digits.append(shape.get(i) == 4 ? group.substring(2) : group);
        }
        return digits.toString();
    }

    /// Whether eleven ASCII digits are a date and agree with both control digits.
    static boolean isValid(String digits) {
        return isDate(number(digits, 0), number(digits, 2), number(digits, 4))
                && agrees(digits, FIRST)
                && agrees(digits, SECOND);
    }

    private static boolean isDate(int writtenDay, int writtenMonth, int year) {
        int day = writtenDay > D_NUMBER ? writtenDay - D_NUMBER : writtenDay;
        for (int mark : MONTH_MARKS) {
            int month = writtenMonth - mark;
            if (month >= 1 && month <= DAYS.length) {
                boolean leapDay = month == 2 && day == DAYS[1];
                return day >= 1 && day <= DAYS[month - 1] && (!leapDay || year % 4 == 0);
            }
        }
        return false;
    }

    private static boolean agrees(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    private static int number(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    /// Whether letters touch the number and more digits stand in the same word, as in hashes.
    private static boolean isInCode(String text, int start, Group last) {
        boolean digits = false;
        for (int i = start - 1; i >= Math.max(0, start - CODE_REACH) && isWord(text, i); i--) {
            digits |= Character.isDigit(text.charAt(i));
        }
        int reach = Math.min(text.length(), last.end() + CODE_REACH);
        for (int i = last.end(); i < reach && isWord(text, i); i++) {
            digits |= Character.isDigit(text.charAt(i));
        }
        return digits;
    }

    private static boolean isWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
