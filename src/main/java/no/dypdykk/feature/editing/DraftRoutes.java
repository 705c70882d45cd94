package no.dypdykk.feature.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Json;
import no.dypdykk.web.LocalPath;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Session;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

/// What the script on the page where people write asks for: keep this, and may I still?
public final class DraftRoutes {
    private final DraftKeeping drafts;
    private final PageNames names;

    public DraftRoutes(EditorParts parts) {
        this.drafts = parts.drafts();
        this.names = parts.names();
    }

    /// `POST /kladd`
    public void keep(Context context) {
        var sent = new SentForm(context.formParamMap());
        var time = drafts.keep(Session.of(context).asker(), sent);
        var meter = meter(sent, Reader.of(context).texts());
        send(context, new DraftJson(DateWords.time(time), meter));
    }

    /// `GET /kladd/nokkel`: what a form must carry to be taken now. Pages elsewhere cannot read it.
    public void token(Context context) {
        send(context, new TokenJson(Session.of(context).csrf(context)));
    }

    /// `POST /kladd/forkast`
    public void discard(Context context) {
        var sent = new SentForm(context.formParamMap());
        drafts.discard(Session.of(context).asker(), sent.form());
        context.redirect(LocalPath.of(sent.one("til")), HttpStatus.SEE_OTHER);
    }

    private DraftJson.@Nullable Meter meter(SentForm sent, Texts texts) {
        if (!(sent.typed(names, "") instanceof Typed.Fields(var form))
                || form.kind() != PageKind.CASE) {
            return null;
        }
        var meter = EditorViews.meter(form);
        return new DraftJson.Meter(
                meter.done(),
                texts.get("meter.done", meter.done(), meter.total()),
                meter.next() == null ? null : texts.get("step." + meter.next()),
                meter.place());
    }

    private static void send(Context context, Object answer) {
        context.header("Cache-Control", "no-store");
        Responses.send(context, Json.answer(answer));
    }
}
