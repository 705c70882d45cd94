package no.dypdykk.core.evidence.analysis;

/// A number and its standard error.
public record Estimate(double value, double error) {
    /// Student's interval of 95 %.
    public Interval interval(double freedom) {
        return Interval.around(value, Distributions.studentQuantile(0.975, freedom) * error);
    }

    /// Two-sided.
    public double p(double freedom) {
        return Distributions.studentBothTails(value / error, freedom);
    }
}
