package no.dypdykk.feature.editing;

import io.javalin.http.Context;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.RevisionTag;
import no.dypdykk.web.Session;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Pages written by programs: Markdown with front matter, or the same inside JSON.
public final class WriteRoutes {
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON = "application/json";

    private final Editing editing;

    public WriteRoutes(Editing editing) {
        this.editing = editing;
    }

    /// `POST /api/v1/pages`
    public void create(Context context) {
        Asker writer = Session.of(context).asker();
        NewPageJson sent = sent(context);
        answer(context, editing.create(writer, edit(0, sent, writer)), 201);
    }

    /// `PUT /api/v1/pages/{id}` with `If-Match`
    public void save(Context context) {
        Asker writer = Session.of(context).asker();
        String id = context.pathParam("id");
        if (!PageId.isValid(id)) {
            throw Refusal.notFound(context.path());
        }
        Edit edit = edit(base(context.header("If-Match")), sent(context), writer);
        EditOutcome outcome =
                editing.save(writer, new PageId(id), edit)
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        answer(context, outcome, 200);
    }

    private static Edit edit(int base, NewPageJson sent, Asker writer) {
        String comment = sent.comment() == null ? "" : sent.comment();
        boolean confirmed = Boolean.TRUE.equals(sent.confirmed());
        return new Edit(base, sent.markdown(), writer.name(), comment, confirmed);
    }

    private static int base(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            throw Refusal.of(428, "if_match_needed");
        }
        return RevisionTag.number(tag).orElseThrow(() -> Refusal.of(400, "bad_if_match", tag));
    }

    private static NewPageJson sent(Context context) {
        String type = context.contentType() == null ? "" : context.contentType();
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case MARKDOWN ->
                    new NewPageJson(
                            text(context),
                            context.header("X-Comment"),
                            "true".equals(context.header("X-Confirmed")));
            case JSON -> Json.read(text(context), NewPageJson.class);
            default -> throw Refusal.of(415, "unsupported_type", type);
        };
    }

    private static String text(Context context) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(context.bodyAsBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(400, "bad_encoding");
        }
    }

    private static void answer(Context context, EditOutcome outcome, int success) {
        switch (outcome) {
            case EditOutcome.Saved(var revision, var page) -> {
                context.header("Location", page.head().address().path());
                kept(context, revision, page.head().address().path(), success, null);
            }
            case EditOutcome.Merged(var revision, var page, _) -> {
                var url = page.head().address().path();
                kept(context, revision, url, success, revision.source());
            }
            case EditOutcome.Unchanged(var current) ->
                    kept(context, current, url(current), 200, null);
            case EditOutcome.Conflict conflict -> conflict(context, conflict);
            case EditOutcome.Refused(var problems, _) -> throw Refusal.unprocessable(problems);
            case EditOutcome.Unconfirmed(var warnings, _) -> throw Refusal.unconfirmed(warnings);
        }
    }

    /// @param merged the text when it says more than what was sent
    private static void kept(
            Context context, Revision revision, String url, int status, @Nullable String merged) {
        var saved = new SavedJson(revision.page().value(), revision.number(), url, merged);
        context.header("Cache-Control", "no-store");
        Responses.send(context, Json.answer(status, saved).tagged(RevisionTag.of(revision)));
    }

    private static String url(Revision revision) {
        return PageReader.read(revision.source()) instanceof PageReading.Read(var page, _)
                ? page.head().address().path()
                : "";
    }

    private static void conflict(Context context, EditOutcome.Conflict conflict) {
        context.header("Cache-Control", "no-store");
        var texts = Reader.of(context).texts();
        Responses.send(context, Json.problem(409, ConflictJson.of(conflict, texts)));
    }
}
