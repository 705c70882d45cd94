package no.dypdykk.feature.editing;

import io.javalin.http.Context;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.draft.PastedText;
import no.dypdykk.web.Answer;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Session;

import java.util.List;

/// What the tools above a text field ask for: how does this look, and what is this as Markdown?
public final class WritingHelpRoutes {
    private final EditorParts parts;

    public WritingHelpRoutes(EditorParts parts) {
        this.parts = parts;
    }

    /// `POST /forhandsvis`: the text as readers would see it.
    public void preview(Context context) {
        var sent = new SentForm(context.formParamMap());
        var html =
                parts.preview(
                        sent.one(SentForm.TEXT),
                        attached(context, sent),
                        Reader.of(context).texts());
        send(context, Answer.html(200, html.toString()));
    }

    /// `POST /lim-inn`: HTML from the clipboard as Markdown.
    public void paste(Context context) {
        var sent = new SentForm(context.formParamMap());
        var texts = Reader.of(context).texts();
        var top = sent.one("top").equals("3") ? 3 : 2;
        var imported = parts.pasted().read(sent.one("html"));
        var pasted = PastedText.of(imported, parts.landing(texts), top);
        var lost = LossWords.of(pasted.losses(), texts);
        send(context, Json.answer(new PastedJson(pasted.markdown(), lost)));
    }

    private List<Attachment> attached(Context context, SentForm sent) {
        var writer = Session.of(context).asker();
        var page = sent.page();
        return page != null && parts.pages().open(writer, page).isEmpty()
                ? List.of()
                : parts.files().of(EditorFiles.holder(writer, page, sent.form()));
    }

    private static void send(Context context, Answer answer) {
        context.header("Cache-Control", "no-store");
        Responses.send(context, answer);
    }
}
