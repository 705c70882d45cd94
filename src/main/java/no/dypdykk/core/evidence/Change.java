package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

/// A change that a source states without its levels, or an estimate against a comparison group.
/// Negative is a fall.
public record Change(
        @Nullable String period,
        double value,
        ChangeUnit unit,
        Origin kind,
        String source,
        @Nullable String comparedWith,
        @Nullable Qualifier qualifier,
        @Nullable String population,
        @Nullable String note) {}
