package no.dypdykk.feature.reading;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page as the API gives it.
///
/// @param updated ISO 8601
/// @param markdown the whole file, front matter included
/// @param html the body
@Json
record PageJson(
        String id,
        String kind,
        String slug,
        String url,
        String lang,
        String title,
        String summary,
        String state,
        List<String> themes,
        int revision,
        String updated,
        String markdown,
        String html,
        List<LinkJson> links,
        List<LinkJson> backlinks) {

    /// @param title null when there is no such page
    @Json
    record LinkJson(String type, String kind, String slug, String url, @Nullable String title) {}
}
