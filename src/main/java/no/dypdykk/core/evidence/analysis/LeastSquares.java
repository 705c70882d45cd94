package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;
import java.util.Optional;

/// Least squares by Householder reflections, in the order of operations of LINPACK's `dqrdc2` and
/// `dqrsl` (Dongarra and others 1979), which R's `lm` uses: a perfect fit leaves the same crumbs of
/// rounding as there.
final class LeastSquares {
    /// A column whose length falls below this part of its own is a sum of the others.
    private static final double DEPENDENT = 1e-7;

    private final double[][] columns;
    private final double[] heads;

    private LeastSquares(double[][] columns, double[] heads) {
        this.columns = columns;
        this.heads = heads;
    }

    /// @param columns the design, column by column; empty when they do not carry as many answers
    static Optional<LeastSquares> of(double[][] columns) {
        double[][] reduced = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        double[] heads = new double[reduced.length];
        for (int l = 0; l < reduced.length; l++) {
            double length = length(reduced[l], l);
            if (!(length > DEPENDENT * length(columns[l], 0))) {
                return Optional.empty();
            }
            reflect(reduced, heads, l, length);
        }
        return Optional.of(new LeastSquares(reduced, heads));
    }

    private static void reflect(double[][] reduced, double[] heads, int l, double length) {
        double[] column = reduced[l];
        double signed = column[l] == 0 ? length : Math.copySign(length, column[l]);
        double scale = 1 / signed;
        for (int i = l; i < column.length; i++) {
            column[i] = scale * column[i];
        }
        column[l] = 1 + column[l];
        for (int j = l + 1; j < reduced.length; j++) {
            apply(column, reduced[j], l);
        }
        heads[l] = column[l];
        column[l] = -signed;
    }

    private static void apply(double[] reflector, double[] target, int l) {
        double sum = 0;
        for (int i = l; i < target.length; i++) {
            sum += reflector[i] * target[i];
        }
        double t = -sum / reflector[l];
        for (int i = l; i < target.length; i++) {
            target[i] = target[i] + t * reflector[i];
        }
    }

    private static double length(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum += column[i] * column[i];
        }
        return Math.sqrt(sum);
    }

    double[] coefficients(double[] y) {
        double[] effects = rotated(y);
        double[] result = new double[columns.length];
        for (int i = result.length - 1; i >= 0; i--) {
            double rest = effects[i];
            for (int j = i + 1; j < result.length; j++) {
                rest -= columns[j][i] * result[j];
            }
            result[i] = rest / columns[i][i];
        }
        return result;
    }

    double[] residuals(double[] y) {
        double[] result = rotated(y);
        Arrays.fill(result, 0, columns.length, 0);
        for (int l = columns.length - 1; l >= 0; l--) {
            applyKept(l, result);
        }
        return result;
    }

    /// Sum of squared residuals.
    double residualSum(double[] y) {
        double[] effects = rotated(y);
        double sum = 0;
        for (int i = columns.length; i < effects.length; i++) {
            sum += effects[i] * effects[i];
        }
        return sum;
    }

    /// The inverse of `X'X`.
    double[][] inverse() {
        int p = columns.length;
        double[][] triangle = new double[p][p];
        for (int j = 0; j < p; j++) {
            triangle[j][j] = 1 / columns[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += columns[k][i] * triangle[k][j];
                }
                triangle[i][j] = -sum / columns[i][i];
            }
        }
        return timesItsTranspose(triangle);
    }

    private static double[][] timesItsTranspose(double[][] triangle) {
        int p = triangle.length;
        double[][] product = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = Math.max(i, j); k < p; k++) {
                    product[i][j] += triangle[i][k] * triangle[j][k];
                }
            }
        }
        return product;
    }

    private double[] rotated(double[] y) {
        double[] effects = y.clone();
        for (int l = 0; l < columns.length; l++) {
            applyKept(l, effects);
        }
        return effects;
    }

    private void applyKept(int l, double[] target) {
        double[] column = columns[l];
        double kept = column[l];
        column[l] = heads[l];
        apply(column, target, l);
        column[l] = kept;
    }
}
