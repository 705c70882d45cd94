package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

/// Two people changed the page: all texts, nothing overwritten (problem details, RFC 9457).
///
/// @param base what the edit began from
/// @param theirs the newest revision
/// @param yours what was sent
/// @param merged null: where texts differ, people decide
/// @param revision number of theirs
@Json
record ConflictJson(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String base,
        String theirs,
        String yours,
        @Nullable String merged,
        int revision) {}
