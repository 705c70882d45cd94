package no.dypdykk.feature.finding;

import io.avaje.jsonb.Json;

import java.util.List;

/// What the API answers to a question: quotations, word for word.
@Json
record PassagesJson(String query, List<PassageJson> passages) {

    /// @param url of the heading it stands under, or of the page of a file
    /// @param heading empty before the first heading; the page and name of a file for its lines
    /// @param html the text with asked words between `<mark>` and `</mark>`, all else escaped
    /// @param evidence kinds of the figures that the page has
    @Json
    record PassageJson(
            String url,
            String kind,
            String slug,
            String title,
            String heading,
            String lang,
            String text,
            String html,
            List<String> evidence,
            double score) {}
}
