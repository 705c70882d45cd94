package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.CheckDecision;
import no.dypdykk.core.edit.CheckOutcome;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewDecision;
import no.dypdykk.core.edit.ReviewOutcome;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Keeps a review and what it makes of the page in one commit. Any thread may call.
public final class Reviewing {
    private final Store store;
    private final ReviewDecision decision;
    private final CheckDecision check;
    private final PageAccess access;
    private final InstantSource clock;

    public Reviewing(Store store, EditDecision decision, PageAccess access, InstantSource clock) {
        this.store = store;
        this.decision = new ReviewDecision(decision);
        this.check = new CheckDecision(decision);
        this.access = access;
        this.clock = clock;
    }

    /// Keeps the review, or says why not; empty when there is no such page.
    ///
    /// @param confirmed the reviewer has seen the warnings about personal data
    /// @param comment for the history
    Optional<ReviewOutcome> decide(Review review, boolean confirmed, String comment) {
        return store.write(tx ->
                tx.pages()
                        .byId(review.page())
                        .map(page ->
                                kept(
                                        tx,
                                        decision.decide(
                                                review, confirmed, comment, page.revision()))));
    }

    private static ReviewOutcome kept(Store.Tx tx, ReviewOutcome outcome) {
        if (outcome instanceof ReviewOutcome.Decided(var review, var edit, var kept)) {
            EditOutcome appended = tx.pages().keep(edit, kept);
            if (appended instanceof EditOutcome.Refused(var problems, _)) {
                return new ReviewOutcome.Refused(problems);
            }
            tx.reviews().add(review);
        }
        return outcome;
    }

    /// Keeps someone's word that a page still holds; empty when there is no such page.
    ///
    /// @param read number of the revision that was looked at
    /// @param comment for the history
    /// @throws no.dypdykk.web.Refusal when the page is not the asker's to change
    Optional<CheckOutcome> check(Asker asker, PageId id, int read, String comment) {
        return store.write(tx ->
                tx.pages()
                        .byId(id)
                        .map(page -> {
                            access.require(tx, asker, Deed.WRITE, page);
                            return checked(
                                    tx,
                                    check.decide(
                                            read,
                                            page.published(),
                                            page.revision(),
                                            asker.name(),
                                            comment,
                                            now()));
                        }));
    }

    private static CheckOutcome checked(Store.Tx tx, CheckOutcome outcome) {
        return outcome instanceof CheckOutcome.Checked(var edit, var kept)
                        && tx.pages().keep(edit, kept)
                                instanceof EditOutcome.Refused(var problems, _)
                ? new CheckOutcome.Refused(problems)
                : outcome;
    }

    /// Reads from one unchanging view of the store.
    <T> T read(Function<Store.Tx, T> question) {
        return store.read(question);
    }

    /// The newest text of a page; empty when there is no such page.
    ///
    /// @throws no.dypdykk.web.Refusal when the asker may not see it
    <T> Optional<T> page(Asker asker, PageId id, BiFunction<Store.Tx, Stored, T> work) {
        return store.read(tx ->
                tx.pages()
                        .byId(id)
                        .map(page -> {
                            access.require(tx, asker, Deed.SEE_UNPUBLISHED, page);
                            return work.apply(tx, page);
                        }));
    }

    PageAccess access() {
        return access;
    }

    /// As exact as the store keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
