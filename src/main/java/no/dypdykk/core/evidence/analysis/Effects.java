package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;

/// One estimate a case with its standard error, in the same order.
// Numbers are read, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record Effects(double[] values, double[] errors) {
    public Effects {
        if (values.length != errors.length) {
            throw new IllegalArgumentException(
                    values.length + " values, " + errors.length + " errors");
        }
    }

    public int count() {
        return values.length;
    }

    /// Whether every case shows the same.
    boolean areEqual() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    double variance(int i) {
        return errors[i] * errors[i];
    }

    /// The same without one case.
    public Effects without(int left) {
        double[] fewerValues = new double[values.length - 1];
        double[] fewerErrors = new double[values.length - 1];
        for (int i = 0, to = 0; i < values.length; i++) {
            if (i != left) {
                fewerValues[to] = values[i];
                fewerErrors[to++] = errors[i];
            }
        }
        return new Effects(fewerValues, fewerErrors);
    }

    /// Weights of random effects, `1/(se^2 + tau2)`.
    double[] weights(double tau2) {
        double[] weights = new double[values.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (variance(i) + tau2);
        }
        return weights;
    }

    /// The weighted mean, `sum w y/sum w`.
    double mean(double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
            all += weights[i];
        }
        return sum / all;
    }

    /// `sum w (y - mean)^2`.
    double spread(double[] weights) {
        double mean = mean(weights);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = values[i] - mean;
            sum += weights[i] * distance * distance;
        }
        return sum;
    }
}
