package no.dypdykk.core.evidence.analysis;

import java.util.List;

/// What a regression found, in the order of its design.
///
/// @param covariance of the values, full
// Numbers are read, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record Coefficients(List<String> names, double[] values, double[][] covariance) {
    public double value(String name) {
        return values[names.indexOf(name)];
    }

    /// Standard error.
    public double error(String name) {
        return errors()[names.indexOf(name)];
    }

    /// Standard errors, in order.
    public double[] errors() {
        double[] errors = new double[values.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(covariance[i][i]);
        }
        return errors;
    }

    /// The sum of two of them, the second taken `times`, with its standard error.
    Estimate sum(String first, String second, double times) {
        int i = names.indexOf(first);
        int j = names.indexOf(second);
        double variance =
                covariance[i][i] + 2 * times * covariance[i][j] + times * times * covariance[j][j];
        return new Estimate(values[i] + times * values[j], Math.sqrt(variance));
    }

    static Coefficients of(Design design, double[] values, double[][] unscaled, double variance) {
        double[][] scaled = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                scaled[i][j] = variance * unscaled[i][j];
            }
        }
        return new Coefficients(design.names(), values, scaled);
    }
}
