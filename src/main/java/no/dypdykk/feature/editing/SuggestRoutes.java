package no.dypdykk.feature.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.Asker;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.feature.editing.Suggesting.Proposal;
import no.dypdykk.web.PathNumber;
import no.dypdykk.web.PathPage;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import java.util.Objects;

/// Suggestions of change, from where they are written to where they become the page's text.
public final class SuggestRoutes {
    private final EditorParts parts;
    private final SheetRoutes sheets;

    public SuggestRoutes(EditorParts parts, Site site) {
        this.parts = parts;
        this.sheets = new SheetRoutes(parts, site);
    }

    /// `GET /foresla/{id}?kladd=`: whoever may change the page does that instead.
    public void form(Context context) {
        Asker writer = Session.of(context).asker();
        PageId id = PathPage.of(context);
        var open = open(context, id);
        if (parts.pages().mayChange(writer, id)) {
            context.redirect(Urls.edit(id), HttpStatus.SEE_OTHER);
            return;
        }
        var draft = context.queryParam("kladd");
        var kept = draft == null ? null : parts.drafts().find(writer, draft).orElse(null);
        if (kept != null) {
            sheets.show(context, 200, sheet(open, SentForm.read(kept.content())), Remarks.NONE);
            return;
        }
        var typed = Typed.of(open.revision().source());
        var sheet =
                new Sheet(
                        open.kind(),
                        open.page(),
                        Secret.random(),
                        open.revision().number(),
                        typed,
                        "",
                        null,
                        new Aim.Suggest());
        var waiting = parts.drafts().of(writer, id).orElse(null);
        sheets.show(context, 200, sheet, Remarks.waiting(waiting));
    }

    /// `POST /foresla/{id}`
    public void send(Context context) {
        var sent = new SentForm(context.formParamMap());
        sheets.answer(context, sent, sheet(open(context, PathPage.of(context)), sent));
    }

    /// `GET /foresla/{id}/sendt?skjema=`
    public void sent(Context context) {
        var open = open(context, PathPage.of(context));
        var form = Objects.requireNonNullElse(context.queryParam("skjema"), "");
        var view =
                new SuggestedView(
                        Objects.requireNonNull(open.link()),
                        SentForms.owner(Session.of(context).asker()),
                        form);
        sheets.send(
                context,
                200,
                texts ->
                        SheetRoutes.shown(
                                texts.get("suggest.sent"),
                                Urls.suggested(open.page().id(), form),
                                shell -> SheetRoutes.TEMPLATES.editingSuggested(shell, view)));
    }

    /// `GET /forslag/{n}/rediger`: the text with the suggestion in it, before it is saved.
    public void takeUp(Context context) {
        Asker asker = Session.of(context).asker();
        var proposal = parts.suggesting().proposal(asker, PathNumber.of(context));
        show(context, proposal.orElseThrow(() -> Refusal.notFound(context.path())));
    }

    private void show(Context context, Proposal proposal) {
        var texts = Reader.of(context).texts();
        var suggestion = proposal.suggestion();
        var sent = suggestion.edit();
        var open =
                parts.pages()
                        .open(Session.of(context).asker(), suggestion.page())
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        var typed = Typed.of(sent.source());
        var current = proposal.current();
        var from =
                switch (proposal.outcome()) {
                    case EditOutcome.Kept kept ->
                            new From(
                                    Typed.of(kept.revision().source()),
                                    current.number(),
                                    Remarks.NONE);
                    case EditOutcome.Unchanged _ ->
                            new From(Typed.of(current.source()), current.number(), Remarks.NONE);
                    case EditOutcome.Conflict conflict ->
                            new From(
                                    typed.merged(conflict.merge()),
                                    sent.base(),
                                    Remarks.conflict(conflict));
                    case EditOutcome.Refused(var problems, _) ->
                            new From(typed, sent.base(), Remarks.wrong(problems));
                    case EditOutcome.Unconfirmed(var warnings, _) ->
                            new From(typed, sent.base(), Remarks.unconfirmed(warnings));
                };
        sheets.show(
                context,
                200,
                new Sheet(
                        open.kind(),
                        open.page(),
                        Secret.random(),
                        from.base(),
                        from.typed(),
                        texts.get("suggest.after", sent.author()),
                        null,
                        new Aim.TakeUp(suggestion.number())),
                from.remarks());
    }

    /// @param base the revision that the form says it was made from
    private record From(Typed typed, int base, Remarks remarks) {}

    private Sheet sheet(OpenPages.Open open, SentForm sent) {
        return new Sheet(
                open.kind(),
                open.page(),
                sent.form(),
                sent.base(),
                sent.typed(parts.names(), open.revision().source()),
                sent.one(SentForm.COMMENT),
                null,
                new Aim.Suggest());
    }

    private OpenPages.Open open(Context context, PageId id) {
        return parts.pages().shown(id).orElseThrow(() -> Refusal.notFound(context.path()));
    }
}
