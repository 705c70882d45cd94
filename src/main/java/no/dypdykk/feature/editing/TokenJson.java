package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

/// What forms must carry.
@Json
record TokenJson(String token) {}
