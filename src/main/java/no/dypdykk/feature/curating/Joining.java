package no.dypdykk.feature.curating;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.JoinedPage;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.Asker;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets a practice or concept go up in another one: links and addresses follow, both texts are
/// kept, and all of it is one commit. Any thread may call.
public final class Joining {
    static final Set<PageKind> KINDS = Set.of(PageKind.PRACTICE, PageKind.CONCEPT);

    private final Store store;
    private final EditDecision decision;
    private final InstantSource clock;

    public Joining(Store store, EditDecision decision, InstantSource clock) {
        this.store = store;
        this.decision = decision;
        this.clock = clock;
    }

    /// Two pages, and what becomes of them.
    ///
    /// @param links published pages that link to the one that goes
    /// @param names that the one that stays is found by from then on
    record Plan(Stored gone, Stored kept, List<Summary> links, List<String> names) {
        Plan {
            links = List.copyOf(links);
            names = List.copyOf(names);
        }
    }

    sealed interface Outcome {
        record Joined(Plan plan) implements Outcome {}

        /// One of the two was changed since they were looked at.
        record Changed() implements Outcome {}

        /// One of the two has a text on its way to readers, is not published, or may not be saved
        /// as it is.
        ///
        /// @param page the one that stands in the way
        record Hindered(Stored page) implements Outcome {}
    }

    /// The page that would go; empty when there is none of a kind that can.
    Optional<Stored> page(PageId id) {
        return store.read(tx -> joinable(tx, id));
    }

    private static Optional<Stored> joinable(Store.Tx tx, PageId id) {
        return tx.pages().byId(id).filter(page -> KINDS.contains(page.head().kind()));
    }

    /// Whether a page says that it went up in another.
    static boolean wentUpIn(Stored page, PageId kept) {
        return JoinedPage.target(page.revision().source()).filter(kept::equals).isPresent();
    }

    /// Published pages of the same kind, in order of title, without the page itself.
    List<Summary> others(Stored page) {
        return store.read(tx -> tx.pages().list(page.head().kind())).stream()
                .filter(other -> !other.id().equals(page.id()))
                .toList();
    }

    /// What would happen; empty when either page is not there any more.
    Optional<Plan> plan(PageId gone, PageId kept) {
        return store.read(tx -> plan(tx, gone, kept));
    }

    private static Optional<Plan> plan(Store.Tx tx, PageId gone, PageId kept) {
        return joinable(tx, gone)
                .flatMap(page ->
                        joinable(tx, kept)
                                .filter(other -> !other.id().equals(page.id()))
                                .filter(other -> other.head().kind() == page.head().kind())
                                .map(other ->
                                        new Plan(
                                                page,
                                                other,
                                                links(tx, page.head().address(), other.id()),
                                                JoinedPage.names(other.head(), page.head()))));
    }

    private static List<Summary> links(Store.Tx tx, PageAddress address, PageId kept) {
        return tx.pages().backlinks(address).stream()
                .map(Backlink::from)
                .filter(page -> !page.id().equals(kept))
                .distinct()
                .toList();
    }

    /// Does it; empty when either page is not there any more.
    ///
    /// @param seen numbers of the revisions that were looked at: of the page that goes, and of the
    ///   one that stays
    /// @param comment for the history of both
    Optional<Outcome> join(
            Asker asker, PageId gone, PageId kept, List<Integer> seen, String comment) {
        try {
            return store.write(
                    tx -> plan(tx, gone, kept).map(plan -> join(tx, asker, plan, seen, comment)));
        } catch (Hindrance hindrance) {
            return Optional.of(new Outcome.Hindered(hindrance.page()));
        }
    }

    private Outcome join(Store.Tx tx, Asker asker, Plan plan, List<Integer> seen, String comment) {
        var now = List.of(plan.gone().revision().number(), plan.kept().revision().number());
        if (!now.equals(seen)) {
            return new Outcome.Changed();
        }
        requireShown(plan.gone());
        requireShown(plan.kept());
        PageId target = plan.kept().id();
        String slug = tx.pages().freeSlug(plan.gone().head().address());
        keep(
                tx,
                asker,
                plan.gone(),
                JoinedPage.gone(plan.gone().revision().source(), target, slug),
                comment);
        keep(
                tx,
                asker,
                plan.kept(),
                JoinedPage.kept(plan.kept().revision().source(), plan.names()),
                comment);
        tx.audit()
                .note(
                        Act.PAGES_JOINED,
                        target.value(),
                        plan.gone().head().address().path(),
                        plan.kept().head().address().path());
        return new Outcome.Joined(plan);
    }

    /// A newer text would be published, or lost sight of, together with the older one.
    private static void requireShown(Stored page) {
        if (page.published() != page.revision().number()) {
            throw new Hindrance(page);
        }
    }

    private void keep(Store.Tx tx, Asker asker, Stored page, String source, String comment) {
        var edit = new Edit(page.revision().number(), source, asker.name(), comment, true);
        EditOutcome decided = decision.change(edit, page.revision(), page.revision(), now());
        switch (tx.pages().keep(edit, decided)) {
            case EditOutcome.Saved _, EditOutcome.Unchanged _ -> {}
            case EditOutcome.Refused _,
                    EditOutcome.Merged _,
                    EditOutcome.Conflict _,
                    EditOutcome.Unconfirmed _ ->
                    throw new Hindrance(page);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Undoes what the transaction did so far.
    private static final class Hindrance extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Stored page;

        Hindrance(Stored page) {
            super("page " + page.id(), null, false, false);
            this.page = page;
        }

        Stored page() {
            return page;
        }
    }
}
