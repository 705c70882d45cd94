package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ProcessChart;
import no.dypdykk.core.evidence.analysis.RunChart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// A process chart and a run chart of one series.
final class ProcessTable {
    private static final int MOST_ROWS = 10_000;

    private ProcessTable() {}

    static Analysed answer(Table table, Choices settings) {
        table.requireAtMost(MOST_ROWS);
        Table complete = table.complete("y");
        double[] values = complete.numbers("y");
        if (values.length < 2) {
            throw new ColumnFault("data.y", "too-few-rows", Integer.toString(values.length), "2");
        }
        int base = settings.wholeNumber("base_points", values.length, 2, MOST_ROWS);
        double[] basis = Arrays.copyOf(values, Math.min(base, values.length));
        var chart = ProcessChart.of(values, basis, settings.flag("screen_outliers", false));
        var run = RunChart.of(values, basis);
        var numbers =
                new Numbers()
                        .put("mean", chart.mean())
                        .put("amr", chart.movingRange())
                        .put("lower", chart.limits().lower())
                        .put("upper", chart.limits().upper())
                        .put("near_lower", chart.near().lower())
                        .put("near_upper", chart.near().upper())
                        .put("mr_upper", chart.rangeLimit())
                        .put("outside", marks(table, i -> chart.flags().outside()[i]))
                        .put("run7", marks(table, i -> chart.flags().run()[i]))
                        .put("trend7", marks(table, i -> chart.flags().trend()[i]))
                        .put("two_of_three", marks(table, i -> chart.flags().twoOfThree()[i]))
                        .put("any", marks(table, chart.flags()::any))
                        .put("run_median", run.median())
                        .put("run_useful", run.useful())
                        .put("run_longest_run", run.longestRun())
                        .put("run_crossings", run.crossings())
                        .put("run_run_limit", run.runLimit())
                        .put("run_crossing_limit", run.crossingLimit())
                        .put("run_signal", run.signal() ? 1 : 0);
        boolean still = Arrays.stream(values).allMatch(v -> v == values[0]);
        return Analysed.of(
                numbers,
                null,
                List.of(),
                still
                        ? List.of(Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "ingen_variasjon"))
                        : List.of());
    }

    /// One mark a row; null in a row without a value.
    private static List<@Nullable Integer> marks(Table table, IntPredicate marked) {
        var list = new ArrayList<@Nullable Integer>();
        int point = 0;
        for (int i = 0; i < table.rows(); i++) {
            list.add(table.number("y", i) == null ? null : mark(marked, point++));
        }
        return list;
    }

    private static Integer mark(IntPredicate marked, int point) {
        return marked.test(point) ? 1 : 0;
    }
}
