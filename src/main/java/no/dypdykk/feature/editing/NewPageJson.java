package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import no.dypdykk.web.Refusal;

import org.jspecify.annotations.Nullable;

/// A page as a program sends it.
///
/// @param markdown front matter and body
/// @param comment why, for the history
/// @param confirmed the writer has seen the warnings about personal data and means what is written
@Json
record NewPageJson(String markdown, @Nullable String comment, @Nullable Boolean confirmed) {
    NewPageJson {
        if (markdown == null) {
            throw Refusal.of(400, "not_json", "markdown");
        }
    }
}
