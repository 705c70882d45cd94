package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.TwoProportions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Shares of persons before and after, row by row.
final class ShareTable {
    private static final int MOST_ROWS = 10_000;
    private static final double MOST_PEOPLE = 1e9;
    private static final double PERCENT = 100;

    private static final List<String> EMPTY =
            List.of(
                    "diff",
                    "newcombe_lower",
                    "newcombe_upper",
                    "ac_diff",
                    "ac_se",
                    "rr",
                    "log_rr_se");

    private ShareTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_ROWS);
        Set<Integer> filled = table.filled("x1", "n1", "x2", "n2");
        var numbers = new Numbers();
        var refusals = new ArrayList<Refused>();
        TwoProportions only = null;
        for (int i = 0; i < table.rows(); i++) {
            if (!filled.contains(i)) {
                EMPTY.forEach(name -> numbers.append(name, null));
                continue;
            }
            double n1 = table.number("n1", i, 1, MOST_PEOPLE);
            double n2 = table.number("n2", i, 1, MOST_PEOPLE);
            if (Math.min(n1, n2) < Indicator.SMALLEST_GROUP) {
                refusals.add(Refused.of(Refused.Code.TOO_SMALL_UNIT));
            }
            only =
                    TwoProportions.of(
                            table.number("x1", i, 0, n1),
                            n1,
                            table.number("x2", i, 0, n2),
                            n2,
                            settings.confidence());
            append(numbers, only);
        }
        boolean one = table.rows() == 1 && refusals.isEmpty();
        return Analysed.of(
                numbers,
                one && only != null ? finding(only, circumstances) : null,
                filled.size() < table.rows() ? List.of(Warning.ROWS_LEFT_OUT) : List.of(),
                refusals);
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
