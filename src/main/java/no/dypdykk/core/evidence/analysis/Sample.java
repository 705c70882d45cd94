package no.dypdykk.core.evidence.analysis;

/// Independent values, summed up.
///
/// @param n how many, at least 2
/// @param deviation standard deviation, divided by n - 1
public record Sample(double n, double mean, double deviation) {
    static Sample of(double[] values) {
        return new Sample(
                values.length, Statistics.mean(values), Math.sqrt(Statistics.variance(values)));
    }

    double squaredError() {
        return deviation * deviation / n;
    }
}
