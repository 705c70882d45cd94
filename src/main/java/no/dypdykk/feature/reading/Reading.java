package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What readers read, each answer from one unchanging view of the store.
final class Reading {
    private final Store store;
    private final Reference reference;
    private final Library library = new Library();
    private final CaseEvidence evidence = new CaseEvidence(library);
    private final Related related;

    Reading(Store store, SearchIndex index, Reference reference) {
        this.store = store;
        this.reference = reference;
        this.related = new Related(index);
    }

    Library library() {
        return library;
    }

    Reference reference() {
        return reference;
    }

    <T> T shelf(Texts texts, Function<Shelf, T> work) {
        return store.read(tx -> work.apply(new Shelf(tx, reference, texts, evidence)));
    }

    <T> T page(PageAddress address, Texts texts, Function<PageFrames, T> work) {
        return shelf(texts, shelf -> work.apply(frames(shelf, address)));
    }

    /// A published page with what stands round it.
    PageFrames frames(Shelf shelf, PageAddress address) {
        Stored stored = published(shelf.tx(), address);
        return new PageFrames(
                shelf, stored, library.page(stored), related.to(stored.id(), shelf.tx()));
    }

    /// The text of any revision.
    Story story(Store.Tx tx, Stored stored, Texts texts) {
        var shelf = new Shelf(tx, reference, texts);
        return new PageFrames(shelf, stored, library.page(stored), List.of()).story();
    }

    /// A page as its newest text says, with what would stand round it if it were published.
    ///
    /// @param sees whether the reader may see it
    PageFrames unpublished(Shelf shelf, PageId id, Predicate<Stored> sees) {
        Stored stored =
                shelf.tx().pages().byId(id).orElseThrow(() -> Refusal.notFound(Urls.preview(id)));
        if (!sees.test(stored)) {
            throw Refusal.of(403, "not_your_page");
        }
        return new PageFrames(shelf, stored, library.page(stored), List.of());
    }

    /// The Markdown file of a published page.
    String markdown(PageAddress address) {
        return store.read(tx -> published(tx, address).revision().source());
    }

    private static Stored published(Store.Tx tx, PageAddress address) {
        return tx.pages().published(address).orElseThrow(() -> missing(tx, address));
    }

    private static RuntimeException missing(Store.Tx tx, PageAddress address) {
        return tx.pages()
                .find(address)
                .<RuntimeException>map(page -> new Moved(page.address()))
                .orElseGet(() -> Refusal.notFound(address.path()));
    }

    /// The page has another address now.
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient PageAddress to;

        Moved(PageAddress to) {
            super("moved to " + to.path(), null, false, false);
            this.to = to;
        }

        PageAddress to() {
            return to;
        }
    }
}
