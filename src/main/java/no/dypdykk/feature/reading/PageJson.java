package no.dypdykk.feature.reading;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page as the API gives it.
///
/// @param updated ISO 8601
/// @param checked day on which somebody said that it holds; null when the text names none
/// @param tried how a case took up what others did; null when it does not say so
/// @param after slug of the case that did it first; null in the same way
/// @param followup day on which a case is to tell how it went later; null when none is set
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
        @Nullable String checked,
        @Nullable String tried,
        @Nullable String after,
        @Nullable String followup,
        String markdown,
        String html,
        List<LinkJson> links,
        List<LinkJson> backlinks) {

    /// @param title null when there is no such page
    @Json
    record LinkJson(String type, String kind, String slug, String url, @Nullable String title) {}
}
