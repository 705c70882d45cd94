package no.dypdykk.core.evidence.analysis;

/// Difference of two means without assuming equal spread (Welch 1947), degrees of freedom by
/// Satterthwaite (1946).
///
/// @param difference second minus first
/// @param error 0 when nothing varies; then there is no freedom, t or p
/// @param p two-sided
public record Welch(
        double difference, double error, double freedom, double t, double p, Interval interval) {
    /// @param confidence as 0.95
    public static Welch of(Sample first, Sample second, double confidence) {
        return of(second.mean() - first.mean(), confidence, first, second);
    }

    /// A sum and difference of several means, with unpooled standard error.
    static Welch of(double difference, double confidence, Sample... samples) {
        double sum = 0;
        double below = 0;
        for (Sample sample : samples) {
            double part = sample.squaredError();
            sum += part;
            below += part * part / (sample.n() - 1);
        }
        double error = Math.sqrt(sum);
        if (error == 0) {
            return new Welch(
                    difference,
                    0,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Interval.around(difference, 0));
        }
        double freedom = sum * sum / below;
        double t = difference / error;
        return new Welch(
                difference,
                error,
                freedom,
                t,
                Distributions.studentBothTails(t, freedom),
                Interval.around(
                        difference, Distributions.studentReach(confidence, freedom) * error));
    }
}
