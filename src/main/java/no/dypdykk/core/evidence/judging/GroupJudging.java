package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.analysis.ComparisonUnits;
import no.dypdykk.core.evidence.analysis.ComparisonUnits.Means;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One case unit against five or more others (method, section 4.7): the change of each over means
/// in which every season counts alike, in the quarters that the case has too.
///
/// @param own quarters of the case, enough of them on both sides of the start
/// @param refusals where it is told why there is no answer
record GroupJudging(
        Outcome outcome,
        Indicator indicator,
        Surroundings around,
        Quarters own,
        List<Refused> refusals) {
    private static final int FEWEST = 5;

    /// Empty when a refusal says why.
    ///
    /// @param alone the case without anyone to compare with, for sensitivity
    Optional<Judged> judged(Supplier<Optional<Judged>> alone) {
        OptionalDouble before = own.yearlyMean(false);
        OptionalDouble after = own.yearlyMean(true);
        if (before.isEmpty() || after.isEmpty()) {
            refusals.add(new Refused(Refused.Code.OTHER_SEASONS, List.of()));
            return Optional.empty();
        }
        var units = ComparedSeries.of(outcome.framing(), around.comparison(), indicator, own);
        if (units.usable().size() < FEWEST) {
            refusals.add(few(units));
            return Optional.empty();
        }
        var unit =
                new Group.Unit(
                        outcome.population() == null ? "" : outcome.population(),
                        size(around),
                        before.getAsDouble(),
                        after.getAsDouble());
        return found(unit, units, alone);
    }

    private static @Nullable Double size(Surroundings around) {
        return around.employees() == null ? null : (Double) around.employees().doubleValue();
    }

    /// How many are enough, how many there are, and which ones cannot be used.
    private static Refused few(ComparedSeries units) {
        int named = units.usable().size() + units.left().size();
        return new Refused(
                Refused.Code.FEW_UNITS,
                List.of(
                        Integer.toString(units.usable().size()),
                        Integer.toString(named),
                        String.join(", ", units.left())));
    }

    private Optional<Judged> found(
            Group.Unit unit, ComparedSeries units, Supplier<Optional<Judged>> alone) {
        double level = Judging.sickLeave(indicator, (unit.before() + unit.after()) / 2);
        var others = units.usable().stream().map(ComparedSeries.Usable::unit).toList();
        var changes = others.stream().map(this::change).toList();
        var found =
                ComparisonUnits.of(
                        change(unit), changes, new Means(level, own.before(), own.afterwards()));
        if (!(found.main().error() > 0)) {
            refusals.add(new Refused(Refused.Code.IMPOSSIBLE_NUMBER, List.of("ingen_variasjon")));
            return Optional.empty();
        }
        var group =
                new Group(
                        unit,
                        others,
                        units.left(),
                        new Means(level, own.before(), own.afterwards()),
                        found,
                        units.points(own),
                        ways(found, alone.get()));
        List<Warning> warnings =
                ComparisonUnits.sizesDiffer(change(unit), changes)
                        ? List.of(Warning.SIZES_DIFFER)
                        : List.of();
        return Optional.of(judged(group, warnings));
    }

    /// Only sick leave is weighed by size.
    private ComparisonUnits.Unit change(Group.Unit unit) {
        return new ComparisonUnits.Unit(
                unit.change(), Judging.isSickLeave(indicator) ? unit.employees() : null);
    }

    private static List<Course.Other> ways(ComparisonUnits found, Optional<Judged> alone) {
        var ways = new ArrayList<Course.Other>();
        if (found.weighted() != null) {
            Interval interval = found.effect().interval(found.freedom());
            ways.add(new Course.Other("uvektet", found.effect(), interval));
        }
        alone.map(Judged::shift).flatMap(GroupJudging::alone).ifPresent(ways::add);
        return ways;
    }

    private static Optional<Course.Other> alone(Shift shift) {
        return Stream.of(shift)
                .filter(one -> one.estimate() != null && one.interval() != null)
                .map(one -> new Course.Other("serie", one.estimate(), one.interval()))
                .findFirst();
    }

    private Judged judged(Group group, List<Warning> warnings) {
        Estimate main = group.found().main();
        Interval interval = main.interval(group.found().freedom());
        return new Judged(
                outcome.indicator(),
                outcome.population(),
                outcome.result(),
                StudyDesign.SEVERAL_UNITS,
                new Shift(group.own().before(), group.own().after(), main.value(), main, interval),
                null,
                Judging.verdict(indicator, interval),
                grade(group),
                refusals,
                warnings,
                Judging.chance(indicator, around, own, main.value()),
                null,
                group);
    }

    private Grade grade(Group group) {
        OptionalDouble usual = group.others().stream().mapToDouble(Group.Unit::before).average();
        boolean high = Judging.beganHigh(indicator, around, group.own().before(), usual);
        return Grade.of(
                new Study(
                        StudyDesign.SEVERAL_UNITS,
                        true,
                        size(around),
                        own.before(),
                        own.afterwards(),
                        group.others().size(),
                        false,
                        true,
                        Judging.doubts(
                                outcome,
                                Judging.isSickLeave(indicator) ? Window.over(own) : null,
                                high,
                                own.missingShare())));
    }
}
