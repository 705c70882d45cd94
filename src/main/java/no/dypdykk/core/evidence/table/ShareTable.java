package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.TwoProportions;

import java.util.List;

/// Shares of persons before and after, row by row.
final class ShareTable {
    private static final int MOST_ROWS = 10_000;
    private static final double MOST_PEOPLE = 1e9;
    private static final double PERCENT = 100;

    private ShareTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_ROWS);
        var numbers = new Numbers();
        double[] n1 = table.numbers("n1", 1, MOST_PEOPLE);
        double[] n2 = table.numbers("n2", 1, MOST_PEOPLE);
        double[] x1 = counts(table, "x1", n1);
        double[] x2 = counts(table, "x2", n2);
        TwoProportions only = null;
        for (int i = 0; i < n1.length; i++) {
            only = TwoProportions.of(x1[i], n1[i], x2[i], n2[i], settings.confidence());
            append(numbers, only);
        }
        if (only == null || n1.length > 1) {
            return Analysed.numbers(numbers);
        }
        return new Analysed(numbers.byName(), finding(only, circumstances), List.of(), List.of());
    }

    private static double[] counts(Table table, String name, double[] people) {
        double[] counts = table.numbers(name, 0, MOST_PEOPLE);
        for (int i = 0; i < counts.length; i++) {
            Cell.within(table.field(name, i), counts[i], 0, people[i]);
        }
        return counts;
    }

    private static void append(Numbers numbers, TwoProportions shares) {
        numbers.append("diff", shares.difference());
        numbers.append("newcombe_lower", shares.newcombe().lower());
        numbers.append("newcombe_upper", shares.newcombe().upper());
        numbers.append("ac_diff", shares.adjustedDifference());
        numbers.append("ac_se", shares.adjustedError());
        numbers.append("rr", shares.ratio());
        numbers.append("log_rr_se", shares.logRatioError());
    }

    /// Indicators count percent, so the finding is in percentage points.
    private static Finding finding(TwoProportions shares, Circumstances circumstances) {
        var interval =
                new Interval(
                        PERCENT * shares.newcombe().lower(), PERCENT * shares.newcombe().upper());
        Grade grade = circumstances.grade(StudyDesign.TWO_PERIODS, true, 4, 4, 0, false, 0);
        return new Finding(
                PERCENT * shares.difference(), interval, circumstances.verdict(interval), grade);
    }
}
