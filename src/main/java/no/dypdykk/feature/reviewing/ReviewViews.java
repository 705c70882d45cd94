package no.dypdykk.feature.reviewing;

import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.feature.reviewing.ReviewView.Form;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

/// A page on its way to readers as whoever asks may see it.
record ReviewViews(Store.Tx tx, Asker asker, Texts texts, PageText text, PageAccess access) {
    ReviewView view(Stored page, Form form) {
        var head = page.head();
        var revision = page.revision();
        return new ReviewView(
                Urls.review(page.id()),
                Urls.preview(page.id()),
                tx.pages()
                        .published(page.id())
                        .map(shown -> shown.head().address().path())
                        .orElse(null),
                access.may(tx, asker, Deed.WRITE, page) ? Urls.edit(page.id()) : null,
                Urls.history(page.id()),
                head.kind(),
                head.lang().code(),
                head.title(),
                head.summary(),
                revision.number(),
                page.state(),
                revision.author(),
                DateWords.moment(revision.time(), texts),
                text.draw(tx, page, texts),
                check(page),
                tx.reviews().of(page.id()).stream()
                        .map(review -> Remarks.of(tx, review, texts))
                        .toList(),
                Access.may(asker, Deed.REVIEW) ? form : null);
    }

    private ReviewView.@Nullable Check check(Stored page) {
        return page.state() == PageState.PUBLISHED && access.may(tx, asker, Deed.WRITE, page)
                ? new ReviewView.Check(Urls.holds(page.id()), since(page))
                : null;
    }

    private String since(Stored page) {
        return DateWords.date(
                Freshness.since(page.head().checked(), page.revision().time()), texts);
    }
}
