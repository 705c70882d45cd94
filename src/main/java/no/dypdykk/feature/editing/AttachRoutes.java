package no.dypdykk.feature.editing;

import gg.jte.output.StringOutput;

import io.javalin.http.Context;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.people.Asker;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Session;
import no.dypdykk.web.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/// Files for the page on which someone writes: chosen, dropped on a text field or pasted into it.
public final class AttachRoutes {
    private final EditorParts parts;

    public AttachRoutes(EditorParts parts) {
        this.parts = parts;
    }

    /// `POST /vedlegg`, for the script: `subject` and `form` of the form say whose file it is.
    public void add(Context context) {
        var sent = new SentForm(context.formParamMap());
        if (!sent.hasSubject() || sent.form().isEmpty()) {
            throw Refusal.of(400, "bad_draft");
        }
        var writer = Session.of(context).asker();
        var holder = EditorFiles.holder(writer, sent.page(), sent.form());
        var texts = Reader.of(context).texts();
        var views = new FilesViews(texts);
        context.header("Cache-Control", "no-store");
        var answer =
                switch (added(context, parts.files(), writer, holder, sent)) {
                    case AttachOutcome.Refused(var problems) ->
                            Json.answer(
                                    422,
                                    new AttachedJson(
                                            problems.stream()
                                                    .map(views::said)
                                                    .collect(Collectors.joining(" ")),
                                            "",
                                            ""));
                    case AttachOutcome.Kept(var attachment) ->
                            Json.answer(
                                    new AttachedJson(
                                            views.added(attachment),
                                            attachment.markdown(),
                                            list(holder, sent, texts)));
                };
        Responses.send(context, answer);
    }

    /// The file that came along in the field for it.
    static AttachOutcome added(
            Context context, EditorFiles files, Asker writer, Holder holder, SentForm sent) {
        var file = context.isMultipartFormData() ? context.uploadedFile(SentForm.FILE) : null;
        try (var content = file == null ? null : file.content()) {
            return files.adding()
                    .add(
                            writer,
                            holder,
                            file == null ? "" : file.filename(),
                            content == null ? new byte[0] : content.readAllBytes(),
                            sent.one(SentForm.ALT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String list(Holder holder, SentForm sent, Texts texts) {
        var view = new FilesViews(texts).view(parts.files().of(holder), sent.words(), null);
        var html = new StringOutput();
        SheetRoutes.TEMPLATES.editingFiles(texts, view).render(html);
        return html.toString();
    }
}
