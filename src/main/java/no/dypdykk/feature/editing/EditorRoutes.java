package no.dypdykk.feature.editing;

import gg.jte.models.runtime.JteModel;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.form.FormAction;
import no.dypdykk.core.form.FormPost;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Nav;
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

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The pages on which people write: `/ny/{kind}` and `/rediger/{id}`.
public final class EditorRoutes {
    static final Templates TEMPLATES = new StaticTemplates();

    private final EditorParts parts;
    private final OpenPages pages;
    private final DraftKeeping drafts;
    private final FormSaving saving;
    private final PageNames names;
    private final EditorViews views;
    private final Site site;

    public EditorRoutes(EditorParts parts, Site site) {
        this.parts = parts;
        this.pages = parts.pages();
        this.drafts = parts.drafts();
        this.saving = parts.saving();
        this.names = parts.names();
        this.views = parts.views();
        this.site = site;
    }

    /// `GET /ny`
    public void kinds(Context context) {
        var unsaved = drafts.of(Session.of(context).asker());
        send(
                context,
                200,
                texts -> {
                    var view =
                            new NewPageView(
                                    List.of(PageKind.values()), UnsavedView.of(unsaved, texts));
                    return shown(
                            texts.get("new.title"),
                            Urls.NEW,
                            shell -> TEMPLATES.editingNewPage(shell, view));
                });
    }

    /// `GET /ny/{kind}?kladd=`
    public void blank(Context context) {
        var kind = kind(context);
        var draft = draft(context);
        var typed = Typed.of(blankSource(context, kind));
        show(
                context,
                200,
                draft.map(sent -> sheet(kind, blankSource(context, kind), sent))
                        .orElseGet(
                                () -> new Sheet(kind, null, Secret.random(), 0, typed, "", null)),
                Remarks.NONE);
    }

    /// `POST /ny/{kind}`
    public void create(Context context) {
        var sent = new SentForm(context.formParamMap());
        var kind = kind(context);
        answer(context, sent, sheet(kind, blankSource(context, kind), sent));
    }

    /// `GET /rediger/{id}?kladd=`; with `?tekst` as one text.
    public void edit(Context context) {
        var open = open(context);
        var draft = draft(context);
        if (draft.isPresent()) {
            show(context, 200, sheet(open, draft.get()), Remarks.NONE);
            return;
        }
        var typed = Typed.of(open.revision().source());
        var shown = context.queryParam("tekst") == null ? typed : typed.asText();
        var waiting = drafts.of(Session.of(context).asker(), open.page().id()).orElse(null);
        show(
                context,
                200,
                new Sheet(
                        open.kind(),
                        open.page(),
                        Secret.random(),
                        open.revision().number(),
                        shown,
                        "",
                        null),
                Remarks.waiting(waiting));
    }

    /// `POST /rediger/{id}`
    public void save(Context context) {
        var sent = new SentForm(context.formParamMap());
        var open = open(context);
        answer(context, sent, sheet(open, sent));
    }

    /// What a draft holds that the address names.
    private Optional<SentForm> draft(Context context) {
        var form = context.queryParam("kladd");
        return form == null
                ? Optional.empty()
                : drafts.find(Session.of(context).asker(), form)
                        .map(draft -> SentForm.read(draft.content()));
    }

    private Sheet sheet(PageKind kind, String blank, SentForm sent) {
        var typed = sent.typed(names, blank);
        return new Sheet(
                kind, null, sent.form(), 0, typed, sent.one(SentForm.COMMENT), sent.imported());
    }

    private Sheet sheet(OpenPages.Open open, SentForm sent) {
        return new Sheet(
                open.kind(),
                open.page(),
                sent.form(),
                sent.base(),
                sent.typed(names, open.revision().source()),
                sent.one(SentForm.COMMENT),
                sent.imported());
    }

    private static String blankSource(Context context, PageKind kind) {
        return FormPost.blank(kind, Reader.of(context).texts().lang());
    }

    /// `GET /rediger/{id}/lagret?versjon=`
    public void saved(Context context) {
        var open = open(context);
        var revision = pages.revision(open, context.queryParam("versjon"));
        var form = Objects.requireNonNullElse(context.queryParam("skjema"), "");
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
                                    Urls.edit(revision.page()),
                                    SentForms.owner(Session.of(context).asker()),
                                    form);
                    return shown(
                            texts.get("saved.title"),
                            Urls.saved(revision.page(), revision.number(), form),
                            shell -> TEMPLATES.editingReceipt(shell, view));
                });
    }

    private void answer(Context context, SentForm sent, Sheet sheet) {
        switch (sent.command()) {
            case FormCommand.Save(var state) -> save(context, sent, sheet, state);
            case FormCommand.AsText() -> asText(context, sheet);
            case FormCommand.AsFields() -> look(context, sheet.with(sheet.typed().asFields()));
            case FormCommand.Look() -> look(context, sheet);
            case FormCommand.Preview() -> preview(context, sheet);
            case FormCommand.ChangeRows(var action) -> changeRows(context, sheet, action);
        }
    }

    private void asText(Context context, Sheet sheet) {
        look(
                context,
                sheet.typed().hindrances().isEmpty() ? sheet.with(sheet.typed().asText()) : sheet);
    }

    private void preview(Context context, Sheet sheet) {
        var hindrances = sheet.typed().hindrances();
        show(
                context,
                200,
                sheet,
                hindrances.isEmpty()
                        ? Remarks.preview(sheet.typed().source())
                        : Remarks.wrong(hindrances));
    }

    private void look(Context context, Sheet sheet) {
        show(context, 200, sheet, Remarks.wrong(sheet.typed().hindrances()));
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
        var hindrances = sheet.typed().hindrances();
        if (!hindrances.isEmpty()) {
            show(context, 422, sheet, Remarks.wrong(hindrances));
            return;
        }
        var tidied = sheet.with(sheet.typed().tidied());
        var writer = Session.of(context).asker();
        switch (saving.save(writer, tidied, state, sent.one(SentForm.CONFIRMED))) {
            case EditOutcome.Kept kept -> receipt(context, kept.revision(), sheet);
            case EditOutcome.Unchanged(var current) -> receipt(context, current, sheet);
            case EditOutcome.Refused(var problems, _) ->
                    show(context, 422, tidied, Remarks.wrong(problems));
            case EditOutcome.Unconfirmed(var warnings, _) ->
                    show(context, 422, tidied, Remarks.unconfirmed(warnings));
            case EditOutcome.Conflict(_, var theirs, _, _) ->
                    show(context, 409, tidied, Remarks.conflict(theirs));
        }
    }

    private static void receipt(Context context, Revision revision, Sheet sheet) {
        context.redirect(
                Urls.saved(revision.page(), revision.number(), sheet.form()), HttpStatus.SEE_OTHER);
    }

    /// Shows the form.
    void show(Context context, int status, Sheet sheet, Remarks remarks) {
        Asker writer = Session.of(context).asker();
        send(
                context,
                status,
                texts -> {
                    var view = views.view(sheet, remarks, writer, texts, preview(remarks, texts));
                    return shown(
                            title(sheet, texts),
                            view.head().path(),
                            shell -> TEMPLATES.editingEditor(shell, view));
                });
    }

    private @Nullable SafeHtml preview(Remarks remarks, Texts texts) {
        return remarks.preview() == null ? null : parts.preview(remarks.preview(), texts);
    }

    private static String title(Sheet sheet, Texts texts) {
        var page = sheet.page();
        return page == null
                ? texts.get("editor.new." + sheet.kind().code())
                : texts.get("editor.edit", page.title());
    }

    void send(Context context, int status, Function<Texts, Shown> make) {
        context.header("Cache-Control", "no-store");
        site.sendFresh(context, status, make);
    }

    static Shown shown(String title, String path, Function<Shell, JteModel> template) {
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

    static PageKind kind(Context context) {
        return PageKind.ofCode(context.pathParam("kind"))
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }
}
