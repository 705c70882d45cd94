package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

/// Two independent shares of persons, after minus before.
///
/// @param difference p2 - p1
/// @param newcombe Newcombe's hybrid score interval (1998, method 10)
/// @param adjustedDifference of `(x + 1)/(n + 2)` (Agresti and Caffo 2000), for pooling
/// @param adjustedError its standard error
/// @param ratio p2/p1; null when nobody counted before
/// @param logRatioError standard error of the ratio's logarithm; null when either count is 0
public record TwoProportions(
        double difference,
        Interval newcombe,
        double adjustedDifference,
        double adjustedError,
        @Nullable Double ratio,
        @Nullable Double logRatioError) {
    /// @param x1 how many of `n1` before, `x2` of `n2` after; `0 <= x <= n`, `n > 0`
    /// @param confidence as 0.95
    public static TwoProportions of(double x1, double n1, double x2, double n2, double confidence) {
        double p1 = x1 / n1;
        double p2 = x2 / n2;
        double a1 = (x1 + 1) / (n1 + 2);
        double a2 = (x2 + 1) / (n2 + 2);
        return new TwoProportions(
                p2 - p1,
                newcombe(p1, score(p1, n1, confidence), p2, score(p2, n2, confidence)),
                a2 - a1,
                Math.sqrt(a1 * (1 - a1) / (n1 + 2) + a2 * (1 - a2) / (n2 + 2)),
                x1 > 0 ? p2 / p1 : null,
                x1 > 0 && x2 > 0 ? Math.sqrt(1 / x2 - 1 / n2 + 1 / x1 - 1 / n1) : null);
    }

    private static Interval newcombe(double p1, Interval first, double p2, Interval second) {
        double difference = p2 - p1;
        return new Interval(
                difference - Math.hypot(p2 - second.lower(), first.upper() - p1),
                difference + Math.hypot(second.upper() - p2, p1 - first.lower()));
    }

    /// Wilson's score interval (1927) of one share.
    private static Interval score(double p, double n, double confidence) {
        double z = Distributions.normalQuantile(0.5 + confidence / 2);
        double z2 = z * z;
        double middle = 2 * n * p + z2;
        double reach = z * Math.sqrt(z2 + 4 * n * p * (1 - p));
        double below = 2 * (n + z2);
        return new Interval(
                Math.max(0, (middle - reach) / below), Math.min(1, (middle + reach) / below));
    }
}
