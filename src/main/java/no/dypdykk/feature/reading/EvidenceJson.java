package no.dypdykk.feature.reading;

import io.avaje.jsonb.Json;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Figure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What the cases that tried a practice report, one by one and counted. Nothing is pooled.
@Json(naming = Json.Naming.LowerUnderscore)
record EvidenceJson(
        String practice,
        @Nullable String indicator,
        List<CaseJson> cases,
        Map<String, Integer> counts,
        @Nullable String pooled) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record CaseJson(
            String id,
            String url,
            String title,
            String part,
            String indicator,
            String result,
            List<FigureJson> figures,
            List<ChangeJson> changes) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record FigureJson(
            @Nullable String period, double value, String role, String kind, String source) {
        static FigureJson of(Figure figure) {
            return new FigureJson(
                    figure.period(),
                    figure.value(),
                    figure.role().code(),
                    figure.kind().code(),
                    figure.source());
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record ChangeJson(
            @Nullable String period,
            double value,
            String unit,
            String kind,
            @Nullable String comparedWith,
            String source) {
        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.period(),
                    change.value(),
                    change.unit().code(),
                    change.kind().code(),
                    change.comparedWith(),
                    change.source());
        }
    }
}
