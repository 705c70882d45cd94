package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Figures of one case that cannot all be right: the same indicator, period, population and unit,
/// and different values.
public final class Contradictions {
    /// What was meant to happen, and what it was elsewhere, are no measurements of the case.
    private static final Set<FigureRole> ELSEWHERE =
            EnumSet.of(FigureRole.TARGET, FigureRole.COMPARISON);

    private Contradictions() {}

    private record Measured(
            String indicator, String period, String population, @Nullable String unit) {}

    /// Ids of the indicators for which some figures contradict each other, in order. Figures
    /// without a period, and those that a source hedges, contradict nothing; nor does a figure that
    /// is another one rounded.
    public static Set<String> in(List<Outcome> outcomes) {
        var values = new LinkedHashMap<Measured, List<BigDecimal>>();
        for (Outcome outcome : outcomes) {
            for (Figure figure : outcome.figures()) {
                if (figure.period() != null
                        && figure.qualifier() == null
                        && !ELSEWHERE.contains(figure.role())) {
                    values.computeIfAbsent(
                                    measured(outcome, figure, figure.period()),
                                    _ -> new ArrayList<>())
                            .add(BigDecimal.valueOf(figure.value()).stripTrailingZeros());
                }
            }
        }
        var contradicted = new TreeSet<String>();
        for (Map.Entry<Measured, List<BigDecimal>> entry : values.entrySet()) {
            if (differ(entry.getValue())) {
                contradicted.add(entry.getKey().indicator());
            }
        }
        return contradicted;
    }

    private static Measured measured(Outcome outcome, Figure figure, String period) {
        return new Measured(
                outcome.indicator(),
                period,
                Objects.requireNonNullElse(
                        figure.population(), Objects.requireNonNullElse(outcome.population(), "")),
                figure.unit());
    }

    /// Whether they differ with as many decimals as the one that has fewest.
    private static boolean differ(List<BigDecimal> values) {
        int decimals =
                values.stream().mapToInt(value -> Math.max(0, value.scale())).min().orElse(0);
        return values.stream()
                        .map(value -> value.setScale(decimals, RoundingMode.HALF_UP))
                        .distinct()
                        .count()
                > 1;
    }
}
