package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.table.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a value can be true, and may be kept (method, sections 2 and 3).
final class ValueCheck {
    /// Fewer people than this are never stored as numbers.
    static final int FEWEST_PEOPLE = 5;

    private static final double ROUNDING = 0.1;
    private static final double HIGH_SICK_LEAVE = 40;
    private static final int SMALL_UNIT = 20;

    private ValueCheck() {}

    /// @param reason names a text under `impossible.`; empty for other codes
    record Flaw(Column column, String code, String reason) {
        String[] details(String value) {
            return code.equals(Refused.Code.IMPOSSIBLE_NUMBER.code())
                    ? new String[] {value, reason}
                    : new String[] {reason};
        }
    }

    static List<Flaw> of(Indicator indicator, Period period, double value, Basis basis) {
        var flaws = new ArrayList<Flaw>();
        range(indicator, value, flaws);
        share(indicator, value, basis, flaws);
        Integer size = basis.size(indicator, period);
        if (size != null && size < FEWEST_PEOPLE) {
            flaws.add(
                    new Flaw(
                            Column.PEOPLE,
                            Refused.Code.TOO_SMALL_UNIT.code(),
                            Integer.toString(FEWEST_PEOPLE)));
        }
        if (indicator.id().startsWith("sf_")
                && value > HIGH_SICK_LEAVE
                && (size == null || size >= SMALL_UNIT)) {
            flaws.add(impossible(Column.VALUE, "over 40 %"));
        }
        spread(indicator, value, basis, flaws);
        return flaws;
    }

    private static void range(Indicator indicator, double value, List<Flaw> flaws) {
        switch (indicator.unit()) {
            case "percent" -> within(value, 0, 100, flaws);
            case "points_1_5" -> within(value, 1, 5, flaws);
            default -> within(value, 0, 1e12, flaws);
        }
    }

    private static void within(double value, double least, double most, List<Flaw> flaws) {
        if (value < least) {
            flaws.add(impossible(Column.VALUE, "< " + (long) least));
        } else if (value > most) {
            flaws.add(impossible(Column.VALUE, "> " + (long) most));
        }
    }

    /// A part cannot be more than the whole, and the percentage must be theirs.
    private static void share(Indicator indicator, double value, Basis basis, List<Flaw> flaws) {
        Double part = basis.numerator();
        Double whole = basis.denominator();
        if (whole != null && whole <= 0) {
            flaws.add(impossible(Column.DENOMINATOR, "≤ 0"));
        } else if (part != null && part < 0) {
            flaws.add(impossible(Column.NUMERATOR, "< 0"));
        } else if (part != null && whole != null && indicator.unit().equals("percent")) {
            if (part > whole) {
                flaws.add(impossible(Column.NUMERATOR, "> " + whole));
            } else if (Math.abs(100 * part / whole - value) > ROUNDING) {
                flaws.add(
                        impossible(
                                Column.VALUE,
                                "100 · "
                                        + plain(part)
                                        + " / "
                                        + plain(whole)
                                        + " = "
                                        + cut(100 * part / whole)));
            }
        }
    }

    private static String plain(double number) {
        return new SheetCell.Amount(number, false).words();
    }

    private static String cut(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replace('.', ',');
    }

    /// The standard deviation of answers from 1 to 5 has an upper bound (method, section 2).
    private static void spread(Indicator indicator, double value, Basis basis, List<Flaw> flaws) {
        Double deviation = basis.deviation();
        if (deviation != null && deviation < 0) {
            flaws.add(impossible(Column.DEVIATION, "< 0"));
        }
        Integer answers = basis.people();
        if (deviation != null
                && answers != null
                && answers > 1
                && indicator.unit().equals("points_1_5")) {
            double most = Math.sqrt((value - 1) * (5 - value) * answers / (answers - 1.0));
            if (deviation > most + 0.01) {
                flaws.add(impossible(Column.DEVIATION, "> " + cut(most)));
            }
        }
        Double rate = basis.responseRate();
        if (rate != null && (rate < 0 || rate > 100)) {
            flaws.add(impossible(Column.RESPONSE_RATE, "0–100"));
        }
    }

    private static Flaw impossible(Column column, String reason) {
        return new Flaw(column, Refused.Code.IMPOSSIBLE_NUMBER.code(), reason);
    }
}
