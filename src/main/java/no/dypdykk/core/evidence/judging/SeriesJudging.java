package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.analysis.ComparisonSeries;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.ModelFit;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.SeriesModel;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.SeriesRefusals;
import no.dypdykk.core.evidence.table.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Quarters before and after, against a group of units, against one comparison series, or alone
/// (method, sections 4.4, 4.6 and 4.7).
final class SeriesJudging {
    private static final int FEWEST = 4;
    private static final int WORTH_A_REFUSAL = 3;

    private SeriesJudging() {}

    /// Empty when the figures are no series, or too short a one; then a refusal says so.
    static Optional<Judged> of(
            Outcome outcome,
            Indicator indicator,
            Surroundings around,
            List<Figure> figures,
            List<Refused> refusals) {
        return QuarterFigures.of(figures)
                .flatMap(found -> {
                    var attempt = new Attempt(outcome, indicator, around, found, refusals);
                    return attempt.judged();
                });
    }

    private record Attempt(
            Outcome outcome,
            Indicator indicator,
            Surroundings around,
            QuarterFigures found,
            List<Refused> refusals) {
        Optional<Judged> judged() {
            Quarters own = found.own();
            if (isTooShort(own)) {
                return Optional.empty();
            }
            return group(own).or(this::withComparison).or(() -> alone(own));
        }

        private boolean isTooShort(Quarters own) {
            boolean few = own.before() < FEWEST || own.afterwards() < FEWEST;
            if (few && own.length() >= WORTH_A_REFUSAL) {
                refusals.add(
                        own.before() < FEWEST
                                ? few(Refused.Code.TOO_FEW_BEFORE, own.before())
                                : few(Refused.Code.TOO_FEW_AFTER, own.afterwards()));
            }
            if (!few && SeriesRefusals.hasTooManyGaps(own)) {
                refusals.add(new Refused(Refused.Code.TOO_MANY_GAPS, List.of()));
                return true;
            }
            return few;
        }

        private static Refused few(Refused.Code code, int there) {
            return new Refused(code, List.of(Integer.toString(there)));
        }

        private Optional<Judged> group(Quarters own) {
            return outcome.framing().hasGroup()
                    ? new GroupJudging(outcome, indicator, around, own, refusals)
                            .judged(this::alone)
                    : Optional.empty();
        }

        /// As it would be judged without anyone to compare with, and no refusal told.
        private Optional<Judged> alone() {
            return new Attempt(outcome, indicator, around, found, new ArrayList<>())
                    .alone(found.own());
        }

        private Optional<Judged> withComparison() {
            return found.difference()
                    .filter(d -> d.before() >= FEWEST && d.afterwards() >= FEWEST)
                    .filter(d -> !SeriesRefusals.hasTooManyGaps(d))
                    .flatMap(ComparisonSeries::of)
                    .map(this::judged);
        }

        private Judged judged(ComparisonSeries compared) {
            ModelFit fit = compared.difference();
            boolean parallel =
                    compared.parallel(Judging.delta(indicator), Judging.isSickLeave(indicator));
            return judged(
                    StudyDesign.SERIES_WITH_COMPARISON,
                    fit,
                    parallel,
                    parallel ? List.of() : List.of(Warning.NOT_PARALLEL));
        }

        private Optional<Judged> alone(Quarters own) {
            Window window = Window.over(own);
            if ((Judging.isSickLeave(indicator) && window.broken())
                    || Judging.isMeasuredAnew(outcome)) {
                refusals.add(new Refused(Refused.Code.BREAK, List.of()));
                return Optional.empty();
            }
            var model = SeriesModel.main(own);
            var fit = ModelFit.of(model, own, indicator.seasonal());
            if (fit.isEmpty()) {
                refusals.add(SeriesRefusals.noModel(model, own, indicator.seasonal()));
            }
            return fit.map(main -> judged(StudyDesign.SERIES, main, false, tooSmall(main)));
        }

        private List<Warning> tooSmall(ModelFit main) {
            Estimate shift = shift(main);
            Chance chance = Judging.chance(indicator, around, found.own(), shift.value());
            return chance != null && shift.error() < chance.deviation() / 2
                    ? List.of(Warning.ERROR_PROBABLY_TOO_SMALL)
                    : List.of();
        }

        /// Held against the comparison where there is one, else against the sector.
        private boolean beganHigh(StudyDesign design, Quarters fitted) {
            Quarters early = found.own().only(i -> !found.own().after()[i]);
            OptionalDouble reference =
                    design.compares()
                            ? found.usual(fitted)
                            : around.level(QuarterFigures.span(early));
            return Judging.beganHigh(indicator, around, early.mean(false), reference);
        }

        private Estimate shift(ModelFit fit) {
            return fit.shift(fit.preferred(Judging.isSickLeave(indicator)));
        }

        private Judged judged(
                StudyDesign design, ModelFit fit, boolean parallel, List<Warning> warnings) {
            Quarters quarters = fit.quarters();
            Estimate shift = shift(fit);
            Interval interval = shift.interval(fit.freedom());
            var grade =
                    Judging.grade(
                            design,
                            around.employees(),
                            true,
                            quarters.before(),
                            quarters.afterwards(),
                            parallel,
                            Judging.doubts(
                                    outcome,
                                    Judging.isSickLeave(indicator) ? Window.over(quarters) : null,
                                    beganHigh(design, quarters),
                                    quarters.missingShare()));
            return new Judged(
                    outcome.indicator(),
                    Judging.population(outcome, found.population()),
                    outcome.result(),
                    design,
                    new Shift(
                            found.own().mean(false),
                            found.own().mean(true),
                            shift.value(),
                            shift,
                            interval),
                    null,
                    Judging.verdict(indicator, interval),
                    grade,
                    refusals,
                    warnings,
                    Judging.chance(indicator, around, found.own(), shift.value()),
                    Courses.of(found, fit, indicator, design.compares()),
                    null);
        }
    }

    /// Quarters count as after from the first that is not a baseline.
    static boolean isAfter(Figure figure) {
        return figure.role() != FigureRole.BASELINE;
    }
}
