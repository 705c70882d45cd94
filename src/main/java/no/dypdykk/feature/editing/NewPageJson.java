package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import no.dypdykk.web.Refusal;

import org.jspecify.annotations.Nullable;

/// A page as a program sends it.
///
/// @param markdown front matter and body
/// @param comment why, for the history
@Json
record NewPageJson(String markdown, @Nullable String comment) {
    NewPageJson {
        if (markdown == null) {
            throw Refusal.of(400, "not_json", "markdown");
        }
    }
}
