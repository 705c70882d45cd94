package no.dypdykk.core.evidence.analysis;

/// Change per unit in two groups, compared by Welch (method, section 4.8): one number a unit, so
/// that quarters are not taken for independent.
///
/// @param welch case minus comparison
public record ComparisonGroups(Sample cases, Sample others, Welch welch) {
    /// @param cases changes of the units with the practice, at least two
    /// @param others changes of the units without, at least two
    public static ComparisonGroups of(double[] cases, double[] others) {
        Sample with = Sample.of(cases);
        Sample without = Sample.of(others);
        return new ComparisonGroups(with, without, Welch.of(without, with, 0.95));
    }
}
