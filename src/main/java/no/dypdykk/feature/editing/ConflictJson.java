package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.text.Overlap;
import no.dypdykk.web.ProblemJson;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Two people changed the same place of a page: all texts, nothing overwritten (problem details,
/// RFC 9457).
///
/// @param base what the edit began from
/// @param theirs the newest revision
/// @param yours what was sent
/// @param merged says all that both wrote; where they overlap, both after each other
/// @param revision number of theirs, which the next save begins from
/// @param overlaps each place that both changed
@Json
record ConflictJson(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String base,
        String theirs,
        String yours,
        String merged,
        int revision,
        List<OverlapJson> overlaps) {

    /// @param field `body`, or the field as in problems
    @Json
    record OverlapJson(String field, String base, String theirs, String yours) {
        static OverlapJson of(Overlap overlap) {
            return new OverlapJson(
                    overlap.field(), overlap.base(), overlap.theirs(), overlap.mine());
        }
    }

    static ConflictJson of(EditOutcome.Conflict conflict, Texts texts) {
        var base = conflict.base();
        return new ConflictJson(
                ProblemJson.type("conflict"),
                "conflict",
                409,
                texts.get("error.conflict"),
                base == null ? null : base.source(),
                conflict.theirs().source(),
                conflict.mine().source(),
                conflict.merge().source(),
                conflict.theirs().number(),
                conflict.merge().overlaps().stream().map(OverlapJson::of).toList());
    }
}
