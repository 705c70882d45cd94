package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.feature.reviewing.ReviewListView.Line;
import no.dypdykk.feature.reviewing.ReviewListView.Own;
import no.dypdykk.feature.reviewing.ReviewListView.Stale;
import no.dypdykk.feature.reviewing.ReviewListView.Suggested;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Underway;
import no.dypdykk.port.Store;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Followups;
import no.dypdykk.web.Link;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which pages on their way to readers are whose concern.
record ReviewLists(Store.Tx tx, Asker asker, Texts texts, PageAccess access) {
    /// Stale pages, and suggestions, that are looked through for one list.
    private static final int MOST = 500;

    ReviewListView view(LocalDate today, @Nullable String done) {
        boolean reviewer = Access.may(asker, Deed.REVIEW);
        var waiting = tx.pages().underway(PageState.IN_REVIEW);
        var drafts = tx.pages().underway(PageState.DRAFT);
        return new ReviewListView(
                reviewer,
                reviewer ? waiting.stream().map(this::line).toList() : List.of(),
                reviewer ? drafts.size() : 0,
                Stream.concat(own(drafts, PageState.DRAFT), own(waiting, PageState.IN_REVIEW))
                        .toList(),
                suggestions(),
                followups(today),
                stale(today, reviewer),
                done);
    }

    private Stream<Own> own(List<Underway> pages, PageState state) {
        return pages.stream()
                .filter(page -> isOwn(page.id()))
                .map(page -> new Own(line(page), state, remarks(page)));
    }

    /// Coordinators have those of others in their work list.
    private List<Followups.Line> followups(LocalDate today) {
        return asker instanceof Asker.Person person
                ? new Followups(tx)
                        .of(person.user().id(), today).stream()
                                .map(page -> Followups.line(page, today, texts))
                                .toList()
                : List.of();
    }

    /// What others suggest for pages that the asker may change, longest waiting first.
    private List<Suggested> suggestions() {
        return tx.suggestions().waiting(MOST).stream()
                .flatMap(suggestion ->
                        tx
                                .pages()
                                .byId(suggestion.page())
                                .filter(page -> access.may(tx, asker, Deed.WRITE, page))
                                .map(page -> suggested(suggestion, page))
                                .stream())
                .toList();
    }

    private Suggested suggested(Suggestion suggestion, Stored page) {
        return new Suggested(
                new Link(Urls.suggestion(suggestion.number()), page.head().title()),
                page.head().kind(),
                texts.get(
                        "suggestion.sent",
                        suggestion.edit().author(),
                        DateWords.date(suggestion.time(), texts)),
                suggestion.edit().comment());
    }

    /// Reviewers answer for all pages, authors for those they wrote on.
    private List<Stale> stale(LocalDate today, boolean reviewer) {
        return tx.pages().unchecked(Freshness.limit(today), MOST).stream()
                .filter(page -> reviewer || isOwn(page.id()))
                .map(page ->
                        new Stale(
                                new Link(page.address().path(), page.title()),
                                page.address().kind(),
                                page.published(),
                                DateWords.date(page.since(), texts),
                                Urls.holds(page.id())))
                .toList();
    }

    private boolean isOwn(PageId page) {
        return asker instanceof Asker.Person person
                && tx.people().writers(page).contains(person.user().id());
    }

    /// Why the text was sent back. Whatever was saved after that is an answer to it, so the remarks
    /// stay until the page goes on to review.
    private @Nullable Remarks remarks(Underway page) {
        return tx.reviews().of(page.id()).stream()
                .limit(1)
                .filter(review -> review.verdict() == ReviewVerdict.SENT_BACK)
                .map(review -> Remarks.of(tx, review, texts))
                .findFirst()
                .orElse(null);
    }

    private Line line(Underway page) {
        return new Line(
                new Link(Urls.review(page.id()), page.title()),
                page.address().kind(),
                page.author(),
                DateWords.date(page.since(), texts),
                page.published() > 0);
    }
}
