package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.SuggestionDecision;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Answers what people suggest: rules S4 to S6 of `src/doc/access.md`. Any thread may call.
public final class Answering {
    private final Store store;
    private final SuggestionDecision decision;
    private final Taking taking;
    private final PageAccess access;
    private final InstantSource clock;

    public Answering(
            Store store,
            SuggestionDecision decision,
            Taking taking,
            PageAccess access,
            InstantSource clock) {
        this.store = store;
        this.decision = decision;
        this.taking = taking;
        this.access = access;
        this.clock = clock;
    }

    /// Makes a suggestion the page's text and answers it, in one commit; empty when none waits.
    @FunctionalInterface
    public interface Taking {
        Optional<EditOutcome> take(
                Asker asker, long number, boolean confirmed, UnaryOperator<String> comment);
    }

    /// A suggestion as someone may see it.
    ///
    /// @param head of the page, as far as whoever asks may know it
    /// @param path of the page; null when they may not see it
    /// @param before the text that it changes
    /// @param after what that would become
    /// @param outcome of taking it up now; empty for those who may not, and when it is answered
    record Seen(
            Suggestion suggestion,
            PageHead head,
            @Nullable String path,
            String before,
            String after,
            Optional<EditOutcome> outcome) {}

    /// Empty when there is no such suggestion.
    ///
    /// @throws Refusal when it is neither the asker's nor about a page of theirs
    Optional<Seen> see(Asker asker, long number) {
        return store.read(tx ->
                tx.suggestions()
                        .find(number)
                        .flatMap(found ->
                                tx.pages()
                                        .byId(found.page())
                                        .map(page -> seen(tx, asker, found, page))));
    }

    private Seen seen(Store.Tx tx, Asker asker, Suggestion suggestion, Stored page) {
        boolean answers = access.may(tx, asker, Deed.WRITE, page);
        if (!answers && !isBy(suggestion, asker)) {
            throw Refusal.of(403, "not_your_page");
        }
        var base = tx.pages().revision(page.id(), suggestion.edit().base()).orElseThrow();
        var shown = tx.pages().published(page.id()).map(Answering::path).orElse(null);
        var after = suggestion.edit().source();
        if (!answers || !suggestion.isWaiting()) {
            var head = answers ? page.head() : head(base);
            return new Seen(suggestion, head, shown, base.source(), after, Optional.empty());
        }
        var path = shown == null ? Urls.review(page.id()) : shown;
        var current = page.revision();
        var outcome = decision.seen(suggestion, current, base, now());
        return outcome instanceof EditOutcome.Kept kept
                ? new Seen(
                        suggestion,
                        page.head(),
                        path,
                        current.source(),
                        kept.revision().source(),
                        Optional.of(outcome))
                : new Seen(
                        suggestion, page.head(), path, base.source(), after, Optional.of(outcome));
    }

    private static String path(Stored page) {
        return page.head().address().path();
    }

    /// Readers saw the revision, so nothing of a later draft is in it.
    private static PageHead head(Revision shown) {
        if (PageReader.read(shown.source()) instanceof PageReading.Read(var page, _)) {
            return page.head();
        }
        throw new IllegalStateException("a kept text cannot be read: " + shown.page());
    }

    private static boolean isBy(Suggestion suggestion, Asker asker) {
        return asker instanceof Asker.Person(var user, _) && user.id().equals(suggestion.by());
    }

    /// @param comment for the history, of the one that came with the suggestion
    Optional<EditOutcome> take(
            Asker asker, long number, boolean confirmed, UnaryOperator<String> comment) {
        return taking.take(asker, number, confirmed, comment);
    }

    /// What is wrong with the reason; when nothing is, the suggestion is answered.
    ///
    /// @throws Refusal when the page is not the asker's to change
    List<Problem> decline(Asker asker, Suggestion suggestion, String reason) {
        var problems = SuggestionDecision.declining(reason);
        if (problems.isEmpty()) {
            var answer = new Suggestion.Answer(false, asker.name(), reason.strip(), now());
            store.write(tx -> {
                tx.pages()
                        .byId(suggestion.page())
                        .ifPresent(page -> access.require(tx, asker, Deed.WRITE, page));
                tx.suggestions().answer(suggestion.number(), answer);
                return true;
            });
        }
        return problems;
    }

    /// As exact as the store keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
