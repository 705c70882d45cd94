package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.evidence.analysis.RegressionToTheMean;
import no.dypdykk.core.evidence.analysis.Sample;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.TwoProportions;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.analysis.Welch;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Refused;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Two levels, with the noise band or as shares of persons where the size is known, else as two
/// plain numbers (method, sections 4.1 and 4.2). Whether they can be held against each other at all
/// comes first: levels of other seasons, or measured in another way, are no change.
final class PeriodJudging {
    private static final double PERCENT = 100;
    static final String SURVEY = "points_1_5";
    private static final int ENOUGH_ANSWERS = 10;

    private PeriodJudging() {}

    static Optional<Judged> of(
            Outcome outcome,
            Indicator indicator,
            Surroundings around,
            List<Figure> figures,
            List<Refused> refusals) {
        if (outcome.result() == Result.TOO_EARLY) {
            return Optional.empty();
        }
        return Levels.pair(figures)
                .map(pair -> {
                    var rival = Levels.rival(figures, pair, Judging.delta(indicator)).orElse(null);
                    var judging = new Attempt(outcome, indicator, around, pair, rival, refusals);
                    return judging.judged();
                });
    }

    private record Attempt(
            Outcome outcome,
            Indicator indicator,
            Surroundings around,
            Levels.Pair pair,
            Levels.@Nullable Pair rival,
            List<Refused> refusals) {
        Judged judged() {
            var incomparable =
                    Judging.incomparable(outcome, pair.before(), pair.after(), indicator);
            if (incomparable.isPresent()) {
                refusals.add(new Refused(incomparable.get(), List.of()));
                return Judging.notComputed(outcome, StudyDesign.FIGURES, refusals);
            }
            if (rival != null) {
                return plain();
            }
            if (Judging.isSickLeave(indicator)) {
                return sickLeave().orElseGet(this::plain);
            }
            return switch (Judging.twoLevels(indicator)) {
                case WITH_SPREAD -> means().orElseGet(this::plain);
                case WITH_SIZE -> shares().orElseGet(this::plain);
                case NEVER -> plain();
            };
        }

        private double before() {
            return pair.before().value();
        }

        private double after() {
            return pair.after().value();
        }

        /// Empty when a refusal says why.
        private Optional<Judged> sickLeave() {
            Optional<Period> first = pair.first();
            Optional<Period> second = pair.second();
            Integer employees = around.employees();
            if (employees == null) {
                refusals.add(new Refused(Refused.Code.MISSING_SIZE, List.of()));
            }
            if (first.isEmpty() || second.isEmpty()) {
                refusals.add(new Refused(Refused.Code.MISSING_PERIOD, List.of()));
            }
            if (employees == null || first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            var window = Window.between(first.get(), second.get());
            double m1 = Levels.quarters(first.get());
            double m2 = Levels.quarters(second.get());
            return m1 < 1 || m2 < 1
                    ? Optional.empty()
                    : Optional.of(banded(employees, first.get(), window, m1, m2));
        }

        private Judged banded(int employees, Period first, Window window, double m1, double m2) {
            double level = Judging.sickLeave(indicator, (before() + after()) / 2);
            double deviation = NoiseFormula.deviation(employees, level, m1, m2);
            var estimate = new Estimate(after() - before(), deviation);
            var interval = Interval.around(estimate.value(), NoiseFormula.band(deviation));
            RegressionToTheMean fall = fall(employees, first);
            return judged(
                    StudyDesign.TWO_PERIODS,
                    new Shift(before(), after(), estimate.value(), estimate, interval),
                    employees,
                    window,
                    fall != null,
                    new Chance(
                            employees,
                            deviation,
                            NoiseFormula.chance(
                                    indicator.direction() * estimate.value(), delta(), deviation),
                            fall));
        }

        /// Null unless the unit began above its sector and was chosen because of that. Where the
        /// case does not say, more than one standard deviation of chance is taken for it.
        private @Nullable RegressionToTheMean fall(int employees, Period first) {
            var reference = around.level(first);
            Said high = outcome.circumstances().high();
            if (reference.isEmpty() || high == Said.NO) {
                return null;
            }
            double usual = Judging.sickLeave(indicator, reference.getAsDouble());
            double began = Judging.sickLeave(indicator, before());
            double least =
                    high == Said.YES ? 0 : RegressionToTheMean.chanceDeviation(usual, employees);
            return began - usual > least
                    ? RegressionToTheMean.of(
                            began, usual, employees, RegressionToTheMean.BETWEEN_UNITS)
                    : null;
        }

        /// Means of answers by Welch (method, section 4.3). Below ten answers it is no more than
        /// two numbers. Empty when the spread is not told, with a refusal.
        private Optional<Judged> means() {
            Optional<Sample> first = sample(pair.before());
            Optional<Sample> second = sample(pair.after());
            if (first.isEmpty() || second.isEmpty()) {
                refusals.add(new Refused(Refused.Code.MISSING_SPREAD, List.of()));
                return Optional.empty();
            }
            var welch = Welch.of(first.get(), second.get(), 0.95);
            if (!(welch.error() > 0)) {
                refusals.add(
                        new Refused(Refused.Code.IMPOSSIBLE_NUMBER, List.of("ingen_variasjon")));
                return Optional.empty();
            }
            if (Math.min(first.get().n(), second.get().n()) < ENOUGH_ANSWERS) {
                refusals.add(new Refused(Refused.Code.FEW_ANSWERS, List.of()));
                return Optional.empty();
            }
            var estimate = new Estimate(welch.difference(), welch.error());
            return Optional.of(
                    judged(
                            StudyDesign.TWO_PERIODS,
                            new Shift(
                                    before(),
                                    after(),
                                    estimate.value(),
                                    estimate,
                                    welch.interval()),
                            null,
                            null,
                            false,
                            null));
        }

        private static Optional<Sample> sample(Figure figure) {
            Integer n = figure.n();
            Double sd = figure.sd();
            return n == null || sd == null || n < 2
                    ? Optional.empty()
                    : Optional.of(new Sample(n, figure.value(), sd));
        }

        private Optional<Judged> shares() {
            Integer employees = around.employees();
            if (before() < 0 || before() > PERCENT || after() < 0 || after() > PERCENT) {
                refusals.add(new Refused(Refused.Code.IMPOSSIBLE_NUMBER, List.of("prosent")));
                return Optional.of(Judging.notComputed(outcome, StudyDesign.FIGURES, refusals));
            }
            if (employees == null) {
                refusals.add(new Refused(Refused.Code.MISSING_SIZE, List.of()));
            }
            if (pair.first().isEmpty() || pair.second().isEmpty()) {
                refusals.add(new Refused(Refused.Code.MISSING_PERIOD, List.of()));
            }
            if (employees == null || pair.first().isEmpty() || pair.second().isEmpty()) {
                return Optional.empty();
            }
            var shares =
                    TwoProportions.of(
                            Math.rint(before() / PERCENT * employees),
                            employees,
                            Math.rint(after() / PERCENT * employees),
                            employees,
                            0.95);
            var interval =
                    new Interval(
                            PERCENT * shares.newcombe().lower(),
                            PERCENT * shares.newcombe().upper());
            var estimate =
                    new Estimate(
                            PERCENT * shares.adjustedDifference(),
                            PERCENT * shares.adjustedError());
            return Optional.of(
                    judged(
                            StudyDesign.TWO_PERIODS,
                            new Shift(before(), after(), after() - before(), estimate, interval),
                            employees,
                            null,
                            false,
                            null));
        }

        private Judged plain() {
            return judged(
                    StudyDesign.FIGURES,
                    Shift.plain(before(), after()),
                    around.employees(),
                    null,
                    false,
                    null);
        }

        private double delta() {
            Double agreed = indicator.delta();
            return agreed == null ? 0 : agreed;
        }

        private Judged judged(
                StudyDesign design,
                Shift shift,
                @Nullable Integer employees,
                @Nullable Window window,
                boolean chosenHigh,
                @Nullable Chance chance) {
            boolean hasInterval = shift.interval() != null;
            Double agreed = indicator.delta();
            boolean judged = agreed != null && indicator.direction() != 0;
            return new Judged(
                    outcome.indicator(),
                    Judging.population(outcome, pair.after().population()),
                    outcome.result(),
                    design,
                    shift,
                    rival == null
                            ? null
                            : Shift.plain(rival.before().value(), rival.after().value()),
                    judged
                            ? Verdict.of(shift.interval(), indicator.direction(), delta())
                            : Verdict.WITHOUT_UNCERTAINTY,
                    Judging.grade(
                            design,
                            employees,
                            hasInterval,
                            0,
                            0,
                            false,
                            Judging.doubts(outcome, window, chosenHigh, 0)),
                    refusals,
                    List.of(),
                    chance,
                    null,
                    null);
        }
    }
}
