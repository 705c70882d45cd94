package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

/// What those who were there say of how an outcome came to be told. Null means that nobody says.
///
/// @param beforehand the indicator was chosen before the numbers were known
/// @param high the work began because the number was high
/// @param otherChanges something else of weight changed at the same time
/// @param measuredAnew the numbers are measured in another way from some time on: another system,
///   another definition, units merged or split
public record Circumstances(
        @Nullable Said beforehand,
        @Nullable Said high,
        @Nullable Said otherChanges,
        @Nullable Said measuredAnew) {
    public static final Circumstances UNKNOWN = new Circumstances(null, null, null);

    /// Nobody says whether the way of measuring changed.
    public Circumstances(
            @Nullable Said beforehand, @Nullable Said high, @Nullable Said otherChanges) {
        this(beforehand, high, otherChanges, null);
    }

    /// An answer.
    public enum Said implements Coded {
        YES,
        NO
    }
}
