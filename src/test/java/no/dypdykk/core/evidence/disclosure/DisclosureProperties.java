package no.dypdykk.core.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Someone who knows the size of each unit, the total of the municipality, every value that is
/// shown, and how they hang together, tries to compute what is hidden by solving all equations.
class DisclosureProperties {
    private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "Q4");
    private static final List<String> PARTS = List.of("sf_egen", "sf_lege");

    /// A municipality of at least three units and twenty people.
    ///
    /// @param sizes of the units; together they are the municipality
    record Town(List<Integer> sizes, long seed, boolean presence) {}

    @Provide
    Arbitrary<Town> towns() {
        Arbitrary<Integer> size =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(5, 9)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(10, 19)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(20, 35)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(36, 150)));
        return net.jqwik.api.Combinators.combine(
                        size.list()
                                .ofMinSize(3)
                                .ofMaxSize(7)
                                .filter(all -> all.stream().mapToInt(i -> i).sum() >= 20),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false))
                .as(Town::new);
    }

    @Property(tries = 300)
    void nothing_hidden_can_be_computed_from_what_is_shown(@ForAll("towns") Town town) {
        var family = family(town);
        var shown = Disclosure.of(family, SampleIndicators.ALL);
        var attack = new Attack();
        family.forEach(series -> attack.see(series, shown.getOrDefault(series.id(), List.of())));
        attack.know(town, family);

        assertEquals(Set.of(), attack.recovered());
    }

    @Property(tries = 100)
    void large_units_alone_are_shown_whole(@ForAll("towns") Town town) {
        var large =
                new Town(
                        town.sizes().stream().map(size -> size + 100).toList(), town.seed(), false);

        Disclosure.of(family(large), SampleIndicators.ALL)
                .values()
                .forEach(all -> assertTrue(all.stream().allMatch(Shown.Value.class::isInstance)));
    }

    /// Quarters of one year for each unit and the whole, all three kinds of sick leave.
    private static List<Series> family(Town town) {
        var random = new Random(town.seed());
        var family = new ArrayList<Series>();
        double[][] sums = new double[PARTS.size()][QUARTERS.size()];
        int people = town.sizes().stream().mapToInt(size -> size).sum();
        for (int unit = 0; unit < town.sizes().size(); unit++) {
            int size = town.sizes().get(unit);
            double[][] parts = new double[PARTS.size()][QUARTERS.size()];
            for (int part = 0; part < PARTS.size(); part++) {
                for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
                    parts[part][quarter] = Math.rint(random.nextDouble() * 120) / 10;
                    sums[part][quarter] += parts[part][quarter] * size / people;
                }
            }
            add(family, "u" + unit, size, parts, town.presence());
        }
        add(family, "alle", null, sums, town.presence());
        return family;
    }

    private static void add(
            List<Series> family,
            String name,
            @Nullable Integer size,
            double[][] parts,
            boolean presence) {
        double[] total = new double[QUARTERS.size()];
        double[] present = new double[QUARTERS.size()];
        for (int quarter = 0; quarter < total.length; quarter++) {
            total[quarter] = parts[0][quarter] + parts[1][quarter];
            present[quarter] = 100 - total[quarter];
        }
        family.add(series(name, "sf_egen", size, parts[0]));
        family.add(series(name, "sf_lege", size, parts[1]));
        family.add(series(name, "sf_total", size, total));
        if (presence) {
            family.add(series(name, "naervaer", size, present));
        }
    }

    private static Series series(
            String name, String indicator, @Nullable Integer size, double[] values) {
        var basis = new Basis(size, null, null, null, null, false, "");
        var points = new ArrayList<Series.Point>();
        for (int i = 0; i < values.length; i++) {
            points.add(
                    new Series.Point(
                            "2014-" + QUARTERS.get(i), values[i], Origin.REGISTER, "x", basis));
        }
        return new Series(name + "--" + indicator, name, "9901", "", indicator, "percent", points);
    }

    /// Linear equations over all values; those that are seen have one each.
    private static final class Attack {
        private final Map<String, Integer> unknowns = new LinkedHashMap<>();
        private final Set<Integer> hidden = new java.util.LinkedHashSet<>();
        private final List<Map<Integer, Double>> equations = new ArrayList<>();

        private int unknown(String series, String period) {
            return unknowns.computeIfAbsent(series + " " + period, _ -> unknowns.size());
        }

        void see(Series series, List<Shown> all) {
            for (Shown shown : all) {
                switch (shown) {
                    case Shown.Value value ->
                            equations.add(Map.of(unknown(series.id(), value.period()), 1.0));
                    case Shown.Hidden gone -> hidden.add(unknown(series.id(), gone.period()));
                    case Shown.YearMean _ -> {
                        var mean = new LinkedHashMap<Integer, Double>();
                        QUARTERS.forEach(q -> mean.put(unknown(series.id(), "2014-" + q), 0.25));
                        equations.add(mean);
                    }
                }
            }
        }

        /// How values hang together, whether shown or not.
        void know(Town town, List<Series> family) {
            var names = family.stream().map(Series::entity).distinct().toList();
            int people = town.sizes().stream().mapToInt(size -> size).sum();
            for (String quarter : QUARTERS) {
                String period = "2014-" + quarter;
                for (String name : names) {
                    equations.add(
                            Map.of(
                                    unknown(name + "--sf_egen", period),
                                    1.0,
                                    unknown(name + "--sf_lege", period),
                                    1.0,
                                    unknown(name + "--sf_total", period),
                                    -1.0));
                    if (town.presence()) {
                        // A constant on the other side tells as much as a known value.
                        equations.add(
                                Map.of(
                                        unknown(name + "--sf_total", period),
                                        1.0,
                                        unknown(name + "--naervaer", period),
                                        1.0));
                    }
                }
                for (String kind : List.of("sf_egen", "sf_lege", "sf_total")) {
                    var sum = new LinkedHashMap<Integer, Double>();
                    sum.put(unknown("alle--" + kind, period), -1.0);
                    for (int unit = 0; unit < town.sizes().size(); unit++) {
                        sum.put(
                                unknown("u" + unit + "--" + kind, period),
                                town.sizes().get(unit) / (double) people);
                    }
                    equations.add(sum);
                }
            }
        }

        /// Hidden values that the equations settle: rows that hold one unknown alone when all is
        /// solved.
        Set<String> recovered() {
            int width = unknowns.size();
            double[][] rows = new double[equations.size()][width];
            for (int i = 0; i < rows.length; i++) {
                double[] row = rows[i];
                equations.get(i).forEach((unknown, factor) -> row[unknown] = factor);
            }
            int done = 0;
            for (int column = 0; column < width && done < rows.length; column++) {
                int best = done;
                for (int i = done; i < rows.length; i++) {
                    best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
                }
                if (Math.abs(rows[best][column]) < 1e-9) {
                    continue;
                }
                double[] pivot = rows[best];
                rows[best] = rows[done];
                rows[done] = pivot;
                double scale = pivot[column];
                for (int j = 0; j < width; j++) {
                    pivot[j] /= scale;
                }
                for (int i = 0; i < rows.length; i++) {
                    double[] row = rows[i];
                    double factor = row[column];
                    if (i != done && Math.abs(factor) > 1e-12) {
                        for (int j = 0; j < width; j++) {
                            row[j] -= factor * pivot[j];
                        }
                    }
                }
                done++;
            }
            var names = List.copyOf(unknowns.keySet());
            var recovered = new java.util.TreeSet<String>();
            for (double[] row : rows) {
                int alone = -1;
                int many = 0;
                for (int j = 0; j < width; j++) {
                    if (Math.abs(row[j]) > 1e-7) {
                        alone = j;
                        many++;
                    }
                }
                if (many == 1 && hidden.contains(alone)) {
                    recovered.add(names.get(alone));
                }
            }
            return recovered;
        }
    }
}
