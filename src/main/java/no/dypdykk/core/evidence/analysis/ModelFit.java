package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One model of an interrupted series, fitted in every way that is shown.
///
/// @param praisWinsten null when the series has gaps
/// @param penalised null when the points are not quarters: the penalty is about quarters
public record ModelFit(
        SeriesModel model,
        Quarters quarters,
        OrdinaryFit ordinary,
        @Nullable PraisWinsten praisWinsten,
        SerialFit restricted,
        @Nullable SerialFit penalised) {
    /// Empty when the points are too few for the model, or before and after do not hold the same
    /// seasons, or nothing varies.
    public static Optional<ModelFit> of(SeriesModel model, Quarters quarters, boolean seasons) {
        return ordinary(model, quarters, seasons)
                .filter(ordinary -> !ordinary.perfect(quarters.value()))
                .map(ordinary -> of(model, quarters, ordinary));
    }

    /// Whether the model explains every point, so that nothing is left to judge its answer by.
    public static boolean explainsAll(SeriesModel model, Quarters quarters, boolean seasons) {
        return ordinary(model, quarters, seasons)
                .filter(ordinary -> ordinary.perfect(quarters.value()))
                .isPresent();
    }

    private static Optional<OrdinaryFit> ordinary(
            SeriesModel model, Quarters quarters, boolean seasons) {
        Design design = Design.of(model, quarters, seasons && quarters.seasons() > 1);
        return OrdinaryFit.of(design, quarters.value());
    }

    private static ModelFit of(SeriesModel model, Quarters quarters, OrdinaryFit ordinary) {
        Design design = ordinary.design();
        double[] y = quarters.value();
        return new ModelFit(
                model,
                quarters,
                ordinary,
                quarters.unbroken() ? PraisWinsten.of(ordinary, y) : null,
                SerialFit.restricted(design, quarters.time(), y),
                quarters.areQuarters() ? SerialFit.penalised(design, quarters.time(), y) : null);
    }

    public int freedom() {
        return quarters.length() - ordinary.design().parameters();
    }

    /// Whether the points say anything of rho: with one degree of freedom its likelihood is flat.
    public boolean estimatesRho() {
        return freedom() > 1;
    }

    /// The fit that counts for quarterly sick leave; the plain one when the points are not
    /// quarters.
    public SerialFit preferred() {
        return penalised == null ? restricted : penalised;
    }

    /// The same for what is no sick leave: the penalty is not about it.
    public SerialFit preferred(boolean sickLeave) {
        return sickLeave ? preferred() : restricted;
    }

    /// What the model says of a point when nothing had started.
    public Estimate expected(int point, boolean sickLeave) {
        Coefficients found = preferred(sickLeave).coefficients();
        Design design = ordinary.design();
        double value = 0;
        double variance = 0;
        for (int i = 0; i < design.parameters(); i++) {
            value += found.values()[i] * without(design, i, point);
            for (int j = 0; j < design.parameters(); j++) {
                variance +=
                        without(design, i, point)
                                * found.covariance()[i][j]
                                * without(design, j, point);
            }
        }
        return new Estimate(value, Math.sqrt(Math.max(0, variance)));
    }

    private static double without(Design design, int column, int point) {
        String name = design.names().get(column);
        return name.equals(Design.AFTER) || name.equals(Design.SINCE)
                ? 0
                : design.columns()[column][point];
    }

    /// The shift at the start.
    public Estimate shift(SerialFit fit) {
        return new Estimate(
                fit.coefficients().value(Design.AFTER), fit.coefficients().error(Design.AFTER));
    }

    /// The mean distance to the start in the time after it; only for [SeriesModel#SLOPE].
    public double meanSince() {
        double[] since = ordinary.design().column(Design.SINCE);
        double sum = 0;
        for (double value : since) {
            sum += value;
        }
        return sum / quarters.afterwards();
    }

    /// The mean shift over the time after the start; only for [SeriesModel#SLOPE].
    public Estimate meanShift(boolean sickLeave) {
        return preferred(sickLeave).coefficients().sum(Design.AFTER, Design.SINCE, meanSince());
    }
}
