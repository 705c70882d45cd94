package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ProcessChart;
import no.dypdykk.core.evidence.analysis.RunChart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        int base = (int) settings.number("base_points", values.length, 2, MOST_ROWS);
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
                        .put("outside", marks(chart.flags().outside()))
                        .put("run7", marks(chart.flags().run()))
                        .put("trend7", marks(chart.flags().trend()))
                        .put("two_of_three", marks(chart.flags().twoOfThree()))
                        .put("any", any(chart.flags(), values.length))
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

    private static List<Integer> marks(boolean[] marks) {
        var list = new ArrayList<Integer>();
        for (boolean mark : marks) {
            list.add(mark ? 1 : 0);
        }
        return list;
    }

    private static List<Integer> any(ProcessChart.Flags flags, int length) {
        var list = new ArrayList<Integer>();
        for (int i = 0; i < length; i++) {
            list.add(flags.any(i) ? 1 : 0);
        }
        return list;
    }
}
