package no.dypdykk.core.evidence.analysis;

/// The fall to expect by itself for a unit that was chosen because its year was high (method,
/// section 4.2): `S2 = 15.6^2 (mu/9.2)/N + 0.21^2`, `r = (sb^2 + 0.30 S2)/(sb^2 + S2)`, fall `(1 -
/// r)(before - mu)`.
///
/// @param reference mu, in percent
/// @param betweenUnits sb, in percentage points
/// @param reliability r, the part of the distance from the reference that lasts
/// @param expectedFall in percentage points; negative when the unit was below the reference
public record RegressionToTheMean(
        double reference, double betweenUnits, double reliability, double expectedFall) {
    /// True standard deviation between units in percentage points when nothing else is known.
    public static final double BETWEEN_UNITS = 2.0;

    /// @param before the unit's year, in percent
    /// @param reference mu, the level of the kind of service in the municipality, in percent
    /// @param betweenUnits sb, true standard deviation between units
    public static RegressionToTheMean of(
            double before, double reference, double employees, double betweenUnits) {
        double deviation = chanceDeviation(reference, employees);
        double chance = deviation * deviation;
        double lasting = betweenUnits * betweenUnits;
        double reliability = (lasting + 0.30 * chance) / (lasting + chance);
        return new RegressionToTheMean(
                reference, betweenUnits, reliability, (1 - reliability) * (before - reference));
    }

    /// S: how much the year of a unit swings by chance alone, as a standard deviation in percentage
    /// points.
    public static double chanceDeviation(double reference, double employees) {
        return Math.sqrt(15.6 * 15.6 * (reference / 9.2) / employees + 0.21 * 0.21);
    }
}
