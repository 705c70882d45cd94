package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.HedgesG;
import no.dypdykk.core.evidence.analysis.Sample;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Welch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Means of a survey before and after, row by row.
final class MeanTable {
    private static final int MOST_ROWS = 10_000;
    private static final double MOST_PEOPLE = 1e9;
    private static final double LARGEST = 1e12;
    private static final int ENOUGH_FOR_GRADE_2 = 10;
    private static final List<String> EMPTY =
            List.of("diff", "se", "df", "ci_lower", "ci_upper", "p", "J", "g", "g_var");

    private MeanTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_ROWS);
        var numbers = new Numbers();
        var refusals = new ArrayList<Refused>();
        Finding finding = null;
        for (int i = 0; i < table.rows(); i++) {
            Sample before = sample(table, "1", i, refusals);
            Sample after = sample(table, "2", i, refusals);
            if (before == null || after == null) {
                EMPTY.forEach(name -> numbers.append(name, null));
                continue;
            }
            Welch welch = Welch.of(before, after, settings.confidence());
            append(numbers, welch, HedgesG.of(before, after));
            finding = finding(welch, Math.min(before.n(), after.n()), circumstances);
        }
        boolean one = table.rows() == 1 && refusals.isEmpty();
        return new Analysed(numbers.byName(), one ? finding : null, List.of(), refusals);
    }

    /// @return null when the spread is missing, or nothing varies
    private static @Nullable Sample sample(
            Table table, String suffix, int row, List<Refused> refusals) {
        double n = required(table, "n" + suffix, row, 2, MOST_PEOPLE);
        double mean = required(table, "m" + suffix, row, -LARGEST, LARGEST);
        Double deviation = table.number("s" + suffix, row);
        if (deviation == null) {
            refusals.add(Refused.of(Refused.Code.MISSING_SPREAD));
            return null;
        }
        Cell.within(table.field("s" + suffix, row), deviation, 0, LARGEST);
        if (n < Indicator.SMALLEST_GROUP) {
            refusals.add(Refused.of(Refused.Code.TOO_SMALL_UNIT));
        }
        if (deviation == 0) {
            refusals.add(Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "ingen_variasjon"));
            return null;
        }
        return new Sample(n, mean, deviation);
    }

    private static double required(
            Table table, String name, int row, double lowest, double highest) {
        Double value = table.number(name, row);
        if (value == null) {
            throw new ColumnFault(table.field(name, row), "missing");
        }
        return Cell.within(table.field(name, row), value, lowest, highest);
    }

    private static void append(Numbers numbers, Welch welch, HedgesG g) {
        numbers.append("diff", welch.difference());
        numbers.append("se", welch.error());
        numbers.append("df", welch.freedom());
        numbers.append("ci_lower", welch.interval().lower());
        numbers.append("ci_upper", welch.interval().upper());
        numbers.append("p", welch.p());
        numbers.append("J", g.correction());
        numbers.append("g", g.g());
        numbers.append("g_var", g.variance());
    }

    private static Finding finding(Welch welch, double fewest, Circumstances circumstances) {
        StudyDesign design =
                fewest < ENOUGH_FOR_GRADE_2 ? StudyDesign.FIGURES : StudyDesign.TWO_PERIODS;
        Grade grade = circumstances.grade(design, true, 4, 4, 0, false, 0);
        return new Finding(
                welch.difference(),
                welch.interval(),
                circumstances.verdict(welch.interval()),
                grade);
    }
}
