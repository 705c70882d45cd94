package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.ProcessChart;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.RunChart;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What is usual for a unit, from the latest quarters before the start, and which later quarters
/// are worth a look (method, section 4.5). It is never an estimate.
///
/// @param base how many quarters it is made of, at most the latest 20 before the start
/// @param seasonAdjusted whether the seasons are taken out; not below eight quarters
/// @param mean of the base
/// @param limits of the XmR chart, around the mean; null below eight quarters
/// @param run the run chart over all quarters; null from twelve quarters on
/// @param levels every quarter, without its season where that is taken out
/// @param flagged the quarters after the start that are worth a look, as counts of quarters
public record Usual(
        int base,
        boolean seasonAdjusted,
        double mean,
        @Nullable Interval limits,
        @Nullable RunChart run,
        List<Level> levels,
        Set<Integer> flagged) {
    private static final int ENOUGH = 8;
    private static final int MOST_BASE = 20;
    private static final int ENOUGH_WITHOUT_RUN = 12;

    public Usual {
        levels = List.copyOf(levels);
        flagged = Set.copyOf(flagged);
    }

    /// One quarter as the chart draws it.
    ///
    /// @param quarter as `2014-Q3`
    public record Level(String quarter, double value, boolean flagged) {}

    /// Empty below eight quarters, or with fewer than two before the start.
    static Optional<Usual> of(Quarters quarters) {
        int before = quarters.before();
        if (quarters.length() < ENOUGH || before < 2) {
            return Optional.empty();
        }
        int base = Math.min(before, MOST_BASE);
        int from = before - base;
        Quarters latest = quarters.only(i -> i >= from && i < before);
        boolean enough = base >= ENOUGH;
        double[] values = enough ? withoutSeasons(quarters, latest) : quarters.value();
        double[] basis = Arrays.copyOfRange(values, from, before);
        var chart = ProcessChart.of(values, basis, false);
        Set<Integer> flagged = enough ? flagged(quarters, latest, chart) : Set.of();
        return Optional.of(
                new Usual(
                        base,
                        enough,
                        chart.mean(),
                        enough ? chart.limits() : null,
                        base < ENOUGH_WITHOUT_RUN ? RunChart.of(values, basis) : null,
                        levels(quarters, values, flagged),
                        flagged));
    }

    private static List<Level> levels(Quarters quarters, double[] values, Set<Integer> flagged) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> {
                    double time = quarters.time()[i];
                    boolean worthALook = flagged.contains((int) time);
                    return new Level(QuarterFigures.name(time), values[i], worthALook);
                })
                .toList();
    }

    /// Each season's base mean is taken out, the mean of the base put in.
    private static double[] withoutSeasons(Quarters quarters, Quarters base) {
        double[] free = quarters.value().clone();
        double all = base.mean(false);
        for (int i = 0; i < free.length; i++) {
            int season = quarters.season()[i];
            Quarters same = base.only(j -> base.season()[j] == season);
            free[i] += same.length() == 0 ? 0 : all - same.mean(false);
        }
        return free;
    }

    /// A season that the base does not hold has no usual level.
    private static Set<Integer> flagged(Quarters quarters, Quarters base, ProcessChart chart) {
        var flagged = new HashSet<Integer>();
        for (int i = 0; i < quarters.length(); i++) {
            int season = quarters.season()[i];
            if (quarters.after()[i]
                    && chart.flags().any(i)
                    && Arrays.stream(base.season()).anyMatch(s -> s == season)) {
                flagged.add((int) quarters.time()[i]);
            }
        }
        return flagged;
    }

    boolean flags(double quarter) {
        return flagged.contains((int) quarter);
    }
}
