package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

/// What became of a save.
@Json
record SavedJson(String id, int revision, String url) {}
