package no.dypdykk.feature.editing;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.Publication;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Refusal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Keeps an edit whole or not at all: revision, links, figures and change number in one commit. Any
/// thread may call.
public final class Editing {
    private final Store store;
    private final EditDecision decision;
    private final InstantSource clock;
    private final Supplier<PageId> ids;
    private final PageAccess access;

    public Editing(
            Store store,
            EditDecision decision,
            InstantSource clock,
            Supplier<PageId> ids,
            PageAccess access) {
        this.store = store;
        this.decision = decision;
        this.clock = clock;
        this.ids = ids;
        this.access = access;
    }

    /// Makes a page. Its text gets an `id:` when it names none. A text that would be published by
    /// someone who may not publish waits for review.
    ///
    /// @throws no.dypdykk.web.Refusal when the asker may not keep a text in that state
    public EditOutcome create(Asker asker, Edit edit) {
        return store.write(tx -> decide(tx, asker, edit, mine -> first(tx.pages(), mine)));
    }

    /// Makes a page of what stands in a form. A form that is sent again changes the page that it
    /// made.
    ///
    /// @param form identity of the form; empty when it has none
    public EditOutcome create(Asker asker, Edit edit, String form) {
        return store.write(tx -> {
            var sent = new SentForms(tx.drafts(), asker, form, now());
            return sent.done(
                    sent.before()
                            .flatMap(kept ->
                                    changed(tx, asker, kept.page(), edit.from(kept.revision())))
                            .orElseGet(
                                    () -> decide(tx, asker, edit, mine -> first(tx.pages(), mine))),
                    tx.attachments());
        });
    }

    /// Gives a page a new text, in the same way; empty when there is no such page.
    ///
    /// @throws no.dypdykk.web.Refusal when the page is not the asker's to change, or they may not
    ///   keep a text in that state
    public Optional<EditOutcome> save(Asker asker, PageId page, Edit edit) {
        return store.write(tx -> changed(tx, asker, page, edit));
    }

    /// Gives a page what stands in a form. A form that is sent again goes on from what it led to.
    ///
    /// @param form identity of the form; empty when it has none
    public Optional<EditOutcome> save(Asker asker, PageId page, Edit edit, String form) {
        return store.write(tx -> saved(tx, asker, page, edit, form));
    }

    /// The same with somebody's suggestion in the text, which is answered by that.
    ///
    /// @param suggestion its number
    Optional<EditOutcome> save(Asker asker, PageId page, Edit edit, String form, long suggestion) {
        return store.write(tx ->
                saved(tx, asker, page, edit, form)
                        .map(outcome -> answered(tx, asker, page, suggestion, outcome)));
    }

    /// Gives a page the text that somebody suggested, in their name; empty when no such suggestion
    /// waits.
    ///
    /// @param confirmed the asker has seen the warnings about personal data
    /// @param comment for the history, of the one that came with the suggestion
    public Optional<EditOutcome> takeUp(
            Asker asker, long suggestion, boolean confirmed, UnaryOperator<String> comment) {
        return store.write(tx ->
                tx.suggestions()
                        .find(suggestion)
                        .filter(Suggestion::isWaiting)
                        .flatMap(found -> {
                            var page = found.page();
                            var sent = found.edit();
                            var edit =
                                    new Edit(
                                            sent.base(),
                                            sent.source(),
                                            sent.author(),
                                            comment.apply(sent.comment()),
                                            confirmed);
                            return changed(tx, asker, page, edit)
                                    .map(outcome -> answered(tx, asker, page, suggestion, outcome));
                        }));
    }

    private EditOutcome answered(
            Store.Tx tx, Asker asker, PageId page, long suggestion, EditOutcome outcome) {
        boolean taken =
                outcome instanceof EditOutcome.Kept || outcome instanceof EditOutcome.Unchanged;
        if (taken
                && tx.suggestions()
                        .find(suggestion)
                        .filter(found -> found.page().equals(page))
                        .isPresent()) {
            tx.suggestions()
                    .answer(suggestion, new Suggestion.Answer(true, asker.name(), "", now()));
        }
        return outcome;
    }

    private Optional<EditOutcome> saved(
            Store.Tx tx, Asker asker, PageId page, Edit edit, String form) {
        var sent = new SentForms(tx.drafts(), asker, form, now());
        var mine =
                sent.before()
                        .filter(kept -> kept.page().equals(page))
                        .filter(kept -> kept.revision() > edit.base())
                        .map(kept -> edit.from(kept.revision()))
                        .orElse(edit);
        return changed(tx, asker, page, mine).map(outcome -> sent.done(outcome, tx.attachments()));
    }

    private Optional<EditOutcome> changed(Store.Tx tx, Asker asker, PageId page, Edit edit) {
        return tx.pages()
                .byId(page)
                .map(found -> {
                    access.require(tx, asker, Deed.WRITE, found);
                    return decide(tx, asker, edit, mine -> next(tx.pages(), mine, found));
                });
    }

    private static EditOutcome decide(
            Store.Tx tx, Asker asker, Edit edit, Function<Edit, EditOutcome> decision) {
        var decided = decision.apply(edit);
        if (!(decided instanceof EditOutcome.Kept kept)
                || Access.may(asker, Publication.deed(kept.revision().state()))) {
            return keep(tx, asker, edit, decided);
        }
        if (kept.revision().state() != PageState.PUBLISHED) {
            throw Refusal.of(403, "forbidden");
        }
        var waiting = Publication.waiting(edit);
        return keep(tx, asker, waiting, decision.apply(waiting));
    }

    private static EditOutcome keep(Store.Tx tx, Asker asker, Edit edit, EditOutcome decided) {
        EditOutcome kept = tx.pages().keep(edit, decided);
        if (kept instanceof EditOutcome.Kept saved && asker instanceof Asker.Person(var user, _)) {
            tx.people().markWriter(saved.revision().page(), user.id());
        }
        return kept;
    }

    private EditOutcome first(Pages pages, Edit edit) {
        var decided = decision.create(edit, ids.get(), now());
        return decided instanceof EditOutcome.Saved(var revision, _)
                        && pages.byId(revision.page()).isPresent()
                ? EditDecision.idTaken(edit, revision.page())
                : decided;
    }

    private EditOutcome next(Pages pages, Edit edit, Stored found) {
        var base = pages.revision(found.id(), edit.base()).orElse(null);
        return decision.change(edit, found.revision(), base, now());
    }

    /// As exact as the store keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
