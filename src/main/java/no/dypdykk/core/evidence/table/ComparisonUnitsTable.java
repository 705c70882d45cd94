package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ComparisonUnits;
import no.dypdykk.core.evidence.analysis.ComparisonUnits.Unit;
import no.dypdykk.core.evidence.analysis.ComparisonUnits.Weighted;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.StudyDesign;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One case unit against several others.
final class ComparisonUnitsTable {
    private static final int FEWEST = 5;
    private static final double MOST_PEOPLE = 1e7;
    private static final double USUAL_LEVEL = 9.2;
    private static final double SIZES_APART = 4;

    private ComparisonUnitsTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        var others = new ArrayList<Unit>();
        Unit unit = split(table.complete("delta"), others);
        double quarters = settings.number("quarters_per_mean", 4, 1, 1_000);
        var found =
                ComparisonUnits.of(
                        unit, others, settings.number("level", USUAL_LEVEL, 0, 100), quarters);
        var numbers = numbers(found);
        Estimate main = main(found);
        if (!(main.error() > 0)) {
            return new Analysed(numbers.byName(), null, List.of(), ComparisonTable.noVariation());
        }
        if (found.units() < FEWEST) {
            return new Analysed(
                    numbers.byName(), null, List.of(), List.of(Refused.of(Refused.Code.FEW_UNITS)));
        }
        Interval interval = main.interval(found.freedom());
        int each = (int) quarters;
        var grade =
                circumstances.grade(
                        StudyDesign.SEVERAL_UNITS, true, each, each, found.units(), false, 0);
        var finding = new Finding(main.value(), interval, circumstances.verdict(interval), grade);
        return new Analysed(numbers.byName(), finding, warnings(unit, others), List.of());
    }

    private static Unit split(Table table, List<Unit> others) {
        Unit unit = null;
        double[] changes = table.numbers("delta");
        for (int i = 0; i < table.rows(); i++) {
            var read = new Unit(changes[i], employees(table, i));
            if (ComparisonTable.role(table, i).equals(ComparisonTable.OTHER)) {
                others.add(read);
            } else if (unit == null) {
                unit = read;
            } else {
                throw new ColumnFault(table.field("rolle", i), "one-case-unit");
            }
        }
        if (unit == null) {
            throw new ColumnFault("data.rolle", "one-case-unit");
        }
        if (others.size() < 2) {
            throw new ColumnFault(
                    "data.rolle", "too-few-rows", Integer.toString(others.size()), "2");
        }
        return unit;
    }

    private static @Nullable Double employees(Table table, int row) {
        if (!table.has("N")) {
            return null;
        }
        Double employees = table.number("N", row);
        return employees == null
                ? null
                : Cell.within(table.field("N", row), employees, 1, MOST_PEOPLE);
    }

    private static Estimate main(ComparisonUnits found) {
        Weighted weighted = found.weighted();
        return weighted == null ? found.effect() : weighted.effect();
    }

    private static Numbers numbers(ComparisonUnits found) {
        int freedom = found.freedom();
        Estimate effect = found.effect();
        var numbers =
                new Numbers()
                        .put("J", found.units())
                        .put("effect", effect.value())
                        .put("se", effect.error())
                        .put("df", freedom)
                        .put("t", effect.value() / effect.error())
                        .put("p", effect.p(freedom))
                        .interval("ci", effect.interval(freedom))
                        .put("placebo_rank_p", found.placeboRank());
        Weighted weighted = found.weighted();
        if (weighted != null) {
            numbers.put("w_effect", weighted.effect().value())
                    .put("w_dispersion", weighted.dispersion())
                    .put("w_se", weighted.effect().error())
                    .put("w_p", weighted.effect().p(freedom))
                    .interval("w_ci", weighted.effect().interval(freedom));
        }
        return numbers;
    }

    private static List<Warning> warnings(Unit unit, List<Unit> others) {
        var sizes = new ArrayList<Double>();
        others.stream().map(Unit::employees).filter(Objects::nonNull).forEach(sizes::add);
        if (unit.employees() != null) {
            sizes.add(unit.employees());
        }
        double smallest = sizes.stream().mapToDouble(s -> s).min().orElse(1);
        double largest = sizes.stream().mapToDouble(s -> s).max().orElse(1);
        return largest > SIZES_APART * smallest ? List.of(Warning.SIZES_DIFFER) : List.of();
    }
}
