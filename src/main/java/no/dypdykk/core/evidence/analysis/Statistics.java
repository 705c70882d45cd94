package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;

/// What a list of values says by itself.
public final class Statistics {
    private Statistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /// Divided by n - 1.
    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /// By straight lines between the ordered values (Hyndman and Fan 1996, type 7).
    ///
    /// @param values at least one
    /// @param part from 0 for the lowest to 1 for the highest
    public static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
