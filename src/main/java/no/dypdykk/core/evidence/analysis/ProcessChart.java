package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;

/// Individuals chart with moving ranges (XmR, Shewhart 1931; method, section 4.5). It shows what is
/// worth a look and is never an estimate.
///
/// @param mean of the base points
/// @param movingRange mean distance between neighbours in the base
/// @param limits `mean -+ 2.66 mean moving range`
/// @param near where the outer third begins on either side
/// @param rangeLimit 3.267 times the mean moving range
public record ProcessChart(
        double mean,
        double movingRange,
        Interval limits,
        Interval near,
        double rangeLimit,
        Flags flags) {
    private static final double LIMIT = 2.66;
    private static final double RANGE_LIMIT = 3.267;
    private static final int RUN = 7;

    /// A smaller moving range is what rounding leaves of none.
    private static final double STILL = 1e-12;

    /// One mark for each point and rule.
    ///
    /// @param outside beyond a limit
    /// @param run part of seven in a row on one side of the mean
    /// @param trend part of seven steadily rising or falling
    /// @param twoOfThree in the outer third, as two of three neighbours on one side
    // Marks are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Flags(boolean[] outside, boolean[] run, boolean[] trend, boolean[] twoOfThree) {
        private static Flags none(int length) {
            return new Flags(
                    new boolean[length],
                    new boolean[length],
                    new boolean[length],
                    new boolean[length]);
        }

        /// Whether any rule marks the point.
        public boolean any(int i) {
            return outside[i] || run[i] || trend[i] || twoOfThree[i];
        }
    }

    /// Without marks when the base does not vary: its limits lie on its mean (method, section 11).
    ///
    /// @param values in time order
    /// @param basis those of them that the limits are made of, at least two
    /// @param screen drop moving ranges of 3.267 times their mean or more once, and take the mean
    ///   again
    public static ProcessChart of(double[] values, double[] basis, boolean screen) {
        double mean = Statistics.mean(basis);
        double range = movingRange(basis, screen);
        var limits = Interval.around(mean, LIMIT * range);
        var near = Interval.around(mean, LIMIT * range * 2 / 3);
        return new ProcessChart(
                mean,
                range,
                limits,
                near,
                RANGE_LIMIT * range,
                range > STILL * Math.max(1, Math.abs(mean))
                        ? new Flags(
                                outside(values, limits),
                                runs(values, mean),
                                trends(values),
                                twoOfThree(values, mean, limits, near))
                        : Flags.none(values.length));
    }

    private static double movingRange(double[] basis, boolean screen) {
        double[] ranges = new double[basis.length - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(basis[i + 1] - basis[i]);
        }
        double mean = Statistics.mean(ranges);
        double[] ordinary = Arrays.stream(ranges).filter(r -> r < RANGE_LIMIT * mean).toArray();
        return screen && ordinary.length > 0 ? Statistics.mean(ordinary) : mean;
    }

    private static boolean[] outside(double[] values, Interval limits) {
        boolean[] marks = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            marks[i] = !limits.holds(values[i]);
        }
        return marks;
    }

    private static boolean[] runs(double[] values, double mean) {
        boolean[] marks = new boolean[values.length];
        int from = 0;
        for (int i = 0; i < values.length; i++) {
            double side = Math.signum(values[i] - mean);
            if (i > 0 && side != Math.signum(values[i - 1] - mean)) {
                from = i;
            }
            if (side != 0 && i - from + 1 >= RUN) {
                Arrays.fill(marks, from, i + 1, true);
            }
        }
        return marks;
    }

    private static boolean[] trends(double[] values) {
        boolean[] marks = new boolean[values.length];
        int from = 0;
        double before = 0;
        for (int i = 1; i < values.length; i++) {
            double step = Math.signum(values[i] - values[i - 1]);
            if (step == 0) {
                from = i;
            } else if (step != before) {
                from = i - 1;
            }
            before = step;
            if (i - from + 1 >= RUN) {
                Arrays.fill(marks, from, i + 1, true);
            }
        }
        return marks;
    }

    private static boolean[] twoOfThree(
            double[] values, double mean, Interval limits, Interval near) {
        boolean[] marks = new boolean[values.length];
        for (int side : new int[] {-1, 1}) {
            for (int i = 2; i < values.length; i++) {
                markOuter(values, i - 2, side, mean, limits, near, marks);
            }
        }
        return marks;
    }

    private static void markOuter(
            double[] values,
            int from,
            int side,
            double mean,
            Interval limits,
            Interval near,
            boolean[] marks) {
        int outer = 0;
        for (int i = from; i < from + 3; i++) {
            if (Math.signum(values[i] - mean) != side) {
                return;
            }
            outer += isOuter(values[i], limits, near) ? 1 : 0;
        }
        for (int i = from; outer >= 2 && i < from + 3; i++) {
            marks[i] |= isOuter(values[i], limits, near);
        }
    }

    private static boolean isOuter(double value, Interval limits, Interval near) {
        return limits.holds(value) && (value < near.lower() || value > near.upper());
    }
}
