package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

/// What became of a save.
///
/// @param merged the text of the new revision when someone else had saved since: it says what both
///   wrote; null when the revision says what was sent
@Json
record SavedJson(String id, int revision, String url, @Nullable String merged) {}
