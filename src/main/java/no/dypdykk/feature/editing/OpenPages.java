package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;
import no.dypdykk.web.PageAccess;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Pages as those who may change them open them: always the newest revision.
record OpenPages(Store store, PageAccess access) {

    /// @param link to the page when readers see it; null when they do not
    record Open(PageKind kind, Sheet.Existing page, Revision revision, @Nullable Link link) {}

    /// Empty when there is no such page.
    ///
    /// @throws no.dypdykk.web.Refusal when the page is not the asker's to change
    Optional<Open> open(Asker asker, PageId id) {
        return store.read(tx ->
                tx.pages()
                        .byId(id)
                        .map(found -> {
                            access.require(tx, asker, Deed.WRITE, found);
                            return open(found, tx.pages().published(id).orElse(null));
                        }));
    }

    /// The page as readers see it, for someone who would suggest a change; empty when they do not.
    Optional<Open> shown(PageId id) {
        return store.read(tx -> tx.pages().published(id).map(found -> open(found, found)));
    }

    boolean mayChange(Asker asker, PageId id) {
        return store.read(tx ->
                tx.pages()
                        .byId(id)
                        .filter(page -> access.may(tx, asker, Deed.WRITE, page))
                        .isPresent());
    }

    private static Open open(Stored newest, @Nullable Stored published) {
        var link =
                published == null
                        ? null
                        : new Link(published.head().address().path(), published.head().title());
        var page =
                new Sheet.Existing(
                        newest.id(),
                        newest.head().title(),
                        newest.state(),
                        link == null ? null : link.path());
        return new Open(newest.head().kind(), page, newest.revision(), link);
    }

    /// All revisions of the page, newest first.
    List<Revision> history(Open open) {
        return store.read(tx -> tx.pages().history(open.page().id()));
    }

    /// A revision of the page, the newest when there is none with that number.
    Revision revision(Open open, @Nullable String number) {
        return number != null && number.matches("\\d{1,9}")
                ? store.read(tx -> tx.pages().revision(open.page().id(), Integer.parseInt(number)))
                        .orElse(open.revision())
                : open.revision();
    }
}
