package no.dypdykk.core.evidence.analysis;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A series in time order, without its missing points; gaps stay in the count of time.
///
/// @param time whole numbers, rising
/// @param season 1 to 4 for quarters, 1 to 12 for months, always 1 for years
/// @param value what was measured
/// @param after whether the point lies after the start
// Numbers are read, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record Quarters(double[] time, int[] season, double[] value, boolean[] after) {
    private static final int SEASONS = 4;
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    public Quarters {
        if (season.length != time.length
                || value.length != time.length
                || after.length != time.length) {
            throw new IllegalArgumentException(time.length + " points, not equal everywhere");
        }
    }

    public int length() {
        return time.length;
    }

    /// How many points lie before the start.
    public int before() {
        return (int) IntStream.range(0, length()).filter(i -> !after[i]).count();
    }

    /// How many points lie after the start.
    public int afterwards() {
        return length() - before();
    }

    /// How many whole quarters lie on one side of the start: three months make one, a year counts
    /// as a point like any other.
    public int covered(boolean afterStart) {
        int points = afterStart ? afterwards() : before();
        return points * SEASONS / Math.max(SEASONS, perYear());
    }

    /// How many points a year has, by the highest season: 1, 4, 12 or 52.
    private int perYear() {
        int highest = IntStream.of(season).max().orElse(1);
        if (highest <= 1) {
            return 1;
        }
        if (highest <= SEASONS) {
            return SEASONS;
        }
        return highest <= MONTHS ? MONTHS : WEEKS;
    }

    /// Whether each point is a quarter.
    boolean areQuarters() {
        return perYear() == SEASONS && seasons() > 1;
    }

    /// The time of the first point after the start.
    public double start() {
        return IntStream.range(0, length())
                .filter(i -> after[i])
                .mapToDouble(i -> time[i])
                .findFirst()
                .orElse(Double.NaN);
    }

    /// Mean of the values on one side of the start.
    public double mean(boolean afterStart) {
        return IntStream.range(0, length())
                .filter(i -> after[i] == afterStart)
                .mapToDouble(i -> value[i])
                .average()
                .orElse(0);
    }

    /// Mean of the means of the four seasons on one side of the start, so that each season counts
    /// alike before and after (method, section 4.7). Empty unless all four occur there.
    public OptionalDouble yearlyMean(boolean afterStart) {
        double sum = 0;
        for (int of = 1; of <= SEASONS; of++) {
            int one = of;
            OptionalDouble mean =
                    IntStream.range(0, length())
                            .filter(i -> after[i] == afterStart && season[i] == one)
                            .mapToDouble(i -> value[i])
                            .average();
            if (mean.isEmpty()) {
                return mean;
            }
            sum += mean.getAsDouble();
        }
        return OptionalDouble.of(sum / SEASONS);
    }

    /// Whether each point follows the one before by one step.
    public boolean unbroken() {
        return IntStream.range(1, length()).allMatch(i -> time[i] == time[i - 1] + 1);
    }

    /// How many different seasons occur: 4 tells quarters, 12 months, 1 years.
    public int seasons() {
        return (int) IntStream.of(season).distinct().count();
    }

    /// The part of the points between the first and the last that is missing.
    public double missingShare() {
        double all = time[length() - 1] - time[0] + 1;
        return 1 - length() / all;
    }

    /// The same series without some of its points.
    public Quarters only(IntPredicate kept) {
        int[] rows = IntStream.range(0, length()).filter(kept).toArray();
        boolean[] afterKept = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            afterKept[i] = after[rows[i]];
        }
        return new Quarters(
                IntStream.of(rows).mapToDouble(i -> time[i]).toArray(),
                IntStream.of(rows).map(i -> season[i]).toArray(),
                IntStream.of(rows).mapToDouble(i -> value[i]).toArray(),
                afterKept);
    }
}
