package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.Statistics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The series that a case is held against, as far as they can be: in the same quarters as the case,
/// with each season before and after the start, and no more than 40 % of the quarters missing.
///
/// @param left names of those that cannot be used, as the case names them or as they are called
record ComparedSeries(List<Usable> usable, List<String> left) {
    private static final double MOST_MISSING = 0.4;

    /// A unit and its value in each quarter of the case.
    record Usable(Group.Unit unit, Map<Integer, Double> values) {}

    /// @param series those of the named ones that are kept
    static ComparedSeries of(
            Framing framing, List<Series> series, Indicator indicator, Quarters own) {
        var usable = new ArrayList<Usable>();
        var left = new ArrayList<String>();
        for (String id : framing.comparisons()) {
            Optional<Series> named = series.stream().filter(one -> one.id().equals(id)).findFirst();
            named.flatMap(one -> usable(one, indicator, own))
                    .ifPresentOrElse(
                            usable::add, () -> left.add(named.map(Series::entity).orElse(id)));
        }
        return new ComparedSeries(List.copyOf(usable), List.copyOf(left));
    }

    private static Optional<Usable> usable(Series series, Indicator indicator, Quarters own) {
        var values = new TreeMap<Integer, Double>();
        var sizes = new ArrayList<Integer>();
        for (Series.Point point : series.points()) {
            Optional<Period> period = Period.parse(point.period());
            Optional<Integer> quarter = period.flatMap(Levels::quarter);
            if (period.isPresent() && quarter.isPresent() && has(own, quarter.get())) {
                values.put(quarter.get(), point.value());
                Integer people = point.basis().size(indicator, period.get());
                if (people != null) {
                    sizes.add(people);
                }
            }
        }
        Quarters shared = with(values, own);
        OptionalDouble before = shared.yearlyMean(false);
        OptionalDouble after = shared.yearlyMean(true);
        boolean full = shared.length() >= (1 - MOST_MISSING) * own.length();
        return full && before.isPresent() && after.isPresent()
                ? Optional.of(
                        new Usable(
                                new Group.Unit(
                                        series.entity(),
                                        size(sizes),
                                        before.getAsDouble(),
                                        after.getAsDouble()),
                                values))
                : Optional.empty();
    }

    private static @Nullable Double size(List<Integer> sizes) {
        return sizes.isEmpty()
                ? null
                : (Double) sizes.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    private static boolean has(Quarters own, int quarter) {
        for (double time : own.time()) {
            if ((int) time == quarter) {
                return true;
            }
        }
        return false;
    }

    /// The quarters of the case in which another one has a value, with that value.
    private static Quarters with(Map<Integer, Double> values, Quarters own) {
        Quarters shared = own.only(i -> values.containsKey((int) own.time()[i]));
        double[] theirs = new double[shared.length()];
        for (int i = 0; i < theirs.length; i++) {
            theirs[i] = values.getOrDefault((int) shared.time()[i], 0.0);
        }
        return new Quarters(shared.time(), shared.season(), theirs, shared.after());
    }

    /// The case quarter by quarter beside the middle of the others; without quarters in which none
    /// of them has a value.
    List<Group.Point> points(Quarters own) {
        Optional<Usual> usual = Usual.of(own);
        var points = new ArrayList<Group.Point>();
        for (int i = 0; i < own.length(); i++) {
            int quarter = (int) own.time()[i];
            double[] theirs =
                    usable.stream()
                            .map(one -> one.values().get(quarter))
                            .filter(Objects::nonNull)
                            .mapToDouble(Double::doubleValue)
                            .toArray();
            if (theirs.length > 0) {
                points.add(
                        new Group.Point(
                                QuarterFigures.name(quarter),
                                own.value()[i],
                                Statistics.quantile(theirs, 0.5),
                                new Interval(
                                        Statistics.quantile(theirs, 0.25),
                                        Statistics.quantile(theirs, 0.75)),
                                own.after()[i],
                                usual.filter(chart -> chart.flags(quarter)).isPresent()));
            }
        }
        return points;
    }
}
