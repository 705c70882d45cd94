package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.evidence.analysis.RegressionToTheMean;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.Warning;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one outcome of a case can carry.
///
/// @param population whose numbers these are; null when the case names nobody
/// @param told what the case itself says became of it
/// @param design the strongest that is feasible
/// @param shift null when no two levels can be compared
/// @param disputed from one level to another by a second source, where the two differ by more than
///   what matters; then nothing is computed. Null otherwise
/// @param refusals why it is not more
/// @param chance null when the size is not known, or the noise formula does not apply
/// @param course null when there is no series, or several units beside it
/// @param group the units it is compared with; null when there are not several
public record Judged(
        String indicator,
        @Nullable String population,
        Result told,
        StudyDesign design,
        @Nullable Shift shift,
        @Nullable Shift disputed,
        Verdict verdict,
        Grade grade,
        List<Refused> refusals,
        List<Warning> warnings,
        @Nullable Chance chance,
        @Nullable Course course,
        @Nullable Group group) {
    public Judged {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /// Whether it can go into the pooled picture of a practice.
    public boolean isPoolable() {
        return shift != null
                && shift.estimate() != null
                && shift.estimate().error() > 0
                && grade.level() >= 2;
    }

    /// From one level to another.
    ///
    /// @param before level, for a series the mean before
    /// @param after level, for a series the mean after
    /// @param value the change: after minus before, or what the model says of it
    /// @param estimate null without a standard error
    /// @param interval null without one
    public record Shift(
            double before,
            double after,
            double value,
            @Nullable Estimate estimate,
            @Nullable Interval interval) {
        static Shift plain(double before, double after) {
            return new Shift(before, after, after - before, null, null);
        }
    }

    /// How a unit of this size swings by itself.
    ///
    /// @param employees how many people the figures are about
    /// @param deviation standard deviation of a change of pure chance
    /// @param share of units without any change that still see so large a favourable change
    /// @param fall what is expected by itself because the unit was above the reference level; null
    ///   when that is not known or it was not
    public record Chance(
            int employees, double deviation, double share, @Nullable RegressionToTheMean fall) {
        /// Half the width of the band that holds 95 of 100 changes of pure chance.
        public double band() {
            return NoiseFormula.band(deviation);
        }
    }
}
