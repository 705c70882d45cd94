package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A series against one comparison series (method, section 4.6): the difference on a constant and
/// the start, without season.
///
/// @param before the difference before the start on time: the slope that says whether the two went
///   the same way; null with fewer than three points there
public record ComparisonSeries(ModelFit difference, @Nullable Slope before) {
    /// @param penalised null when the points are not quarters
    public record Slope(Estimate ordinary, @Nullable Estimate penalised, int freedom) {
        private static Slope of(Design line, Quarters early, OrdinaryFit ordinary) {
            Estimate penalised = null;
            if (ModelFit.areQuarters(early) && !ordinary.perfect(early.value())) {
                penalised =
                        slope(
                                SerialFit.penalised(line, early.time(), early.value())
                                        .coefficients());
            }
            return new Slope(
                    slope(ordinary.coefficients()), penalised, early.length() - line.parameters());
        }

        private static Estimate slope(Coefficients coefficients) {
            return new Estimate(coefficients.value(Design.TIME), coefficients.error(Design.TIME));
        }

        /// The slope that counts.
        public Estimate preferred() {
            return penalised == null ? ordinary : penalised;
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
    public boolean parallel(double delta) {
        if (before == null) {
            return false;
        }
        Estimate slope = before.preferred();
        double error = difference.shift(difference.preferred()).error();
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
