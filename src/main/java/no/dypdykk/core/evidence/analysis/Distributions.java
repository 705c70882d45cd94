package no.dypdykk.core.evidence.analysis;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;

/// Quantiles and tail probabilities of Student's t, chi-square and the normal distribution, by
/// Hipparchus; quantiles to full precision.
public final class Distributions {
    /// The .975 quantile of the normal distribution.
    public static final double Z975 = 1.959963984540054;

    /// Student's t is the normal distribution to more digits than are shown from here on.
    private static final double MANY = 1e7;

    private static final double ACCURACY = 1e-14;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Distributions() {}

    /// @param p probability to the left, between 0 and 1
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    public static double normalLeft(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    /// @param df degrees of freedom, above 0, not necessarily whole
    public static double studentQuantile(double p, double df) {
        if (p == 0.5) {
            return 0;
        }
        return df > MANY
                ? normalQuantile(p)
                : new TDistribution(df, ACCURACY).inverseCumulativeProbability(p);
    }

    public static double studentLeft(double x, double df) {
        return df > MANY ? normalLeft(x) : new TDistribution(df).cumulativeProbability(x);
    }

    /// The probability of being at least as far from 0 to either side.
    public static double studentBothTails(double x, double df) {
        return Math.min(1, 2 * studentLeft(-Math.abs(x), df));
    }

    public static double chiSquareQuantile(double p, double df) {
        return new ChiSquaredDistribution(df, ACCURACY).inverseCumulativeProbability(p);
    }

    public static double chiSquareRight(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /// How many standard errors a two-sided interval reaches to each side.
    ///
    /// @param confidence as 0.95
    public static double studentReach(double confidence, double df) {
        return studentQuantile(0.5 + confidence / 2, df);
    }
}
