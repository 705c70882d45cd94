package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One case unit against several others (method, section 4.7).
///
/// @param units J, how many others
/// @param effect the case's change minus the mean change of the others
/// @param placeboRank `(1 + others at least as far from the rest as the case is)/(J + 1)`
/// @param weighted with weights by size; null when a size is unknown
public record ComparisonUnits(
        int units, Estimate effect, double placeboRank, @Nullable Weighted weighted) {
    private static final double SIZES_APART = 4;

    /// A unit's change, after minus before.
    ///
    /// @param employees null when not known
    public record Unit(double change, @Nullable Double employees) {}

    /// By the noise formula: `w = 1/s^2`, `c = sum w (d - m)^2/(J - 1)`, standard error `sqrt(c
    /// (s_case^2 + 1/sum w))`.
    ///
    /// @param dispersion c: 1 when the others differ as much as chance alone would make them
    public record Weighted(Estimate effect, double dispersion) {}

    /// What the weights follow from.
    ///
    /// @param level of sick leave in percent
    /// @param before quarters in each mean before the start
    /// @param after quarters in each mean after it
    public record Means(double level, double before, double after) {}

    public int freedom() {
        return units - 1;
    }

    /// The weighted estimate where there is one, else the plain one.
    public Estimate main() {
        return weighted == null ? effect : weighted.effect();
    }

    /// Whether the sizes that are known are more than four times apart.
    public static boolean sizesDiffer(Unit unit, List<Unit> others) {
        double[] sizes =
                Stream.concat(Stream.of(unit), others.stream())
                        .map(Unit::employees)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        return sizes.length > 0 && sizes[sizes.length - 1] > SIZES_APART * sizes[0];
    }

    /// @param others at least two
    public static ComparisonUnits of(Unit unit, List<Unit> others, Means means) {
        double[] changes = others.stream().mapToDouble(Unit::change).toArray();
        double effect = unit.change() - Statistics.mean(changes);
        double error = Math.sqrt(Statistics.variance(changes) * (1 + 1.0 / changes.length));
        return new ComparisonUnits(
                changes.length,
                new Estimate(effect, error),
                placeboRank(effect, changes),
                weighted(unit, others, means));
    }

    private static double placeboRank(double effect, double[] changes) {
        int count = changes.length;
        double sum = Statistics.mean(changes) * count;
        int asFar = 0;
        for (double change : changes) {
            double rest = (sum - change) / (count - 1);
            if (Math.abs(change - rest) >= Math.abs(effect)) {
                asFar++;
            }
        }
        return (1.0 + asFar) / (count + 1);
    }

    private static @Nullable Weighted weighted(Unit unit, List<Unit> others, Means means) {
        if (unit.employees() == null || others.stream().anyMatch(o -> o.employees() == null)) {
            return null;
        }
        double weights = 0;
        double sum = 0;
        for (Unit other : others) {
            double weight = 1 / noise(other, means);
            weights += weight;
            sum += weight * other.change();
        }
        double mean = sum / weights;
        double spread = 0;
        for (Unit other : others) {
            double distance = other.change() - mean;
            spread += distance * distance / noise(other, means);
        }
        double dispersion = spread / (others.size() - 1);
        double error = Math.sqrt(dispersion * (noise(unit, means) + 1 / weights));
        return new Weighted(new Estimate(unit.change() - mean, error), dispersion);
    }

    private static double noise(Unit unit, Means means) {
        Double employees = unit.employees();
        double deviation =
                NoiseFormula.deviation(
                        employees == null ? 0 : employees,
                        means.level(),
                        means.before(),
                        means.after());
        return deviation * deviation;
    }
}
