package no.dypdykk.core.evidence.analysis;

/// The values that fit the numbers: from `lower` to `upper`, in the unit of the estimate.
public record Interval(double lower, double upper) {
    /// As far to both sides of the estimate.
    public static Interval around(double estimate, double distance) {
        return new Interval(estimate - distance, estimate + distance);
    }

    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    public double width() {
        return upper - lower;
    }

    /// The interval of the opposite quantity: the ends change sign and place.
    public Interval negated() {
        return new Interval(-upper, -lower);
    }
}
