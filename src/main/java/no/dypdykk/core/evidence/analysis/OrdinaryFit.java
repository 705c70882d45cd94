package no.dypdykk.core.evidence.analysis;

import java.util.Optional;

/// Ordinary least squares with classical standard errors, and what its residuals say about
/// neighbours that resemble each other.
///
/// @param variance residual variance, RSS/(n - p)
/// @param unscaled the inverse of `X'X`
// Numbers are read, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record OrdinaryFit(
        Design design,
        Coefficients coefficients,
        double[] residuals,
        double variance,
        double[][] unscaled) {
    /// Empty when the columns do not carry as many answers, or no degree of freedom is left.
    static Optional<OrdinaryFit> of(Design design, double[] y) {
        int freedom = y.length - design.parameters();
        return freedom < 1
                ? Optional.empty()
                : LeastSquares.of(design.columns()).map(squares -> of(design, y, squares));
    }

    private static OrdinaryFit of(Design design, double[] y, LeastSquares squares) {
        double[][] unscaled = squares.inverse();
        double variance = squares.residualSum(y) / (y.length - design.parameters());
        return new OrdinaryFit(
                design,
                Coefficients.of(design, squares.coefficients(y), unscaled, variance),
                squares.residuals(y),
                variance,
                unscaled);
    }

    /// Nothing is left to explain: no interval can be trusted.
    boolean perfect(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value * value;
        }
        return !(variance * (y.length - design.parameters()) > 1e-20 * sum);
    }

    /// The statistic of Durbin and Watson (1950): about 2 without serial correlation, towards 0
    /// when neighbours resemble each other.
    public double durbinWatson() {
        double steps = 0;
        double sum = residuals[0] * residuals[0];
        for (int i = 1; i < residuals.length; i++) {
            double step = residuals[i] - residuals[i - 1];
            steps += step * step;
            sum += residuals[i] * residuals[i];
        }
        return steps / sum;
    }

    /// The lag of Newey and West's rule of thumb (1994): `floor(4 (n/100)^(2/9))`.
    public int automaticLag() {
        return (int) Math.floor(4 * Math.pow(residuals.length / 100.0, 2.0 / 9));
    }

    /// Standard errors of Newey and West (1987): Bartlett weights `1 - l/(L + 1)`, no prewhitening,
    /// times n/(n - p).
    public double[] neweyWest(int lags) {
        int p = design.parameters();
        double[][] middle = new double[p][p];
        for (int l = 0; l <= Math.min(lags, residuals.length - 1); l++) {
            add(middle, l, l == 0 ? 0.5 : 1 - l / (lags + 1.0));
        }
        int n = residuals.length;
        double[] errors = new double[p];
        for (int i = 0; i < p; i++) {
            errors[i] = Math.sqrt((double) n / (n - p) * Math.max(0, sandwich(middle, i)));
        }
        return errors;
    }

    private void add(double[][] middle, int lag, double weight) {
        double[][] x = design.columns();
        for (int t = lag; t < residuals.length; t++) {
            double product = weight * residuals[t] * residuals[t - lag];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    middle[i][j] += product * (x[i][t] * x[j][t - lag] + x[i][t - lag] * x[j][t]);
                }
            }
        }
    }

    private double sandwich(double[][] middle, int row) {
        double sum = 0;
        for (int i = 0; i < middle.length; i++) {
            for (int j = 0; j < middle.length; j++) {
                sum += unscaled[row][i] * middle[i][j] * unscaled[j][row];
            }
        }
        return sum;
    }
}
