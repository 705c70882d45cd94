package no.dypdykk.core.evidence.analysis;

/// Several effects of one municipality become one: plain mean, variance `sum_ij rho_ij sd_i
/// sd_j/m^2` (Borenstein and others 2009, chapter 24).
public final class DependentEffects {
    /// What the effects of one municipality are taken to have in common.
    public static final double CORRELATION = 0.5;

    private DependentEffects() {}

    /// @param correlation rho between any two of them
    /// @return the mean and its standard error
    public static Estimate mean(double[] values, double[] variances, double correlation) {
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            for (int j = 0; j < variances.length; j++) {
                double rho = i == j ? 1 : correlation;
                sum += rho * Math.sqrt(variances[i]) * Math.sqrt(variances[j]);
            }
        }
        return new Estimate(Statistics.mean(values), Math.sqrt(sum) / values.length);
    }
}
