package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.RegressionToTheMean;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.table.Refused;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Judges an outcome by the first feasible design, from the strongest down (method, section 4.0): a
/// series against several others, against one other, a series, two periods, two numbers, a story.
///
/// An indicator counts as chosen beforehand when the case says so or, where it does not say, when
/// it names a target for it. What a case says of why it began beats what its numbers hint.
public final class Judging {
    private static final double LARGEST_RESIZING = 0.3;

    private Judging() {}

    /// @param indicator what the outcome is about
    public static Judged of(Outcome outcome, Indicator indicator, Surroundings around) {
        var figures = Levels.exact(outcome, indicator);
        var refusals = new ArrayList<Refused>();
        if (around.employees() != null && around.employees() < indicator.smallestGroup()) {
            refusals.add(new Refused(Refused.Code.TOO_SMALL_UNIT, List.of()));
            return story(outcome, refusals);
        }
        return SeriesJudging.of(outcome, indicator, around, figures, refusals)
                .or(() -> PeriodJudging.of(outcome, indicator, around, figures, refusals))
                .orElseGet(() -> story(outcome, refusals));
    }

    /// A change that a source states without its levels is a number too, without uncertainty; so
    /// are levels that a refusal keeps from being compared.
    private static Judged story(Outcome outcome, List<Refused> refusals) {
        boolean refused = !refusals.isEmpty() || outcome.result() == Result.TOO_EARLY;
        boolean numbers = !outcome.changes().isEmpty() || (refused && hasLevels(outcome));
        return notComputed(outcome, numbers ? StudyDesign.FIGURES : StudyDesign.STORY, refusals);
    }

    /// Whether the case tells of its own levels at more than one time.
    private static boolean hasLevels(Outcome outcome) {
        return outcome.figures().stream()
                        .filter(figure -> figure.qualifier() == null)
                        .filter(figure ->
                                figure.role() != FigureRole.TARGET
                                        && figure.role() != FigureRole.COMPARISON)
                        .count()
                > 1;
    }

    /// Without a change: there is none, it is too early for one, or a refusal says why.
    static Judged notComputed(Outcome outcome, StudyDesign design, List<Refused> refusals) {
        return new Judged(
                outcome.indicator(),
                outcome.population(),
                outcome.result(),
                design,
                null,
                null,
                Verdict.WITHOUT_UNCERTAINTY,
                grade(design, null, false, 0, 0, false, doubts(outcome, null, false, 0)),
                refusals,
                List.of(),
                null,
                null,
                null);
    }

    /// Whose numbers they are: the figures' own people, else those of the outcome.
    static @Nullable String population(Outcome outcome, @Nullable String own) {
        return own == null ? outcome.population() : own;
    }

    /// Whether the case says that its numbers are measured in another way from some time on.
    static boolean isMeasuredAnew(Outcome outcome) {
        return outcome.circumstances().measuredAnew() == Said.YES;
    }

    /// Why two levels of an outcome cannot be told as a change, whatever the size of the unit: they
    /// are measured in another way, the unit is another one by more than 30 % of its people, or
    /// sick leave is from other seasons. Empty when they can, or nobody says when they were.
    public static Optional<Refused.Code> incomparable(
            Outcome outcome, Figure before, Figure after, Indicator indicator) {
        if (isMeasuredAnew(outcome) || isResized(before, after, indicator)) {
            return Optional.of(Refused.Code.BREAK);
        }
        var first = Levels.period(before);
        var second = Levels.period(after);
        if (!isSickLeave(indicator) || first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (!Levels.sameSeasons(first.get(), second.get())) {
            return Optional.of(Refused.Code.OTHER_SEASONS);
        }
        return Window.between(first.get(), second.get()).broken()
                ? Optional.of(Refused.Code.BREAK)
                : Optional.empty();
    }

    private static boolean isResized(Figure before, Figure after, Indicator indicator) {
        Integer first = before.n();
        Integer second = after.n();
        return first != null
                && second != null
                && twoLevels(indicator) != TwoLevels.WITH_SPREAD
                && Math.abs(second - first) > LARGEST_RESIZING * first;
    }

    static Grade grade(
            StudyDesign design,
            @Nullable Integer employees,
            boolean hasInterval,
            int before,
            int after,
            boolean parallel,
            Study.Doubts doubts) {
        Double people = employees == null ? null : employees.doubleValue();
        return Grade.of(
                new Study(design, hasInterval, people, before, after, 0, parallel, true, doubts));
    }

    /// What chance alone does to a series of this size; null when it is not known, or the noise
    /// formula does not apply.
    ///
    /// @param change what was found
    static Judged.@Nullable Chance chance(
            Indicator indicator, Surroundings around, Quarters own, double change) {
        Integer employees = around.employees();
        if (employees == null || !isSickLeave(indicator)) {
            return null;
        }
        double level = sickLeave(indicator, Arrays.stream(own.value()).average().orElse(0));
        double deviation = NoiseFormula.deviation(employees, level, own.before(), own.afterwards());
        return new Judged.Chance(
                employees,
                deviation,
                NoiseFormula.chance(indicator.direction() * change, delta(indicator), deviation),
                null);
    }

    /// The smallest important change; 0 when none is agreed.
    static double delta(Indicator indicator) {
        Double agreed = indicator.delta();
        return agreed == null ? 0 : agreed;
    }

    static Verdict verdict(Indicator indicator, Interval interval) {
        return indicator.delta() == null || indicator.direction() == 0
                ? Verdict.WITHOUT_UNCERTAINTY
                : Verdict.of(interval, indicator.direction(), delta(indicator));
    }

    /// @param window null when breaks and the pandemic do not matter
    /// @param inferredHigh the numbers themselves say that the unit began high
    /// @param missing part of the quarters that is missing
    static Study.Doubts doubts(
            Outcome outcome, @Nullable Window window, boolean inferredHigh, double missing) {
        Circumstances said = outcome.circumstances();
        return new Study.Doubts(
                said.high() == null ? inferredHigh : said.high() == Said.YES,
                (window != null && window.broken()) || isMeasuredAnew(outcome),
                said.otherChanges() == Said.YES,
                window != null && window.inPandemic(),
                outcome.figures().stream().map(Figure::source).noneMatch(String::isBlank),
                missing,
                said.beforehand() == null
                        ? outcome.figures().stream().anyMatch(f -> f.role() == FigureRole.TARGET)
                        : said.beforehand() == Said.YES);
    }

    /// What it takes for two levels to have an uncertainty.
    public enum TwoLevels {
        WITH_SIZE,
        WITH_SPREAD,
        /// Nothing is known of how such a number swings: only a series can tell.
        NEVER
    }

    public static TwoLevels twoLevels(Indicator indicator) {
        if (indicator.unit().equals(PeriodJudging.SURVEY)) {
            return TwoLevels.WITH_SPREAD;
        }
        return isSickLeave(indicator) || isShareOfPersons(indicator)
                ? TwoLevels.WITH_SIZE
                : TwoLevels.NEVER;
    }

    /// Whether a percentage counts persons.
    static boolean isShareOfPersons(Indicator indicator) {
        return indicator.id().equals("turnover") || indicator.id().equals("heltid");
    }

    /// Whether the numbers themselves hint that a unit was chosen because it was high: it began
    /// above what is usual by more than one standard deviation of its yearly chance (method,
    /// section 2). They do not where that is not known.
    ///
    /// @param before level before the start
    /// @param reference what is usual elsewhere
    static boolean beganHigh(
            Indicator indicator, Surroundings around, double before, OptionalDouble reference) {
        Integer employees = around.employees();
        if (employees == null || reference.isEmpty() || !isSickLeave(indicator)) {
            return false;
        }
        double usual = sickLeave(indicator, reference.getAsDouble());
        return sickLeave(indicator, before) - usual
                > RegressionToTheMean.chanceDeviation(usual, employees);
    }

    /// Whether the noise formula applies: a percentage of working days lost, or its opposite.
    static boolean isSickLeave(Indicator indicator) {
        return switch (indicator.id()) {
            case "sf_total", "sf_lege", "sf_egen", "naervaer" -> true;
            default -> false;
        };
    }

    /// Sick leave in percent, also where its opposite is measured.
    static double sickLeave(Indicator indicator, double level) {
        return indicator.direction() > 0 ? 100 - level : level;
    }
}
