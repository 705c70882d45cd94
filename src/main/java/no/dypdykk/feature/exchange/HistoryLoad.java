package no.dypdykk.feature.exchange;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.page.Revision;
import no.dypdykk.feature.exchange.ExportedLines.Line;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.AddressTaken;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Brings the earlier revisions of an export into the store, before its pages are loaded. A page
/// that the store has already only grows, and only while the store says the same so far; so an
/// interrupted import goes on where it stopped, and two stores that went apart stay apart.
final class HistoryLoad {
    /// Every revision of every page, one JSON object a line; revisions of a page stand together.
    static final String FILE = "history.jsonl";

    private final Store store;
    private final LoadTally tally;
    private int line;
    private @Nullable PageId left;

    HistoryLoad(Store store, LoadTally tally) {
        this.store = store;
        this.tally = tally;
    }

    void load(Library library) {
        new ExportedLines(FILE, tally)
                .each(library, lines -> store.write(tx -> keep(lines, tx.pages())));
    }

    private int keep(List<Line> lines, Pages pages) {
        for (Line text : lines) {
            line = text.number();
            KeptRevision.parse(text.text())
                    .ifPresentOrElse(
                            revision -> keep(revision, pages),
                            () -> bad(ProblemCode.NOT_A_REVISION, text.start()));
        }
        return lines.size();
    }

    private void keep(Revision revision, Pages pages) {
        var page = revision.page();
        if (page.equals(left)) {
            return;
        }
        int newest = pages.byId(page).map(stored -> stored.revision().number()).orElse(0);
        if (revision.number() <= newest) {
            leaveWhenOther(revision, pages);
        } else if (revision.number() == newest + 1
                && PageReader.read(revision.source()) instanceof PageReading.Read(var read, _)) {
            append(revision, Derived.of(read), pages);
        } else {
            left = page;
            bad(ProblemCode.NOT_A_REVISION, page + " " + revision.number());
        }
    }

    private void leaveWhenOther(Revision revision, Pages pages) {
        if (!pages.revision(revision.page(), revision.number())
                .map(Revision::source)
                .equals(Optional.of(revision.source()))) {
            left = revision.page();
        }
    }

    private void append(Revision revision, Derived derived, Pages pages) {
        try {
            pages.append(revision, derived);
        } catch (AddressTaken taken) {
            left = revision.page();
            bad(
                    ProblemCode.ADDRESS_TAKEN,
                    taken.address().slug(),
                    taken.address().path(),
                    pages.freeSlug(taken.address()));
        }
    }

    private void bad(ProblemCode code, String... details) {
        tally.bad(FileWalk.bad(FILE, code, line, details));
    }
}
