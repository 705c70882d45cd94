package no.dypdykk.feature.attaching;

import io.avaje.jsonb.Json;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.web.Urls;

import java.util.List;

/// Files of a page as the API gives them.
@Json
record AttachmentsJson(List<One> attachments) {
    /// @param type content type
    /// @param size in bytes
    /// @param width in pixels; 0 for what is no picture
    /// @param markdown what shows it in the text of its page
    @Json
    record One(
            String name,
            String url,
            String type,
            long size,
            int width,
            int height,
            String alt,
            String added,
            String markdown) {}

    static AttachmentsJson of(List<Attachment> attachments) {
        return new AttachmentsJson(attachments.stream().map(AttachmentsJson::one).toList());
    }

    static One one(Attachment attachment) {
        var file = attachment.file();
        return new One(
                attachment.name().value(),
                Urls.attachment(attachment),
                file.type().contentType(),
                file.size(),
                file.width(),
                file.height(),
                attachment.alt(),
                attachment.added().toString(),
                attachment.markdown());
    }
}
