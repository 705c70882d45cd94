package no.dypdykk.feature.exchange;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.Suggestion.Answer;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.UserId;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// One suggestion as a line of `suggestions.jsonl`. A value is null where the line does not have
/// it.
///
/// @param person whose it is; null for a program that belongs to nobody
/// @param time ISO 8601, in UTC
/// @param answer null while it waits
@Json
record KeptSuggestion(
        long number,
        @Nullable String page,
        @Nullable KeptPerson person,
        @Nullable String author,
        @Nullable String form,
        int base,
        @Nullable String source,
        @Nullable String comment,
        @Nullable String time,
        @Nullable KeptAnswer answer) {
    private static final JsonType<KeptSuggestion> TYPE =
            Jsonb.builder().build().type(KeptSuggestion.class);

    /// @param time ISO 8601, in UTC
    @Json
    record KeptAnswer(
            boolean taken, @Nullable String by, @Nullable String reason, @Nullable String time) {}

    static String line(Suggestion one, @Nullable KeptPerson person) {
        var answer = one.answer();
        return TYPE.toJson(
                new KeptSuggestion(
                        one.number(),
                        one.page().value(),
                        person,
                        one.edit().author(),
                        one.form(),
                        one.edit().base(),
                        one.edit().source(),
                        one.edit().comment(),
                        one.time().toString(),
                        answer == null
                                ? null
                                : new KeptAnswer(
                                        answer.taken(),
                                        answer.by(),
                                        answer.reason(),
                                        answer.time().toString())));
    }

    /// Empty when the line is not a whole suggestion.
    static Optional<KeptSuggestion> parse(String line) {
        try {
            return Optional.of(TYPE.fromJson(line)).filter(KeptSuggestion::isWhole);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return number > 0 && page != null && PageId.isValid(page) && suggestion(null).isPresent();
    }

    /// @param by whose it is here
    Optional<Suggestion> suggestion(@Nullable UserId by) {
        if (page == null
                || author == null
                || form == null
                || base < 1
                || source == null
                || comment == null
                || time == null) {
            return Optional.empty();
        }
        try {
            var edit = new Edit(base, source, author, comment);
            return Optional.of(
                    new Suggestion(
                            number,
                            new PageId(page),
                            by,
                            edit,
                            form,
                            Instant.parse(time),
                            answer == null ? null : answered(answer)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException when something is missing
    private static Answer answered(KeptAnswer kept) {
        if (kept.by() == null || kept.reason() == null || kept.time() == null) {
            throw new IllegalArgumentException("half an answer");
        }
        return new Answer(kept.taken(), kept.by(), kept.reason(), Instant.parse(kept.time()));
    }
}
