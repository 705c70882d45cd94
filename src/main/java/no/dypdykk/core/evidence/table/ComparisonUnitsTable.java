package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.ComparisonUnits;
import no.dypdykk.core.evidence.analysis.ComparisonUnits.Means;
import no.dypdykk.core.evidence.analysis.ComparisonUnits.Unit;
import no.dypdykk.core.evidence.analysis.ComparisonUnits.Weighted;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.StudyDesign;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One case unit against several others.
final class ComparisonUnitsTable {
    private static final int FEWEST = 5;
    private static final double MOST_PEOPLE = 1e7;
    private static final double USUAL_LEVEL = 9.2;

    private ComparisonUnitsTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        var others = new ArrayList<Unit>();
        Unit unit = split(table.complete("delta"), others);
        var means = means(settings);
        var told = circumstances.about(unit.employees());
        var refusals = refusals(unit, others, told);
        if (others.size() < 2) {
            return Analysed.refused(new Numbers().put("J", others.size()), refusals);
        }
        boolean weighted = circumstances.penalised();
        var found =
                ComparisonUnits.of(
                        weighed(unit, weighted),
                        others.stream().map(other -> weighed(other, weighted)).toList(),
                        means);
        var numbers = numbers(found);
        Estimate main = found.main();
        if (!(main.error() > 0)) {
            return Analysed.refused(numbers, ComparisonTable.noVariation());
        }
        if (!refusals.isEmpty()) {
            return Analysed.refused(numbers, refusals);
        }
        Interval interval = main.interval(found.freedom());
        var grade =
                told.grade(
                        StudyDesign.SEVERAL_UNITS,
                        true,
                        (int) means.before(),
                        (int) means.after(),
                        found.units(),
                        false,
                        0);
        var finding = new Finding(main.value(), interval, circumstances.verdict(interval), grade);
        return Analysed.of(numbers, finding, warnings(unit, others), List.of());
    }

    private static List<Refused> refusals(
            Unit unit, List<Unit> others, Circumstances circumstances) {
        var refusals = new ArrayList<>(circumstances.refusals());
        boolean small =
                others.stream()
                        .map(Unit::employees)
                        .anyMatch(people -> people != null && people < Indicator.SMALLEST_GROUP);
        if (small && refusals.stream().noneMatch(r -> r.code() == Refused.Code.TOO_SMALL_UNIT)) {
            refusals.add(Refused.of(Refused.Code.TOO_SMALL_UNIT));
        }
        refusals.addAll(
                circumstances.impossibleChange(
                        Stream.concat(Stream.of(unit), others.stream())
                                .mapToDouble(Unit::change)
                                .toArray()));
        if (others.size() < FEWEST) {
            refusals.add(Refused.of(Refused.Code.FEW_UNITS));
        }
        return refusals;
    }

    /// The noise formula is about sick leave: nothing else is weighed by size.
    private static Unit weighed(Unit unit, boolean weighted) {
        return weighted ? unit : new Unit(unit.change(), null);
    }

    /// Means of as many quarters before and after, unless each is told.
    private static Means means(Choices settings) {
        double each = settings.number("quarters_per_mean", 4, 1, 1_000);
        return new Means(
                settings.number("level", USUAL_LEVEL, 0, 100),
                settings.number("quarters_before", each, 1, 1_000),
                settings.number("quarters_after", each, 1, 1_000));
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
        if (others.isEmpty()) {
            throw new ColumnFault("data.rolle", "too-few-rows", "0", Integer.toString(FEWEST));
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
        return ComparisonUnits.sizesDiffer(unit, others)
                ? List.of(Warning.SIZES_DIFFER)
                : List.of();
    }
}
