package no.dypdykk.core.evidence;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something was measured, in whole months: a year, a quarter (`2008-Q2`), a third of a year
/// (`2021-T1`), a month (`2012-10`), or from one of these to another (`2012/2015`).
///
/// @param from first month
/// @param to last month
public record Period(YearMonth from, YearMonth to) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:(Q|T)(\\d)|(\\d{2})))?");
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_THIRD = 4;
    private static final int MONTHS_IN_YEAR = 12;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period cannot end before it begins: " + from + "/" + to);
        }
    }

    /// Empty when the text is no period, or one that ends before it begins.
    public static Optional<Period> parse(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? single(text)
                : single(text.substring(0, slash))
                        .flatMap(first -> single(text.substring(slash + 1)).flatMap(first::until));
    }

    private Optional<Period> until(Period last) {
        return last.to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, last.to));
    }

    private static Optional<Period> single(String text) {
        var match = FORM.matcher(text);
        try {
            return match.matches() ? Optional.of(of(match)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period of(Matcher match) {
        var year = Integer.parseInt(match.group(1));
        if (match.group(4) != null) {
            var month = YearMonth.of(year, Integer.parseInt(match.group(4)));
            return new Period(month, month);
        }
        if (match.group(2) == null) {
            return part(year, 1, MONTHS_IN_YEAR);
        }
        var months = match.group(2).equals("Q") ? MONTHS_IN_QUARTER : MONTHS_IN_THIRD;
        return part(year, Integer.parseInt(match.group(3)), months);
    }

    /// @throws DateTimeException when the year has no such part
    private static Period part(int year, int number, int months) {
        var last = YearMonth.of(year, number * months);
        return new Period(last.minusMonths(months - 1L), last);
    }

    /// How many months it lasts.
    public int months() {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /// Whether some month lies in both.
    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /// Whether all of another period lies in this one.
    public boolean holds(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
