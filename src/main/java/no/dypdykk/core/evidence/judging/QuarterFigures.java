package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.analysis.Quarters;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Figures that are quarters: of the case itself, and of what it is compared with.
///
/// @param population whose figures, where they say it themselves
/// @param own the case's figures by quarter
/// @param comparison values of the comparison by quarter; empty when there is none
record QuarterFigures(@Nullable String population, Quarters own, Map<Integer, Double> comparison) {
    private static final Set<FigureRole> OWN =
            Set.of(FigureRole.BASELINE, FigureRole.DURING, FigureRole.AFTER, FigureRole.FOLLOW_UP);

    private record Group(@Nullable String population, Origin kind) {}

    /// The longest group of quarters about the same people and of the same kind. Empty when there
    /// are fewer than two, or a quarter has two values.
    static Optional<QuarterFigures> of(List<Figure> figures) {
        var groups = new LinkedHashMap<Group, TreeMap<Integer, Figure>>();
        var twice = new HashSet<Group>();
        figures.stream()
                .filter(figure -> OWN.contains(figure.role()))
                .forEach(figure ->
                        quarter(figure)
                                .ifPresent(quarter -> {
                                    var group = new Group(figure.population(), figure.kind());
                                    var row = groups.computeIfAbsent(group, _ -> new TreeMap<>());
                                    if (row.put(quarter, figure) != null) {
                                        twice.add(group);
                                    }
                                }));
        return groups.entrySet().stream()
                .filter(group -> !twice.contains(group.getKey()))
                .filter(group -> group.getValue().size() > 1)
                .max(Comparator.comparingInt(group -> group.getValue().size()))
                .map(group ->
                        new QuarterFigures(
                                group.getKey().population(),
                                quarters(group.getValue().values()),
                                comparison(figures)));
    }

    private static Optional<Integer> quarter(Figure figure) {
        return Levels.period(figure).flatMap(Levels::quarter);
    }

    private static Map<Integer, Double> comparison(List<Figure> figures) {
        var values = new TreeMap<Integer, Double>();
        figures.stream()
                .filter(figure -> figure.role() == FigureRole.COMPARISON)
                .forEach(figure ->
                        quarter(figure).ifPresent(quarter -> values.put(quarter, figure.value())));
        return values;
    }

    private static Quarters quarters(Collection<Figure> figures) {
        var rows = List.copyOf(figures);
        double[] time = new double[rows.size()];
        int[] season = new int[time.length];
        double[] value = new double[time.length];
        boolean[] after = new boolean[time.length];
        boolean started = false;
        for (int i = 0; i < time.length; i++) {
            Figure figure = rows.get(i);
            int quarter = quarter(figure).orElseThrow();
            started |= SeriesJudging.isAfter(figure);
            time[i] = quarter;
            season[i] = quarter % 4 + 1;
            value[i] = figure.value();
            after[i] = started;
        }
        return new Quarters(time, season, value, after);
    }

    /// The case minus the comparison, where both have a value; empty without a comparison.
    Optional<Quarters> difference() {
        Quarters both = own.only(i -> comparison.containsKey((int) own.time()[i]));
        if (both.length() < 2) {
            return Optional.empty();
        }
        double[] difference = both.value().clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= comparison.getOrDefault((int) both.time()[i], 0.0);
        }
        return Optional.of(new Quarters(both.time(), both.season(), difference, both.after()));
    }

    /// The mean of the comparison in those of the quarters that lie before the start.
    OptionalDouble usual(Quarters quarters) {
        return IntStream.range(0, quarters.length())
                .filter(i -> !quarters.after()[i])
                .mapToObj(i -> comparison.get((int) quarters.time()[i]))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /// From the first of the quarters to the last.
    static Period span(Quarters quarters) {
        double last = quarters.time()[quarters.length() - 1];
        return new Period(firstMonth(quarters.time()[0]), firstMonth(last).plusMonths(2));
    }

    static YearMonth firstMonth(double time) {
        int quarter = (int) time;
        return YearMonth.of(quarter / 4, quarter % 4 * 3 + 1);
    }

    /// `2014-Q3`
    static String name(double time) {
        int quarter = (int) time;
        return quarter / 4 + "-Q" + (quarter % 4 + 1);
    }
}
