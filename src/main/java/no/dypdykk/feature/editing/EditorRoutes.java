package no.dypdykk.feature.editing;

import gg.jte.models.runtime.JteModel;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.form.FormAction;
import no.dypdykk.core.form.FormPost;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.port.Store;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Nav;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;
import no.dypdykk.web.Shell;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;
import java.util.function.Function;

/// The pages on which people write: `/ny/{kind}` and `/rediger/{id}`.
public final class EditorRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final OpenPages pages;
    private final FormSaving saving;
    private final PageNames names;
    private final EditorViews views;
    private final Site site;

    public EditorRoutes(
            Store store,
            Editing editing,
            PageAccess access,
            MunicipalityRegister register,
            Indicators indicators,
            Site site) {
        this.pages = new OpenPages(store, access);
        this.saving = new FormSaving(editing);
        this.names = new PageNames(store, register);
        this.views = new EditorViews(names, indicators);
        this.site = site;
    }

    /// `GET /ny`
    public void kinds(Context context) {
        var view = new NewPageView(List.of(PageKind.values()));
        send(
                context,
                200,
                texts ->
                        shown(
                                texts.get("new.title"),
                                Urls.NEW,
                                shell -> TEMPLATES.editingNewPage(shell, view)));
    }

    /// `GET /ny/{kind}`
    public void blank(Context context) {
        var kind = kind(context);
        var source = FormPost.blank(kind, Reader.of(context).texts().lang());
        show(context, 200, fresh(kind, Typed.of(source)), Remarks.NONE);
    }

    /// `POST /ny/{kind}`
    public void create(Context context) {
        var sent = new SentForm(context.formParamMap());
        answer(
                context,
                sent,
                new Sheet(
                        kind(context),
                        null,
                        sent.form(),
                        0,
                        sent.typed(names),
                        sent.one(SentForm.COMMENT)));
    }

    /// `GET /rediger/{id}`
    public void edit(Context context) {
        var open = open(context);
        var typed = Typed.of(open.revision().source());
        var sheet =
                new Sheet(
                        open.kind(),
                        open.page(),
                        Secret.random(),
                        open.revision().number(),
                        typed,
                        "");
        show(
                context,
                200,
                context.queryParam("tekst") == null ? sheet : sheet.with(typed.asText()),
                Remarks.NONE);
    }

    /// `POST /rediger/{id}`
    public void save(Context context) {
        var sent = new SentForm(context.formParamMap());
        var open = open(context);
        answer(
                context,
                sent,
                new Sheet(
                        open.kind(),
                        open.page(),
                        sent.form(),
                        sent.base(),
                        sent.typed(names),
                        sent.one(SentForm.COMMENT)));
    }

    /// `GET /rediger/{id}/lagret?versjon=`
    public void saved(Context context) {
        var open = open(context);
        var revision = pages.revision(open, context.queryParam("versjon"));
        send(
                context,
                200,
                texts -> {
                    var view =
                            new ReceiptView(
                                    open.kind(),
                                    open.page().title(),
                                    revision.number(),
                                    DateWords.time(revision.time()),
                                    revision.state(),
                                    open.link(),
                                    Urls.edit(revision.page()));
                    return shown(
                            texts.get("saved.title"),
                            Urls.saved(revision.page(), revision.number()),
                            shell -> TEMPLATES.editingReceipt(shell, view));
                });
    }

    private Sheet fresh(PageKind kind, Typed typed) {
        return new Sheet(kind, null, Secret.random(), 0, typed, "");
    }

    private void answer(Context context, SentForm sent, Sheet sheet) {
        switch (sent.command()) {
            case FormCommand.Save(var state) -> save(context, sent, sheet, state);
            case FormCommand.AsText() -> look(context, sheet.with(sheet.typed().asText()));
            case FormCommand.AsFields() -> look(context, sheet.with(sheet.typed().asFields()));
            case FormCommand.Look() -> look(context, sheet);
            case FormCommand.ChangeRows(var action) -> changeRows(context, sheet, action);
        }
    }

    private void look(Context context, Sheet sheet) {
        show(context, 200, sheet, Remarks.wrong(sheet.typed().unread()));
    }

    private void changeRows(Context context, Sheet sheet, FormAction action) {
        var changed =
                sheet.typed() instanceof Typed.Fields(var form)
                        ? sheet.with(new Typed.Fields(action.on(form)))
                        : sheet;
        show(
                context,
                200,
                changed,
                action instanceof FormAction.Add(var list) ? Remarks.added(list) : Remarks.NONE);
    }

    private void save(Context context, SentForm sent, Sheet sheet, PageState state) {
        var unread = sheet.typed().unread();
        if (!unread.isEmpty()) {
            show(context, 422, sheet, Remarks.wrong(unread));
            return;
        }
        var tidied = sheet.with(sheet.typed().tidied());
        var writer = Session.of(context).asker();
        switch (saving.save(writer, tidied, state, sent.one(SentForm.CONFIRMED))) {
            case EditOutcome.Kept kept -> receipt(context, kept.revision());
            case EditOutcome.Unchanged(var current) -> receipt(context, current);
            case EditOutcome.Refused(var problems, _) ->
                    show(context, 422, tidied, Remarks.wrong(problems));
            case EditOutcome.Unconfirmed(var warnings, _) ->
                    show(
                            context,
                            422,
                            tidied,
                            new Remarks(warnings, FormSaving.mark(warnings), null, null));
            case EditOutcome.Conflict(_, var theirs, _, _) ->
                    show(context, 409, tidied, new Remarks(List.of(), null, theirs, null));
        }
    }

    private static void receipt(Context context, Revision revision) {
        context.redirect(Urls.saved(revision.page(), revision.number()), HttpStatus.SEE_OTHER);
    }

    private void show(Context context, int status, Sheet sheet, Remarks remarks) {
        Asker writer = Session.of(context).asker();
        boolean publish = Access.may(writer, Deed.PUBLISH);
        send(
                context,
                status,
                texts -> {
                    var view = views.view(sheet, remarks, publish, texts);
                    return shown(
                            title(sheet, texts),
                            view.path(),
                            shell -> TEMPLATES.editingEditor(shell, view));
                });
    }

    private static String title(Sheet sheet, Texts texts) {
        var page = sheet.page();
        return page == null
                ? texts.get("editor.new." + sheet.kind().code())
                : texts.get("editor.edit", page.title());
    }

    private void send(Context context, int status, Function<Texts, Shown> make) {
        context.header("Cache-Control", "no-store");
        site.sendFresh(context, status, make);
    }

    private static Shown shown(String title, String path, Function<Shell, JteModel> template) {
        return new Shown(Meta.plain(title, title, path, Nav.NONE).unindexed(), template);
    }

    private OpenPages.Open open(Context context) {
        String id = context.pathParam("id");
        if (!PageId.isValid(id)) {
            throw Refusal.notFound(context.path());
        }
        return pages.open(Session.of(context).asker(), new PageId(id))
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private static PageKind kind(Context context) {
        return PageKind.ofCode(context.pathParam("kind"))
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }
}
