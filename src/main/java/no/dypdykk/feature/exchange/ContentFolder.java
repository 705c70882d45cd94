package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.page.PageId;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Brings the pages of a folder into the store: new files become pages, changed files revisions. A
/// page that was edited in the application since is left alone, and a bad file stops no other.
///
/// A file is the page whose `id` it names, else the page that its path was loaded as before, else
/// new.
public final class ContentFolder {
    private static final int FILES_IN_A_TRANSACTION = 200;

    private final Store store;
    private final EditDecision decision;
    private final InstantSource clock;
    private final Supplier<PageId> ids;
    private final AttachmentLoad.Keeping attachments;

    /// @param attachments keeps a file of a page
    public ContentFolder(
            Store store,
            EditDecision decision,
            InstantSource clock,
            Supplier<PageId> ids,
            AttachmentLoad.Keeping attachments) {
        this.store = store;
        this.decision = decision;
        this.clock = clock;
        this.ids = ids;
        this.attachments = attachments;
    }

    /// Loads what is new or changed. Interrupted at any point, it goes on there the next time.
    ///
    /// @throws ExchangeFailure when the folder itself cannot be read
    public LoadReport load(Library library, LoadProgress progress) {
        var found = FileWalk.in(library.root());
        var tally = new LoadTally(found.bad());
        new HistoryLoad(store, tally).load(library);
        var files = found.files();
        for (int from = 0; from < files.size(); from += FILES_IN_A_TRANSACTION) {
            int to = Math.min(from + FILES_IN_A_TRANSACTION, files.size());
            loadBatch(library, files.subList(from, to), tally);
            progress.reached(to, files.size());
        }
        new AttachmentLoad(store, attachments, tally).load(library);
        new SuggestionLoad(store, tally).load(library);
        new ReaderLoad(store, tally).load(library);
        new TermsLoad(store).load(library, tally);
        return tally.report(new SeriesLoad(store).load(library, tally));
    }

    private void loadBatch(Library library, List<String> names, LoadTally tally) {
        var read = new ArrayList<TextFile.Read>();
        for (var name : names) {
            switch (TextFile.read(library.root(), name)) {
                case TextFile.Read file -> read.add(file);
                case TextFile.Bad(BadFile why) -> tally.bad(why);
            }
        }
        var fresh = store.read(tx -> fresh(tx.pages(), library, read, tally));
        if (!fresh.isEmpty()) {
            var outcomes =
                    store.write(tx -> {
                        var load = new FileLoad(tx.pages(), library, decision, clock, ids, tally);
                        return fresh.stream().map(load::load).toList();
                    });
            outcomes.forEach(tally::add);
        }
    }

    /// Files whose bytes the store has not seen.
    private static List<TextFile.Read> fresh(
            Pages pages, Library library, List<TextFile.Read> files, LoadTally tally) {
        var fresh = new ArrayList<TextFile.Read>();
        for (var file : files) {
            pages.loaded(library.remembered(file.name()))
                    .filter(loaded -> loaded.hash().equals(file.hash()))
                    .ifPresentOrElse(
                            loaded -> tally.unchanged(loaded.page(), file.name()),
                            () -> fresh.add(file));
        }
        return fresh;
    }
}
