package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

/// The receipt for a draft.
///
/// @param time of day at which the store had it
/// @param meter null for kinds that are not measured
@Json
record DraftJson(String time, @Nullable Meter meter) {

    /// @param next what to do next, in words; null when nothing is left
    /// @param place id of its field
    @Json
    record Meter(int done, String words, @Nullable String next, String place) {}
}
