package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import java.util.List;

/// A pasted text.
///
/// @param lost what did not come along, in words
@Json
record PastedJson(String markdown, List<String> lost) {}
