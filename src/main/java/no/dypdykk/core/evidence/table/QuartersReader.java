package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Quarters;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Reads a series from the columns `t`, `sesong`, `D` and its values. Rows without a value are
/// gaps; rows after the practice has stopped again are not used (method, section 11).
final class QuartersReader {
    private static final int LAST_TIME = 100_000;
    private static final int MOST_SEASONS = 53;

    private QuartersReader() {}

    /// @param value the column of the values
    static Quarters read(Table table, String value) {
        Table used = used(table, value);
        return of(used, used.numbers(value));
    }

    /// The difference of two columns; a row that lacks either is a gap.
    static Quarters difference(Table table, String value, String other) {
        Table complete = used(table, value, other);
        double[] difference = complete.numbers(value);
        double[] subtracted = complete.numbers(other);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= subtracted[i];
        }
        return of(complete, difference);
    }

    /// The rows with values, until the practice stops.
    static Table used(Table table, String... values) {
        Table complete = table.complete(values);
        boolean started = false;
        for (int i = 0; i < complete.rows(); i++) {
            boolean runs = complete.flag("D", i);
            if (started && !runs) {
                return complete.only(IntStream.range(0, i).boxed().toList());
            }
            started |= runs;
        }
        return complete;
    }

    /// Whether rows with values lie after the practice has stopped.
    static boolean stops(Table table, String... values) {
        return used(table, values).rows() < table.complete(values).rows();
    }

    private static Quarters of(Table table, double[] values) {
        if (values.length < 2) {
            throw new ColumnFault("data", "too-few-rows", Integer.toString(values.length), "2");
        }
        int[] time = table.wholeNumbers("t", -LAST_TIME, LAST_TIME);
        double[] rising = new double[time.length];
        boolean[] after = new boolean[time.length];
        for (int i = 0; i < time.length; i++) {
            if (i > 0 && time[i] <= time[i - 1]) {
                throw new ColumnFault(table.field("t", i), "not-rising", Integer.toString(time[i]));
            }
            rising[i] = time[i];
            after[i] = table.flag("D", i);
        }
        int[] season =
                table.has("sesong")
                        ? table.wholeNumbers("sesong", 1, MOST_SEASONS)
                        : oneSeason(time.length);
        return new Quarters(rising, season, values, after);
    }

    private static int[] oneSeason(int length) {
        int[] season = new int[length];
        Arrays.fill(season, 1);
        return season;
    }
}
