package no.dypdykk.feature.attaching;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.core.page.Problem;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.web.AttachedFiles;
import no.dypdykk.web.Json;
import no.dypdykk.web.PathPage;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Session;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Files of pages, one by one as what they are and as a list for programs, and new ones from
/// programs.
public final class AttachmentRoutes {
    private static final String FILE = "file";

    /// A file is a document of its own: it runs nothing and loads nothing.
    private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /// Browsers show no PDF in a sandbox; their viewers run nothing of it in our name.
    private static final String VIEWED =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'none'";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Attaching attaching;
    private final Showing showing;
    private final AttachmentFiles files;
    private final Copies copies;

    public AttachmentRoutes(
            Attaching attaching, Showing showing, AttachmentFiles files, Copies copies) {
        this.attaching = attaching;
        this.showing = showing;
        this.files = files;
        this.copies = copies;
    }

    /// `GET /vedlegg/{hash}/{name}`; of a picture with `?bredde=` a copy that is only so wide.
    public void file(Context context) {
        var seen = seen(context);
        var attachment = seen.attachment();
        var file = attachment.file();
        int width = width(context.queryParam(Urls.WIDTH));
        context.header("Cache-Control", seen.open() ? FOR_EVER : "private, no-cache");
        context.header("ETag", "\"" + file.hash().substring(0, 32) + "-" + width + "\"");
        context.header("Content-Security-Policy", isPdf(file) ? VIEWED : ALONE);
        context.header("Content-Disposition", disposition(attachment));
        context.header("X-Robots-Tag", "noindex");
        if (context.res().getHeader("ETag").equals(context.header("If-None-Match"))) {
            context.status(304);
        } else if (width > 0 && AttachedFiles.hasCopy(file, width)) {
            var copy = copies.of(file, width);
            context.contentType(copy.type().contentType());
            context.result(copy.bytes());
        } else {
            context.contentType(file.type().contentType());
            context.header("Content-Length", "" + file.size());
            context.result(
                    files.open(file.hash()).orElseThrow(() -> Refusal.notFound(context.path())));
        }
    }

    private Showing.Seen seen(Context context) {
        String hash = context.pathParam("hash");
        var name = AttachmentName.read(context.pathParam("name"));
        if (!KeptFile.isHash(hash) || name.isEmpty()) {
            throw Refusal.notFound(context.path());
        }
        return showing.find(Session.of(context).asker(), hash, name.get())
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private static boolean isPdf(KeptFile file) {
        return file.type().isShownByBrowsers() && !file.type().isPicture();
    }

    private static String disposition(Attachment attachment) {
        var way = attachment.file().type().isShownByBrowsers() ? "inline" : "attachment";
        return way + "; filename=\"" + attachment.name() + "\"";
    }

    private static int width(@Nullable String asked) {
        if (asked == null) {
            return 0;
        }
        return switch (asked) {
            case "" + AttachedFiles.SMALL -> AttachedFiles.SMALL;
            case "" + AttachedFiles.WIDE -> AttachedFiles.WIDE;
            default ->
                    throw Refusal.badRequest(
                            "bad_parameter",
                            Urls.WIDTH,
                            asked,
                            AttachedFiles.SMALL + ", " + AttachedFiles.WIDE);
        };
    }

    /// `GET /api/v1/pages/{id}/attachments`
    public void list(Context context) {
        var found =
                showing.of(Session.of(context).asker(), PathPage.of(context))
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        context.header("Cache-Control", "private, no-cache");
        Responses.send(context, Json.answer(AttachmentsJson.of(found)));
    }

    /// `POST /api/v1/pages/{id}/attachments`: a form with `file` and `alt`.
    public void add(Context context) {
        var page = PathPage.of(context);
        var file = sent(context);
        var alt = Objects.requireNonNullElse(context.formParam("alt"), "");
        var asker = Session.of(context).asker();
        var name = Objects.requireNonNullElse(file.filename(), "");
        context.header("Cache-Control", "no-store");
        switch (attaching.add(asker, new Holder.OfPage(page), name, bytes(file), alt)) {
            case AttachOutcome.Refused(var problems) ->
                    throw Refusal.unreadable("attachment_refused", problems);
            case AttachOutcome.Kept(var attachment) -> {
                context.header("Location", Urls.attachment(attachment));
                Responses.send(context, Json.answer(201, AttachmentsJson.one(attachment)));
            }
        }
    }

    private static UploadedFile sent(Context context) {
        var file = context.isMultipartFormData() ? context.uploadedFile(FILE) : null;
        if (file == null) {
            throw Refusal.unreadable(
                    "attachment_refused",
                    List.of(
                            new Problem(
                                    FILE, 0, AttachmentFlaw.ATTACHMENT_EMPTY.code(), List.of())));
        }
        return file;
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
