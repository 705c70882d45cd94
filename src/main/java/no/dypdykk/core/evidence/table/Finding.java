package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Verdict;

import org.jspecify.annotations.Nullable;

/// What was found, with all that its sentence needs.
///
/// @param estimate the change, on the raw scale
/// @param interval null when nothing can be said of the uncertainty
/// @param verdict null when it is not known which way is better
/// @param grade of a single case; null for pooled cases
public record Finding(
        double estimate,
        @Nullable Interval interval,
        @Nullable Verdict verdict,
        @Nullable Grade grade) {}
