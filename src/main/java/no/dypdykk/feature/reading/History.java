package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.text.Blame;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Urls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The revisions of a page as far as someone may see them, within one view of the store (H1 and H2
/// of `src/doc/access.md`).
///
/// @param page as the asker sees it: with its newest revision, or its published one
/// @param whole whether drafts are shown, too
/// @param mayWrite whether the asker may restore a revision
record History(Store.Tx tx, Stored page, boolean whole, boolean mayWrite, Authors authors) {
    /// Revisions on one page of the list.
    static final int LISTED = 50;

    /// Revisions taken from the store at once; each carries its text.
    private static final int TAKEN = 20;

    /// How far back the paragraphs are followed: that many revisions, and that many characters.
    private static final int FOLLOWED = 500;

    private static final int MOST_READ = 20_000_000;

    /// @throws Refusal when there is no such page for the one who asks
    static History of(Store.Tx tx, PageAccess access, Asker asker, PageId id) {
        var newest = tx.pages().byId(id).orElseThrow(() -> Refusal.notFound(Urls.history(id)));
        boolean whole = access.may(tx, asker, Deed.SEE_UNPUBLISHED, newest);
        var page =
                whole
                        ? newest
                        : tx.pages()
                                .published(id)
                                .orElseThrow(() -> Refusal.notFound(Urls.history(id)));
        boolean mayWrite = access.may(tx, asker, Deed.WRITE, newest);
        return new History(tx, page, whole, mayWrite, Authors.shownTo(asker, tx));
    }

    /// @throws Refusal when there is no such revision for the one who asks
    Revision revision(int number) {
        return tx.pages()
                .revision(page.id(), number)
                .filter(this::shows)
                .orElseThrow(() -> Refusal.notFound(Urls.revision(page.id(), number)));
    }

    private boolean shows(Revision revision) {
        return whole || revision.state() == PageState.PUBLISHED;
    }

    /// Those with a number below `before`, newest first.
    List<Revision> before(int before, int limit) {
        return tx.pages().history(page.id(), whole ? null : PageState.PUBLISHED, before, limit);
    }

    Optional<Revision> previous(Revision revision) {
        return before(revision.number(), 1).stream().findFirst();
    }

    /// The one that the page says now, for the one who asks.
    Revision newest() {
        return page.revision();
    }

    /// The paragraphs of the newest text with the revision that each was written in.
    List<Written> paragraphs() {
        var versions = new ArrayList<>(List.of(withoutText(newest())));
        var blame = new Blame(newest().body());
        int read = 0;
        while (!blame.isSettled() && versions.size() < FOLLOWED && read < MOST_READ) {
            var earlier = before(versions.getLast().number(), TAKEN);
            if (earlier.isEmpty()) {
                break;
            }
            for (var revision : earlier) {
                read += revision.source().length();
                blame.earlier(revision.body());
                versions.add(withoutText(revision));
            }
        }
        return blame.passages().stream()
                .map(passage -> new Written(passage.text(), versions.get(passage.age())))
                .toList();
    }

    /// @param in the revision, without its text
    record Written(String paragraph, Revision in) {}

    private static Revision withoutText(Revision revision) {
        return new Revision(
                revision.page(),
                revision.number(),
                revision.time(),
                revision.author(),
                revision.comment(),
                revision.state(),
                "");
    }
}
