package no.dypdykk.feature.exchange;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// One revision as a line of `history.jsonl`. A value is null where the line does not have it.
///
/// @param time ISO 8601, in UTC
@Json
record KeptRevision(
        @Nullable String page,
        int number,
        @Nullable String time,
        @Nullable String author,
        @Nullable String comment,
        @Nullable String state,
        @Nullable String source) {
    private static final JsonType<KeptRevision> TYPE =
            Jsonb.builder().build().type(KeptRevision.class);

    static String line(Revision revision) {
        return TYPE.toJson(
                new KeptRevision(
                        revision.page().value(),
                        revision.number(),
                        revision.time().toString(),
                        revision.author(),
                        revision.comment(),
                        revision.state().code(),
                        revision.source()));
    }

    /// Empty when the line is not a whole revision.
    static Optional<Revision> parse(String line) {
        try {
            return TYPE.fromJson(line).revision();
        } catch (JsonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Revision> revision() {
        if (page == null
                || !PageId.isValid(page)
                || number < 1
                || time == null
                || author == null
                || comment == null
                || state == null
                || source == null) {
            return Optional.empty();
        }
        var when = Instant.parse(time);
        return Coded.of(PageState.class, state)
                .map(known ->
                        new Revision(
                                new PageId(page), number, when, author, comment, known, source));
    }
}
