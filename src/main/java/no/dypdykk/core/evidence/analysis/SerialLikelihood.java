package no.dypdykk.core.evidence.analysis;

import java.util.Map;
import java.util.TreeMap;

/// The restricted likelihood of an AR(1) as a function of rho, `-0.5((n-p) log RSS + log|R| +
/// log|X'R^-1 X|)` (Patterson and Thompson 1971), from sums over neighbours that are taken once:
/// the likelihood is asked for hundreds of times, each time in the size of the design alone.
///
/// Columns are centred first, which changes neither the residuals nor the determinant.
final class SerialLikelihood {
    private final int points;
    private final int parameters;
    private final double[][] first;
    private final Map<Double, Gap> gaps = new TreeMap<>();

    SerialLikelihood(Design design, double[] time, double[] y) {
        points = y.length;
        parameters = design.parameters();
        double[][] columns = new double[parameters + 1][];
        columns[0] = design.columns()[0];
        for (int j = 1; j < parameters; j++) {
            columns[j] = centred(design.columns()[j]);
        }
        columns[parameters] = centred(y);
        first = new double[parameters + 1][parameters + 1];
        add(first, columns, 0, 0);
        for (int i = 1; i < points; i++) {
            gaps.computeIfAbsent(time[i] - time[i - 1], _ -> new Gap(parameters + 1))
                    .add(columns, i);
        }
    }

    private static double[] centred(double[] column) {
        double mean = Statistics.mean(column);
        double[] centred = column.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= mean;
        }
        return centred;
    }

    /// Sums of products over all neighbours that lie as far apart.
    private static final class Gap {
        private final double[][] later;
        private final double[][] both;
        private final double[][] earlier;
        private int count;

        Gap(int size) {
            later = new double[size][size];
            both = new double[size][size];
            earlier = new double[size][size];
        }

        void add(double[][] columns, int i) {
            count++;
            SerialLikelihood.add(later, columns, i, i);
            SerialLikelihood.add(both, columns, i, i - 1);
            SerialLikelihood.add(both, columns, i - 1, i);
            SerialLikelihood.add(earlier, columns, i - 1, i - 1);
        }
    }

    private static void add(double[][] sums, double[][] columns, int one, int other) {
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                sums[i][j] += columns[i][one] * columns[j][other];
            }
        }
    }

    /// Negative infinity where the columns do not carry as many answers.
    double at(double rho) {
        double[][] sums = new double[parameters + 1][];
        for (int i = 0; i <= parameters; i++) {
            sums[i] = first[i].clone();
        }
        double logCorrelation = 0;
        for (Map.Entry<Double, Gap> entry : gaps.entrySet()) {
            double phi = Math.pow(rho, entry.getKey());
            double scale = 1 - phi * phi;
            Gap gap = entry.getValue();
            logCorrelation += gap.count * Math.log(scale);
            for (int i = 0; i <= parameters; i++) {
                for (int j = 0; j <= i; j++) {
                    sums[i][j] +=
                            (gap.later[i][j] - phi * gap.both[i][j] + phi * phi * gap.earlier[i][j])
                                    / scale;
                }
            }
        }
        return likelihood(sums, logCorrelation);
    }

    /// Cholesky: the pivots of the design give its determinant, the last one is what is left of y.
    private double likelihood(double[][] sums, double logCorrelation) {
        double logDesign = 0;
        for (int j = 0; j <= parameters; j++) {
            double pivot = sums[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= sums[j][k] * sums[j][k];
            }
            if (!(pivot > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            if (j == parameters) {
                return -0.5
                        * ((points - parameters) * Math.log(pivot) + logCorrelation + logDesign);
            }
            logDesign += Math.log(pivot);
            double root = Math.sqrt(pivot);
            sums[j][j] = root;
            for (int i = j + 1; i <= parameters; i++) {
                double sum = sums[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= sums[i][k] * sums[j][k];
                }
                sums[i][j] = sum / root;
            }
        }
        throw new IllegalStateException("the last pivot answers");
    }
}
