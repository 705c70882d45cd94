package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A series against one comparison series (method, section 4.6): the difference on a constant and
/// the start, without season.
///
/// @param before the difference before the start on time: the slope that says whether the two went
///   the same way; null with fewer than three points there
public record ComparisonSeries(ModelFit difference, @Nullable Slope before) {
    /// @param restricted null when the difference lies on a straight line, or one point more than a
    ///   line needs is all there is
    /// @param penalised null when the points are not quarters either
    public record Slope(
            Estimate ordinary,
            @Nullable Estimate restricted,
            @Nullable Estimate penalised,
            int freedom) {
        private static Slope of(Design line, Quarters early, OrdinaryFit ordinary) {
            double[] time = early.time();
            double[] y = early.value();
            int freedom = early.length() - line.parameters();
            boolean varies = !ordinary.perfect(y);
            return new Slope(
                    slope(ordinary.coefficients()),
                    varies && freedom > 1 ? slope(SerialFit.restricted(line, time, y)) : null,
                    varies && early.areQuarters()
                            ? slope(SerialFit.penalised(line, time, y))
                            : null,
                    freedom);
        }

        private static Estimate slope(SerialFit fit) {
            return slope(fit.coefficients());
        }

        private static Estimate slope(Coefficients coefficients) {
            return new Estimate(coefficients.value(Design.TIME), coefficients.error(Design.TIME));
        }

        /// The slope that counts: errors as in the model of the difference itself.
        Estimate preferred(boolean sickLeave) {
            if (sickLeave && penalised != null) {
                return penalised;
            }
            return restricted == null ? ordinary : restricted;
        }
    }

    /// @param difference case minus comparison; empty when it does not vary or is too short
    public static Optional<ComparisonSeries> of(Quarters difference) {
        return ModelFit.of(SeriesModel.LEVEL, difference, false)
                .map(fit -> new ComparisonSeries(fit, slope(difference).orElse(null)));
    }

    private static Optional<Slope> slope(Quarters difference) {
        Quarters early = difference.only(i -> !difference.after()[i]);
        Design line = Design.line(Design.TIME, early.time());
        return OrdinaryFit.of(line, early.value()).map(fit -> Slope.of(line, early, fit));
    }

    /// Whether the two went the same way before: the interval of the slope holds 0, and carried on
    /// from the middle of one period to the middle of the other it stays below what matters.
    ///
    /// @param sickLeave whether the penalty on rho is about the indicator
    public boolean parallel(double delta, boolean sickLeave) {
        if (before == null) {
            return false;
        }
        Estimate slope = before.preferred(sickLeave);
        double error = difference.shift(difference.preferred(sickLeave)).error();
        return slope.interval(before.freedom()).holds(0)
                && Math.abs(slope.value()) * distance() < Math.max(delta, error);
    }

    private double distance() {
        Quarters quarters = difference.quarters();
        Quarters early = quarters.only(i -> !quarters.after()[i]);
        Quarters late = quarters.only(i -> quarters.after()[i]);
        return Statistics.mean(late.time()) - Statistics.mean(early.time());
    }
}
