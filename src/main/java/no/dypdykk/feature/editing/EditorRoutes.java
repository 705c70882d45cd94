package no.dypdykk.feature.editing;

import io.javalin.http.Context;

import no.dypdykk.core.form.FormPost;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The pages on which people write: `/ny/{kind}` and `/rediger/{id}`.
public final class EditorRoutes {
    private final OpenPages pages;
    private final DraftKeeping drafts;
    private final PageNames names;
    private final Beginnings beginnings;
    private final SheetRoutes sheets;

    public EditorRoutes(EditorParts parts, Site site) {
        this.pages = parts.pages();
        this.drafts = parts.drafts();
        this.names = parts.names();
        this.beginnings = parts.beginnings();
        this.sheets = new SheetRoutes(parts, site);
    }

    /// `GET /ny`
    public void kinds(Context context) {
        var unsaved = drafts.of(Session.of(context).asker());
        sheets.send(
                context,
                200,
                texts -> {
                    var view =
                            new NewPageView(
                                    List.of(PageKind.values()), UnsavedView.of(unsaved, texts));
                    return SheetRoutes.shown(
                            texts.get("new.title"),
                            Urls.NEW,
                            shell -> SheetRoutes.TEMPLATES.editingNewPage(shell, view));
                });
    }

    /// `GET /ny/{kind}?kladd=`; with `?tiltak=` a case that begins to try a practice.
    public void blank(Context context) {
        var kind = kind(context);
        var draft = draft(context);
        var typed = Typed.of(firstSource(context, kind));
        sheets.show(
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
        sheets.answer(context, sent, sheet(kind, blankSource(context, kind), sent));
    }

    /// `GET /rediger/{id}?kladd=`; with `?tekst` as one text.
    public void edit(Context context) {
        var open = open(context);
        var draft = draft(context);
        if (draft.isPresent()) {
            sheets.show(context, 200, sheet(open, draft.get()), Remarks.NONE);
            return;
        }
        var typed = Typed.of(open.revision().source());
        var shown = context.queryParam("tekst") == null ? typed : typed.asText();
        var waiting = drafts.of(Session.of(context).asker(), open.page().id()).orElse(null);
        sheets.show(
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
        sheets.answer(context, sent, sheet(open, sent));
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
                sent.imported(),
                sent.aim());
    }

    private String firstSource(Context context, PageKind kind) {
        String practice = kind == PageKind.CASE ? context.queryParam(Urls.STARTED) : null;
        return Optional.ofNullable(practice)
                .flatMap(slug -> beginnings.of(slug, Reader.of(context).texts().lang()))
                .orElseGet(() -> blankSource(context, kind));
    }

    private static String blankSource(Context context, PageKind kind) {
        return FormPost.blank(kind, Reader.of(context).texts().lang());
    }

    /// `GET /rediger/{id}/lagret?versjon=&med=`
    public void saved(Context context) {
        var open = open(context);
        var revision = pages.revision(open, context.queryParam("versjon"));
        var form = Objects.requireNonNullElse(context.queryParam("skjema"), "");
        var with = ReceiptView.With.of(revision, context.queryParam("med"));
        sheets.send(
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
                                    form,
                                    with);
                    return SheetRoutes.shown(
                            texts.get("saved.title"),
                            Urls.saved(revision.page(), revision.number(), form),
                            shell -> SheetRoutes.TEMPLATES.editingReceipt(shell, view));
                });
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
