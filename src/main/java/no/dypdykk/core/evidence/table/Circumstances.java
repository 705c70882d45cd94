package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Scale;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Sample;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is told about a case beside its numbers. What is not told is taken for the worse: an
/// unknown source, an indicator that was chosen afterwards.
///
/// @param benefit -1 when lower is better, +1 when higher is; 0 when it is not told
/// @param delta the smallest important change; null when none is told
/// @param employees null when not told
/// @param indicator what is measured; null when not told
/// @param byLot whether a draw decided who started
public record Circumstances(
        int benefit,
        @Nullable Double delta,
        @Nullable Double employees,
        @Nullable Indicator indicator,
        boolean byLot,
        Study.Doubts doubts) {
    private static final double MOST_PEOPLE = 1e7;
    private static final double PERCENT = 100;
    private static final double UNUSUAL = 40;
    private static final double SMALL = 20;

    /// @param meta as it was sent
    /// @param indicator the one that `meta` names; null when it names none
    /// @throws ColumnFault when one of the values cannot be read
    public static Circumstances of(Choices meta, @Nullable Indicator indicator) {
        int direction = indicator == null ? 0 : indicator.direction();
        Double agreed = indicator == null ? null : indicator.delta();
        Double delta = meta.number("delta", 0, 1e6);
        return new Circumstances(
                meta.sign("benefit", direction),
                delta == null ? agreed : delta,
                meta.number("employees", 0, MOST_PEOPLE),
                indicator,
                meta.flag("lodd", false),
                new Study.Doubts(
                        meta.flag("chosen_high", false),
                        meta.flag("break_in_window", false),
                        meta.flag("other_changes", false),
                        meta.flag("pandemic", false),
                        meta.flag("source_known", false),
                        meta.number("missing_share", 0, 0, 1),
                        meta.flag("outcome_preset", false)));
    }

    /// Whether the noise formula applies.
    boolean sickLeave() {
        return indicator != null && isSickLeave(indicator.id());
    }

    /// Whether quarters may be sick leave, so that the penalty on rho applies.
    boolean penalised() {
        return indicator == null || isSickLeave(indicator.id());
    }

    /// Whether the values may swing with the seasons.
    boolean seasonal() {
        return indicator == null || indicator.seasonal();
    }

    private static boolean isSickLeave(String indicator) {
        return switch (indicator) {
            case "sf_total", "sf_lege", "sf_egen", "naervaer" -> true;
            default -> false;
        };
    }

    /// Refused when one of the values cannot be: percentages lie between 0 and 100.
    List<Refused> impossible(double... values) {
        return Arrays.stream(values).allMatch(scale()::holds) ? List.of() : List.of(outside());
    }

    /// Refused when one of the changes is longer than what is measured.
    List<Refused> impossibleChange(double... changes) {
        double longest = scale().most() - scale().least();
        return Arrays.stream(changes).allMatch(change -> Math.abs(change) <= longest)
                ? List.of()
                : List.of(outside());
    }

    /// Why a survey's mean cannot be: it lies outside its scale, or its answers differ by more than
    /// the scale and their number allow (method, section 2).
    Optional<Refused> impossible(Sample answers) {
        if (!scale().holds(answers.mean())) {
            return Optional.of(outside());
        }
        return answers.deviation() > scale().largestDeviation(answers.mean(), (int) answers.n())
                ? Optional.of(Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "spredning"))
                : Optional.empty();
    }

    private Scale scale() {
        return Scale.of(indicator == null ? "" : indicator.unit());
    }

    private Refused outside() {
        boolean survey = indicator != null && indicator.unit().equals("points_1_5");
        return Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, survey ? "skala" : "prosent");
    }

    /// What refuses every design: too small a unit, or too many quarters missing.
    List<Refused> refusals() {
        return refusals(0);
    }

    /// @param missing the part of the quarters that the table itself lacks
    List<Refused> refusals(double missing) {
        var refusals = new ArrayList<Refused>();
        if (tooSmall()) {
            refusals.add(Refused.of(Refused.Code.TOO_SMALL_UNIT));
        }
        if (Math.max(missing, doubts.missingShare()) > SeriesRefusals.MOST_MISSING) {
            refusals.add(Refused.of(Refused.Code.TOO_MANY_GAPS));
        }
        return refusals;
    }

    /// Sick leave so high that the number asks for a second look, unless the unit is known to be
    /// small.
    List<Warning> unusual(double... values) {
        boolean large = employees == null || employees >= SMALL;
        return sickLeave() && large && Arrays.stream(values).anyMatch(v -> sickLeave(v) > UNUSUAL)
                ? List.of(Warning.HIGH_SICK_LEAVE)
                : List.of();
    }

    /// The same about a unit of this size.
    Circumstances about(@Nullable Double people) {
        return people == null
                ? this
                : new Circumstances(benefit, delta, people, indicator, byLot, doubts);
    }

    /// Sick leave in percent, also where its opposite is measured.
    double sickLeave(double level) {
        return indicator != null && indicator.direction() > 0 ? PERCENT - level : level;
    }

    private boolean tooSmall() {
        return employees != null && employees < Indicator.SMALLEST_GROUP;
    }

    /// The verdict on an interval; null when it is not told which way is better, or how much
    /// matters.
    @Nullable Verdict verdict(@Nullable Interval interval) {
        return benefit == 0 || delta == null ? null : Verdict.of(interval, benefit, delta);
    }

    Grade grade(
            StudyDesign design,
            boolean hasInterval,
            int before,
            int after,
            int units,
            boolean parallel,
            double missingShare) {
        return Grade.of(
                new Study(
                        design,
                        hasInterval,
                        employees,
                        before,
                        after,
                        units,
                        parallel,
                        true,
                        new Study.Doubts(
                                doubts.chosenHigh(),
                                doubts.breakInWindow(),
                                doubts.otherChanges(),
                                doubts.pandemic(),
                                doubts.sourceKnown(),
                                Math.max(missingShare, doubts.missingShare()),
                                doubts.chosenBeforehand())));
    }
}
