package no.dypdykk.feature.reading;

import gg.jte.models.runtime.JteModel;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.feature.reading.RevisionView.Restore;
import no.dypdykk.port.Store;
import no.dypdykk.web.Nav;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Session;
import no.dypdykk.web.Shell;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The history of a page: its revisions, what each changed, who wrote which paragraph, and the way
/// back to an earlier text.
public final class HistoryRoutes {
    private final Store store;
    private final Reference reference;
    private final PageAccess access;
    private final Site site;
    private final Saving saving;

    public HistoryRoutes(
            Store store, Reference reference, PageAccess access, Site site, Saving saving) {
        this.store = store;
        this.reference = reference;
        this.access = access;
        this.site = site;
        this.saving = saving;
    }

    /// How a restored text is saved: as any other edit.
    public interface Saving {
        /// Empty when there is no such page.
        Optional<EditOutcome> save(Asker asker, PageId page, Edit edit);
    }

    /// `GET /historikk/{id}?for=`
    public void list(Context context) {
        int before = number(context.queryParam("for")).orElse(Integer.MAX_VALUE);
        send(
                context,
                200,
                (views, texts) -> {
                    var view = views.list(before);
                    return shown(
                            texts.get("history.title", view.head().title()),
                            Urls.history(view.head().id()),
                            shell -> ReadRoutes.TEMPLATES.readingHistory(shell, view));
                });
    }

    /// `GET /historikk/{id}/{n}`
    public void revision(Context context) {
        showRevision(context, 200, false, List.of());
    }

    /// `GET /historikk/{id}/sammenlign?fra=&til=&vis=`
    public void comparison(Context context) {
        boolean beside = "side".equals(context.queryParam("vis"));
        send(
                context,
                200,
                (views, texts) -> {
                    var history = views.history();
                    var to = revision(history, context.queryParam("til"), history.newest());
                    var from =
                            revision(
                                    history,
                                    context.queryParam("fra"),
                                    history.previous(to).orElse(to));
                    var view = views.comparison(from, to, beside);
                    return shown(
                            texts.get("comparison.title", view.head().title()),
                            beside ? view.beside() : view.inline(),
                            shell -> ReadRoutes.TEMPLATES.readingComparison(shell, view));
                });
    }

    /// `GET /historikk/{id}/avsnitt`
    public void paragraphs(Context context) {
        send(
                context,
                200,
                (views, texts) -> {
                    var view = views.paragraphs();
                    return shown(
                            texts.get("paragraphs.title", view.head().title()),
                            Urls.paragraphs(view.head().id()),
                            shell -> ReadRoutes.TEMPLATES.readingParagraphs(shell, view));
                });
    }

    /// `POST /historikk/{id}/{n}/gjenopprett`: makes the text of a revision the newest one.
    public void restore(Context context) {
        var asker = Session.of(context).asker();
        var texts = Reader.of(context).texts();
        int base = number(context.formParam("base")).orElse(0);
        var revision = store.read(tx -> history(tx, context).revision(numberInPath(context)));
        var edit =
                new Edit(
                        base,
                        revision.source(),
                        asker.name(),
                        texts.get("history.restored", revision.number()),
                        context.formParam("confirmed") != null);
        switch (saving.save(asker, revision.page(), edit)
                .orElseThrow(() -> Refusal.notFound(context.path()))) {
            case EditOutcome.Kept _, EditOutcome.Unchanged _ ->
                    context.redirect(Urls.history(revision.page()), HttpStatus.SEE_OTHER);
            case EditOutcome.Conflict _ -> showRevision(context, 409, true, List.of());
            case EditOutcome.Refused(var problems, _) -> throw Refusal.unprocessable(problems);
            case EditOutcome.Unconfirmed(var warnings, _) ->
                    showRevision(context, 422, false, warnings);
        }
    }

    private void showRevision(
            Context context, int status, boolean changed, List<Problem> warnings) {
        send(
                context,
                status,
                (views, texts) -> {
                    var revision = views.history().revision(numberInPath(context));
                    var restore =
                            new Restore(
                                    views.history().newest().number(),
                                    changed,
                                    warnings.stream()
                                            .map(warning -> ProblemWords.of(warning, texts))
                                            .toList());
                    var view = views.revision(revision, restore);
                    return shown(
                            texts.get("revision.title", revision.number(), view.title()),
                            Urls.revision(revision.page(), revision.number()),
                            shell -> ReadRoutes.TEMPLATES.readingRevision(shell, view));
                });
    }

    private static Shown shown(String title, String path, Function<Shell, JteModel> template) {
        return new Shown(Meta.plain(title, title, path, Nav.NONE).unindexed(), template);
    }

    private void send(Context context, int status, BiFunction<HistoryViews, Texts, Shown> make) {
        site.sendFresh(
                context,
                status,
                texts ->
                        store.read(tx ->
                                make.apply(
                                        new HistoryViews(
                                                history(tx, context),
                                                new Shelf(tx, reference, texts)),
                                        texts)));
    }

    private History history(Store.Tx tx, Context context) {
        String id = context.pathParam("id");
        if (!PageId.isValid(id)) {
            throw Refusal.notFound(context.path());
        }
        return History.of(tx, access, Session.of(context).asker(), new PageId(id));
    }

    private static Revision revision(History history, @Nullable String number, Revision otherwise) {
        return number(number).map(history::revision).orElse(otherwise);
    }

    private static int numberInPath(Context context) {
        return number(context.pathParam("n")).orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }
}
