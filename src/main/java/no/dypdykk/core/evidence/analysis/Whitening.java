package no.dypdykk.core.evidence.analysis;

/// Takes the serial correlation `rho^|ti - tj|` out of a column: the first point stays, each later
/// one becomes `(x_i - phi x_(i-1))/sqrt(1 - phi^2)` with `phi = rho^(t_i - t_(i-1))`. Exact for
/// gaps too, which count in time.
final class Whitening {
    private final double[] phi;
    private final double[] scale;

    Whitening(double[] time, double rho) {
        phi = new double[time.length];
        scale = new double[time.length];
        for (int i = 1; i < time.length; i++) {
            phi[i] = Math.pow(rho, time[i] - time[i - 1]);
            scale[i] = Math.sqrt(1 - phi[i] * phi[i]);
        }
    }

    double[] of(double[] column) {
        double[] white = new double[column.length];
        white[0] = column[0];
        for (int i = 1; i < white.length; i++) {
            white[i] = (column[i] - phi[i] * column[i - 1]) / scale[i];
        }
        return white;
    }

    double[][] of(double[][] columns) {
        double[][] white = new double[columns.length][];
        for (int i = 0; i < white.length; i++) {
            white[i] = of(columns[i]);
        }
        return white;
    }
}
