package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Quarters;

import java.util.Arrays;

/// Reads a series from the columns `t`, `sesong`, `D` and its values. Rows without a value are
/// gaps.
final class QuartersReader {
    private static final int LAST_TIME = 100_000;
    private static final int MOST_SEASONS = 53;

    private QuartersReader() {}

    /// @param value the column of the values
    static Quarters read(Table table, String value) {
        return of(table.complete(value), table.complete(value).numbers(value));
    }

    /// The difference of two columns; a row that lacks either is a gap.
    static Quarters difference(Table table, String value, String other) {
        Table complete = table.complete(value, other);
        double[] difference = complete.numbers(value);
        double[] subtracted = complete.numbers(other);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= subtracted[i];
        }
        return of(complete, difference);
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
