package no.dypdykk.feature.finding;

import io.avaje.jsonb.Json;

import java.util.List;

/// What the API offers while someone types.
@Json
record SuggestJson(List<SuggestionJson> suggestions) {
    @Json
    record SuggestionJson(String text, String kind, String url) {}
}
