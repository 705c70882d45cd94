package no.dypdykk.core.evidence.analysis;

import java.util.Optional;

/// Regression of the effects on their standard errors, weights `1/se^2` (Egger and others 1997;
/// Sterne and Egger 2005): a slope says that small cases lie to one side.
///
/// @param limit the intercept: what a case of unlimited size would show
public record Egger(double slope, double error, int freedom, double limit) {
    static Optional<Egger> of(Effects effects) {
        int k = effects.count();
        if (k < 3) {
            return Optional.empty();
        }
        double[] roots = new double[k];
        double[] scaled = new double[k];
        double[] y = new double[k];
        for (int i = 0; i < k; i++) {
            roots[i] = Math.sqrt(1 / effects.variance(i));
            scaled[i] = effects.errors()[i] * roots[i];
            y[i] = effects.values()[i] * roots[i];
        }
        return LeastSquares.of(new double[][] {roots, scaled})
                .map(squares ->
                        effects.areEqual()
                                ? new Egger(0, 0, k - 2, effects.values()[0])
                                : of(squares, effects, roots, y));
    }

    private static Egger of(LeastSquares squares, Effects effects, double[] roots, double[] y) {
        double[] residuals = squares.residuals(y);
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double residual = residuals[i] / roots[i];
            sum += 1 / effects.variance(i) * (residual * residual);
        }
        int freedom = effects.count() - 2;
        double[] found = squares.coefficients(y);
        double error = Math.sqrt(sum / freedom * squares.inverse()[1][1]);
        return new Egger(found[1], error, freedom, found[0]);
    }

    /// Not a number when all effects are equal: nothing varies that the slope could be held
    /// against.
    public double t() {
        return slope / error;
    }

    /// Two-sided; not a number when `t` is none.
    public double p() {
        return error == 0 ? Double.NaN : Distributions.studentBothTails(t(), freedom);
    }
}
