package no.dypdykk.core.evidence.analysis;

import java.util.List;
import java.util.Optional;

/// The regression of Prais and Winsten (1954): `rho = sum e_t e_(t-1)/sum_(t<n) e_t^2`, repeated
/// until it stands still. Shown for sensitivity only.
public record PraisWinsten(double rho, Coefficients coefficients) {
    private static final double STILL = 1e-10;
    private static final int MOST_ROUNDS = 1_000;
    private static final double LARGEST = 0.99999;

    /// Regresses on a constant and the columns. Empty when they do not carry as many answers.
    ///
    /// @param y in time order, without gaps
    public static Optional<PraisWinsten> of(List<String> names, double[][] columns, double[] y) {
        Design design = Design.withConstant(names, columns, y.length);
        return OrdinaryFit.of(design, y).filter(fit -> !fit.perfect(y)).map(fit -> of(fit, y));
    }

    /// @param y without gaps
    static PraisWinsten of(OrdinaryFit start, double[] y) {
        Design design = start.design();
        double[] time = new double[y.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = i;
        }
        double rho = rho(start.residuals());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SerialFit fit = SerialFit.at(rho, design, time, y);
            double next = rho(residuals(design, fit.coefficients().values(), y));
            if (Math.abs(next - rho) < STILL) {
                break;
            }
            rho = next;
        }
        return new PraisWinsten(rho, SerialFit.at(rho, design, time, y).coefficients());
    }

    private static double rho(double[] residuals) {
        double products = 0;
        double squares = 0;
        for (int i = 1; i < residuals.length; i++) {
            products += residuals[i] * residuals[i - 1];
            squares += residuals[i - 1] * residuals[i - 1];
        }
        return Math.clamp(products / squares, -LARGEST, LARGEST);
    }

    private static double[] residuals(Design design, double[] coefficients, double[] y) {
        double[] residuals = y.clone();
        for (int j = 0; j < coefficients.length; j++) {
            double[] column = design.columns()[j];
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= coefficients[j] * column[i];
            }
        }
        return residuals;
    }
}
