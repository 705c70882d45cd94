package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What levels in a unit can be at all.
public record Scale(double least, double most) {
    private static final double ROUNDED = 0.01;

    /// A percentage of something, an answer from 1 to 5, or any number.
    public static Scale of(String unit) {
        return switch (unit) {
            case "percent", "percent_per_year", "percent_of_pay" -> new Scale(0, 100);
            case "points_1_5" -> new Scale(1, 5);
            default -> new Scale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        };
    }

    public boolean holds(double level) {
        return level >= least && level <= most;
    }

    /// The largest standard deviation that answers with this mean can have: half of them at each
    /// end (method, section 2), and a hundredth for rounding. Unbounded where the scale is.
    ///
    /// @param n how many answered; null when not known, or a single one
    public double largestDeviation(double mean, @Nullable Integer n) {
        if (Double.isInfinite(most)) {
            return most;
        }
        double spread = (mean - least) * (most - mean);
        double few = n == null || n < 2 ? 2 : n / (n - 1.0);
        return Math.sqrt(spread * few) + ROUNDED;
    }

    /// As it is typed, with at most two decimals.
    public static String plain(double number) {
        return Double.isInfinite(number)
                ? Double.toString(number)
                : BigDecimal.valueOf(number)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
