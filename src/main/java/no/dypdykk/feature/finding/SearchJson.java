package no.dypdykk.feature.finding;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What the API answers to a search. Names are written with underscores.
///
/// @param tookMs wall time of the search itself
@Json(naming = Json.Naming.LowerUnderscore)
record SearchJson(
        String query,
        long total,
        double tookMs,
        @Nullable String didYouMean,
        List<HitJson> hits,
        Map<String, List<FacetJson>> facets) {

    /// @param snippet matching words between `<mark>` and `</mark>`, all else escaped for HTML
    @Json
    record HitJson(
            String id,
            String kind,
            String slug,
            String url,
            String title,
            String summary,
            String snippet,
            String lang,
            double score,
            List<String> why,
            List<String> lacks) {}

    @Json
    record FacetJson(String value, String label, long count) {}
}
