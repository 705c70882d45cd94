package no.dypdykk.core.evidence.analysis;

import org.hipparchus.special.Gamma;

/// Standardised difference of two means (Hedges 1981), after minus before, with the exact
/// correction for small samples.
///
/// @param correction J, `gamma(m/2)/(sqrt(m/2) gamma((m-1)/2))`, m = n1 + n2 - 2
/// @param variance `1/n1 + 1/n2 + g^2/(2(n1+n2))`
public record HedgesG(double correction, double g, double variance) {
    public static HedgesG of(Sample before, Sample after) {
        double m = before.n() + after.n() - 2;
        double correction =
                Math.exp(Gamma.logGamma(m / 2) - Gamma.logGamma((m - 1) / 2)) / Math.sqrt(m / 2);
        double pooled = Math.sqrt((squares(before) + squares(after)) / m);
        double g = correction * (after.mean() - before.mean()) / pooled;
        return new HedgesG(
                correction,
                g,
                1 / before.n() + 1 / after.n() + g * g / (2 * (before.n() + after.n())));
    }

    private static double squares(Sample sample) {
        return (sample.n() - 1) * sample.deviation() * sample.deviation();
    }
}
