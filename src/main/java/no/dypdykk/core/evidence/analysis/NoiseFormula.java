package no.dypdykk.core.evidence.analysis;

/// How much the sick leave of a unit swings by chance alone: the noise formula of the method
/// (section 4.2), fitted to a simulation of units in which nothing changes. It assumes stable staff
/// and no other cause, so real units swing more: the band is a lower bound.
public final class NoiseFormula {
    private static final double[] QUARTERS = {1, 2, 3, 4, 8, 12};
    private static final double[] PERSONS = {26.8, 23.2, 20.5, 18.5, 14.6, 12.5};
    private static final double[] FLOOR = {0.57, 0.41, 0.34, 0.28, 0.20, 0.16};
    private static final double LEVEL = 9.2;
    private static final double LOWEST_LEVEL = 2;
    private static final double POWER_80 = 2.8;

    private NoiseFormula() {}

    /// Standard deviation of a difference between two means that hold the same seasons, in
    /// percentage points: `sqrt((v(m1) + v(m2))/2)`, `v(m) = a(m)^2 (p/9.2)/N + f(m)^2`.
    ///
    /// @param employees N, above 0
    /// @param level p in percent, the mean of before and after; 2 at least is used
    /// @param before m1, quarters in the first mean
    /// @param after m2, quarters in the second mean
    public static double deviation(double employees, double level, double before, double after) {
        return Math.sqrt(
                (variance(employees, level, before) + variance(employees, level, after)) / 2);
    }

    private static double variance(double employees, double level, double quarters) {
        double persons = interpolated(PERSONS, quarters);
        double floor = interpolated(FLOOR, quarters);
        return persons * persons * (Math.max(level, LOWEST_LEVEL) / LEVEL) / employees
                + floor * floor;
    }

    private static double interpolated(double[] values, double quarters) {
        int last = QUARTERS.length - 1;
        if (quarters <= QUARTERS[0]) {
            return values[0];
        }
        for (int i = 1; i <= last; i++) {
            if (quarters <= QUARTERS[i]) {
                double part = (quarters - QUARTERS[i - 1]) / (QUARTERS[i] - QUARTERS[i - 1]);
                return values[i - 1] + part * (values[i] - values[i - 1]);
            }
        }
        return values[last];
    }

    /// Half the width of the band that holds 95 of 100 differences of pure chance.
    public static double band(double deviation) {
        return Distributions.Z975 * deviation;
    }

    /// The share of units without any change that still see so large a favourable change.
    ///
    /// @param favourable the observed change in the direction of benefit
    /// @param delta the smallest important change: less is not asked about
    public static double chance(double favourable, double delta, double deviation) {
        return Distributions.normalLeft(-Math.max(favourable, delta) / deviation);
    }

    /// How many case units and as many others it takes to find a change of this size with 80 %
    /// power, year against year: `k = 2 (2.8 s/target)^2`.
    public static double unitsNeeded(double employees, double level, double target) {
        double ratio = POWER_80 * deviation(employees, level, 4, 4) / target;
        return 2 * ratio * ratio;
    }
}
