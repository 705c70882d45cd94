package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.analysis.ComparisonSeries;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.ModelFit;
import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.SeriesModel;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Quarters before and after, alone or against one comparison series (method, sections 4.4 and
/// 4.6).
final class SeriesJudging {
    private static final int FEWEST = 4;
    private static final int ENOUGH_FOR_TREND = 12;
    private static final int WORTH_A_REFUSAL = 3;
    private static final double MOST_MISSING = 0.4;

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
            return withComparison().or(() -> alone(own));
        }

        private boolean isTooShort(Quarters own) {
            boolean few = own.before() < FEWEST || own.afterwards() < FEWEST;
            if (few && own.length() >= WORTH_A_REFUSAL) {
                refusals.add(
                        own.before() < FEWEST
                                ? few(Refused.Code.TOO_FEW_BEFORE, own.before())
                                : few(Refused.Code.TOO_FEW_AFTER, own.afterwards()));
            }
            if (!few && own.missingShare() > MOST_MISSING) {
                refusals.add(new Refused(Refused.Code.TOO_MANY_GAPS, List.of()));
                return true;
            }
            return few;
        }

        private static Refused few(Refused.Code code, int there) {
            return new Refused(code, List.of(Integer.toString(there)));
        }

        private Optional<Judged> withComparison() {
            return found.difference()
                    .filter(d -> d.before() >= FEWEST && d.afterwards() >= FEWEST)
                    .flatMap(ComparisonSeries::of)
                    .map(this::judged);
        }

        private Judged judged(ComparisonSeries compared) {
            ModelFit fit = compared.difference();
            Double agreed = indicator.delta();
            boolean parallel = compared.parallel(agreed == null ? 0 : agreed);
            return judged(
                    StudyDesign.SERIES_WITH_COMPARISON,
                    fit,
                    parallel,
                    parallel ? List.of() : List.of(Warning.NOT_PARALLEL));
        }

        private Optional<Judged> alone(Quarters own) {
            Window window = window(own);
            if (Judging.isSickLeave(indicator) && window.broken()) {
                refusals.add(new Refused(Refused.Code.BREAK, List.of()));
                return Optional.empty();
            }
            var model = own.before() >= ENOUGH_FOR_TREND ? SeriesModel.TREND : SeriesModel.LEVEL;
            var fit =
                    ModelFit.of(model, own, indicator.seasonal())
                            .or(() -> ModelFit.of(SeriesModel.LEVEL, own, indicator.seasonal()));
            if (fit.isEmpty()) {
                refusals.add(new Refused(Refused.Code.OTHER_SEASONS, List.of()));
            }
            return fit.map(main -> judged(StudyDesign.SERIES, main, false, tooSmall(main)));
        }

        private List<Warning> tooSmall(ModelFit main) {
            Chance chance = chance(main);
            double error = shift(main).error();
            return chance != null && error < chance.deviation() / 2
                    ? List.of(Warning.ERROR_PROBABLY_TOO_SMALL)
                    : List.of();
        }

        private Estimate shift(ModelFit fit) {
            return fit.shift(fit.preferred(Judging.isSickLeave(indicator)));
        }

        private Window window(Quarters quarters) {
            double last = quarters.time()[quarters.length() - 1];
            return Window.throughout(
                    new Period(
                            QuarterFigures.firstMonth(quarters.time()[0]),
                            QuarterFigures.firstMonth(last).plusMonths(2)));
        }

        private Judged judged(
                StudyDesign design, ModelFit fit, boolean parallel, List<Warning> warnings) {
            Quarters quarters = fit.quarters();
            Estimate shift = shift(fit);
            Interval interval = shift.interval(fit.freedom());
            Double agreed = indicator.delta();
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
                                    Judging.isSickLeave(indicator) ? window(quarters) : null,
                                    false,
                                    quarters.missingShare()));
            return new Judged(
                    outcome.indicator(),
                    outcome.result(),
                    design,
                    new Shift(
                            mean(found.own(), false),
                            mean(found.own(), true),
                            shift.value(),
                            shift,
                            interval),
                    agreed == null || indicator.direction() == 0
                            ? Verdict.WITHOUT_UNCERTAINTY
                            : Verdict.of(interval, indicator.direction(), agreed),
                    grade,
                    refusals,
                    warnings,
                    chance(fit),
                    Courses.of(found, fit, indicator, design.compares()));
        }

        private @Nullable Chance chance(ModelFit fit) {
            Integer employees = around.employees();
            if (employees == null || !Judging.isSickLeave(indicator)) {
                return null;
            }
            Quarters own = found.own();
            double level =
                    Judging.sickLeave(indicator, Arrays.stream(own.value()).average().orElse(0));
            double deviation =
                    NoiseFormula.deviation(employees, level, own.before(), own.afterwards());
            Double agreed = indicator.delta();
            double favourable = indicator.direction() * shift(fit).value();
            return new Chance(
                    employees,
                    deviation,
                    NoiseFormula.chance(favourable, agreed == null ? 0 : agreed, deviation),
                    null);
        }

        private static double mean(Quarters quarters, boolean after) {
            var values = new ArrayList<Double>();
            for (int i = 0; i < quarters.length(); i++) {
                if (quarters.after()[i] == after) {
                    values.add(quarters.value()[i]);
                }
            }
            return values.stream().mapToDouble(v -> v).average().orElse(0);
        }
    }

    /// Quarters count as after from the first that is not a baseline.
    static boolean isAfter(Figure figure) {
        return figure.role() != FigureRole.BASELINE;
    }
}
