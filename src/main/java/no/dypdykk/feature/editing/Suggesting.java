package no.dypdykk.feature.editing;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.SuggestionDecision;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Keeps what people suggest to those who answer for a page: rules S1 to S3 of `src/doc/access.md`.
/// Any thread may call.
record Suggesting(
        Store store, SuggestionDecision decision, PageAccess access, InstantSource clock) {
    /// A suggestion that waits, and what the page would say with it.
    record Proposal(Suggestion suggestion, Revision current, EditOutcome outcome) {}

    /// Keeps a text as a suggestion. Sent again from the same form it takes the place of the first.
    ///
    /// @param form identity of the form; may be empty
    /// @return [EditOutcome.Saved] when it waits now; no revision of the page came of it
    EditOutcome send(Asker asker, PageId page, Edit edit, String form) {
        return store.write(tx -> {
            var shown =
                    tx.pages()
                            .published(page)
                            .orElseThrow(() -> Refusal.notFound(page.value()))
                            .revision();
            var base =
                    tx.pages()
                            .revision(page, edit.base())
                            .filter(revision -> revision.state() == PageState.PUBLISHED)
                            .orElse(shown);
            var outcome = decision.sent(edit, base, now());
            return switch (outcome) {
                case EditOutcome.Saved(var made, _) ->
                        mayWaitToo(tx, asker)
                                ? kept(tx, asker, edit, made, form, outcome)
                                : tooMany(edit);
                case EditOutcome.Unchanged _ -> refused(edit, ProblemCode.NOTHING_CHANGED);
                case EditOutcome.Refused _,
                        EditOutcome.Unconfirmed _,
                        EditOutcome.Merged _,
                        EditOutcome.Conflict _ ->
                        outcome;
            };
        });
    }

    private static boolean mayWaitToo(Store.Tx tx, Asker asker) {
        var by = user(asker);
        return by == null || tx.suggestions().waitingOf(by) < Suggestion.MOST_WAITING;
    }

    /// @param made the revision that would follow the one the text began from
    private static EditOutcome kept(
            Store.Tx tx, Asker asker, Edit edit, Revision made, String form, EditOutcome outcome) {
        var text = edit.saying(made.source()).from(made.number() - 1);
        tx.suggestions()
                .keep(new Suggestion(0, made.page(), user(asker), text, form, made.time(), null));
        tx.drafts().remove(SentForms.owner(asker), form);
        return outcome;
    }

    private static EditOutcome tooMany(Edit edit) {
        return refused(edit, ProblemCode.TOO_MANY_WAITING, "" + Suggestion.MOST_WAITING);
    }

    private static EditOutcome refused(Edit edit, ProblemCode code, String... details) {
        var problem = new Problem("-", 0, code.code(), List.of(details));
        return new EditOutcome.Refused(List.of(problem), edit);
    }

    private static @Nullable UserId user(Asker asker) {
        return asker instanceof Asker.Person(var user, _) ? user.id() : null;
    }

    /// A suggestion for someone who would change it before taking it up; empty when none waits.
    ///
    /// @throws Refusal when the page is not the asker's to change
    Optional<Proposal> proposal(Asker asker, long number) {
        return store.read(tx ->
                tx.suggestions()
                        .find(number)
                        .filter(Suggestion::isWaiting)
                        .flatMap(suggestion ->
                                tx.pages()
                                        .byId(suggestion.page())
                                        .map(page -> proposal(tx, asker, suggestion, page))));
    }

    private Proposal proposal(Store.Tx tx, Asker asker, Suggestion suggestion, Stored page) {
        access.require(tx, asker, Deed.WRITE, page);
        var base = tx.pages().revision(page.id(), suggestion.edit().base()).orElse(null);
        var current = page.revision();
        return new Proposal(suggestion, current, decision.seen(suggestion, current, base, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
