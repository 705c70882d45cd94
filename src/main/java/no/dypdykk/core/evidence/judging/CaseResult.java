package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;

import org.jspecify.annotations.Nullable;

/// One case's main result for one indicator, as the picture of a practice needs it.
///
/// @param name what the case is called
/// @param municipality number of today; null when there is none
/// @param source who stands behind the numbers
/// @param year when the work began; null when not known
/// @param employees null when not known
/// @param bundled whether the case tells of several practices
/// @param high whether the case says that it began because the number was high; null when it does
///   not say
public record CaseResult(
        String name,
        String path,
        @Nullable String municipality,
        String source,
        @Nullable Integer year,
        @Nullable Integer employees,
        boolean bundled,
        @Nullable Said high,
        Judged judged) {
    /// Chosen for its high value, or not known to have been chosen for any other reason: where a
    /// case does not say, only a draw or a long series shows otherwise (method, section 7.4).
    boolean mayBeChosenHigh() {
        return high == null ? !judged.grade().isImmuneToChoice() : high == Said.YES;
    }

    /// It began, and does not say yet what became of it.
    public boolean hasNotReported() {
        return judged.told() == Result.TOO_EARLY;
    }

    /// The effect, turned round for an indicator that is the opposite of the pooled one.
    ///
    /// @param sign -1 turns, +1 does not
    Estimate effect(int sign) {
        Judged.Shift shift = judged.shift();
        Estimate estimate = shift == null ? null : shift.estimate();
        if (estimate == null) {
            throw new IllegalStateException(name + " has no estimate");
        }
        return new Estimate(sign * estimate.value(), estimate.error());
    }

    Interval interval(int sign) {
        Judged.Shift shift = judged.shift();
        Interval interval = shift == null ? null : shift.interval();
        if (interval == null) {
            throw new IllegalStateException(name + " has no interval");
        }
        return sign < 0 ? interval.negated() : interval;
    }
}
