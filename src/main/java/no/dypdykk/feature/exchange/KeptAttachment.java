package no.dypdykk.feature.exchange;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Attachments.OfPage;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// One file of a page as a line of `attachments.jsonl`. A value is null where the line does not
/// have it.
///
/// @param added ISO 8601, in UTC
@Json
record KeptAttachment(
        @Nullable String page,
        @Nullable String name,
        @Nullable String alt,
        @Nullable String author,
        @Nullable String added) {
    private static final JsonType<KeptAttachment> TYPE =
            Jsonb.builder().build().type(KeptAttachment.class);

    /// What a line says.
    record Said(PageId page, AttachmentName name, String alt, String author, Instant added) {}

    static String line(OfPage one) {
        var attachment = one.attachment();
        return TYPE.toJson(
                new KeptAttachment(
                        one.page().value(),
                        attachment.name().value(),
                        attachment.alt(),
                        attachment.author(),
                        attachment.added().toString()));
    }

    /// Empty when the line does not tell of a file.
    static Optional<Said> parse(String line) {
        try {
            return TYPE.fromJson(line).said();
        } catch (JsonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Said> said() {
        if (page == null
                || !PageId.isValid(page)
                || name == null
                || !AttachmentName.isValid(name)
                || alt == null
                || author == null
                || added == null) {
            return Optional.empty();
        }
        var when = Instant.parse(added);
        return Optional.of(new Said(new PageId(page), new AttachmentName(name), alt, author, when));
    }
}
