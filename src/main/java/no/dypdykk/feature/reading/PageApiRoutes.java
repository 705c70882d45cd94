package no.dypdykk.feature.reading;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageLink;
import no.dypdykk.core.page.PageLinks;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.feature.reading.PageJson.LinkJson;
import no.dypdykk.feature.reading.RevisionsJson.RevisionJson;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.web.Answer;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.RevisionTag;
import no.dypdykk.web.Session;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Published pages as JSON.
public final class PageApiRoutes {
    private final Store store;
    private final Reading reading;

    public PageApiRoutes(Store store, SearchIndex index, Reference reference) {
        this.store = store;
        this.reading = new Reading(store, index, reference);
    }

    /// `/api/v1/pages/{id}`
    public void byId(Context context) {
        PageId id = id(context);
        PageAddress address = store.read(tx -> published(tx, id).head().address());
        send(context, address);
    }

    /// `/api/v1/pages/{kind}/{slug}`
    public void byAddress(Context context) {
        String code = context.pathParam("kind");
        PageKind kind = PageKind.ofCode(code).orElseThrow(() -> Refusal.notFound(context.path()));
        try {
            send(context, new PageAddress(kind, context.pathParam("slug")));
        } catch (Reading.Moved moved) {
            context.redirect(
                    "/api/v1/pages/" + moved.to().kind().code() + "/" + moved.to().slug(),
                    HttpStatus.MOVED_PERMANENTLY);
        }
    }

    private void send(Context context, PageAddress address) {
        Texts texts = Reader.of(context).texts();
        Answer answer =
                reading.page(
                        address,
                        texts,
                        frames ->
                                Json.answer(json(frames))
                                        .tagged(RevisionTag.of(frames.stored().revision())));
        Responses.send(context, answer);
    }

    private static PageJson json(PageFrames frames) {
        Stored stored = frames.stored();
        var head = stored.head();
        var shelf = frames.shelf();
        CaseStudy study = frames.page() instanceof CaseStudy found ? found : null;
        CaseStudy.Trial trial = study == null ? null : study.trial();
        return new PageJson(
                stored.id().value(),
                head.kind().code(),
                head.slug(),
                head.address().path(),
                head.lang().code(),
                head.title(),
                head.summary(),
                stored.state().code(),
                head.themes(),
                stored.revision().number(),
                stored.revision().time().toString(),
                day(head.checked()),
                trial == null ? null : trial.how().code(),
                trial == null ? null : trial.after(),
                study == null ? null : day(study.setting().followup()),
                stored.revision().source(),
                frames.story().html().toString(),
                links(frames, shelf),
                shelf.tx().pages().backlinks(head.address()).stream()
                        .map(PageApiRoutes::backlink)
                        .toList());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<LinkJson> links(PageFrames frames, Shelf shelf) {
        var page = frames.page();
        var targets = new WikiTargets(shelf, frames.stored().id());
        return PageLinks.of(page, Markdown.of(page.body()), targets::bySlug).stream()
                .map(link -> link(link, shelf))
                .toList();
    }

    private static LinkJson link(PageLink link, Shelf shelf) {
        PageAddress target = shelf.find(link.target()).map(Summary::address).orElse(link.target());
        return new LinkJson(
                link.type().code(),
                target.kind().code(),
                target.slug(),
                target.path(),
                shelf.find(target).map(Summary::title).orElse(null));
    }

    private static LinkJson backlink(Backlink link) {
        PageAddress from = link.from().address();
        return new LinkJson(
                link.type().code(),
                from.kind().code(),
                from.slug(),
                from.path(),
                link.from().title());
    }

    /// `/api/v1/pages/{id}/revisions`
    public void revisions(Context context) {
        PageId id = id(context);
        List<RevisionJson> revisions =
                store.read(tx -> {
                    published(tx, id);
                    var authors = Authors.shownTo(Session.of(context).asker(), tx);
                    return tx.pages().history(id).stream()
                            .filter(PageApiRoutes::isPublic)
                            .map(authors::signed)
                            .map(RevisionJson::listed)
                            .toList();
                });
        Responses.send(context, Json.answer(new RevisionsJson(revisions)));
    }

    /// `/api/v1/pages/{id}/revisions/{n}`
    public void revision(Context context) {
        PageId id = id(context);
        int number = number(context);
        RevisionJson revision =
                store.read(tx -> {
                    published(tx, id);
                    var authors = Authors.shownTo(Session.of(context).asker(), tx);
                    return tx.pages()
                            .revision(id, number)
                            .filter(PageApiRoutes::isPublic)
                            .map(authors::signed)
                            .map(RevisionJson::whole)
                            .orElseThrow(() -> Refusal.notFound(context.path()));
                });
        Responses.send(context, Json.answer(revision));
    }

    private static Stored published(Store.Tx tx, PageId id) {
        return tx.pages().published(id).orElseThrow(() -> Refusal.notFound(id.value()));
    }

    private static boolean isPublic(Revision revision) {
        return revision.state() == PageState.PUBLISHED;
    }

    private static PageId id(Context context) {
        String id = context.pathParam("id");
        if (!PageId.isValid(id)) {
            throw Refusal.notFound(context.path());
        }
        return new PageId(id);
    }

    private static int number(Context context) {
        try {
            return Integer.parseInt(context.pathParam("n"));
        } catch (NumberFormatException e) {
            throw Refusal.notFound(context.path());
        }
    }
}
