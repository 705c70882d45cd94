package no.dypdykk.feature.reading;

import io.avaje.jsonb.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reference lists as the API gives them.
final class ReferenceJson {
    private ReferenceJson() {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record Municipalities(List<MunicipalityJson> municipalities) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record MunicipalityJson(
            String number,
            String name,
            String countyNumber,
            String county,
            @Nullable Integer population,
            List<FormerJson> before) {}

    /// @param from first year, null when older than the register
    /// @param to last year
    @Json(naming = Json.Naming.LowerUnderscore)
    record FormerJson(String number, String name, @Nullable Integer from, @Nullable Integer to) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record IndicatorsJson(List<IndicatorJson> indicators) {}

    /// @param direction -1 when lower is better, 1 when higher is better, 0 when neither
    @Json(naming = Json.Naming.LowerUnderscore)
    record IndicatorJson(
            String id,
            String name,
            String definition,
            String unit,
            int direction,
            boolean seasonal,
            int smallestGroup,
            @Nullable Double delta,
            String url) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record ThemesJson(List<ThemeJson> themes) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record ThemeJson(String id, String slug, String title, String summary, String url) {}
}
