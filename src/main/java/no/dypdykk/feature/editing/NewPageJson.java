package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

/// A page as a program sends it.
///
/// @param markdown front matter and body
/// @param comment why, for the history
@Json
record NewPageJson(String markdown, @Nullable String comment) {}
