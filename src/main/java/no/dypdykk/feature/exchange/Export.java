package no.dypdykk.feature.exchange;

import no.dypdykk.core.evidence.SeriesWriter;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Slug;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes all pages as Markdown files, a folder per kind, with their history and the background
/// series beside them. It is one state of the store, however long it takes. A file is whole or not
/// there at all; other files in the folder are left alone.
public final class Export {
    private static final int PAGES_AT_A_TIME = 200;

    private final Store store;

    public Export(Store store) {
        this.store = store;
    }

    /// How many pages were written.
    ///
    /// @throws ExchangeFailure when a file cannot be written
    public int write(Path folder, LoadProgress progress) {
        return store.read(tx -> {
            var series = SeriesWriter.write(tx.figures().all());
            whole(folder.resolve(SeriesLoad.FILE), writer -> writer.append(series));
            var history = folder.resolve(HistoryLoad.FILE);
            return whole(history, writer -> pages(folder, writer, tx, progress));
        });
    }

    /// In the order in which the pages were last changed, which an import keeps.
    private static int pages(Path folder, Writer history, Store.Tx tx, LoadProgress progress)
            throws IOException {
        int written = 0;
        var changes = tx.changes().after(0, PAGES_AT_A_TIME);
        while (!changes.isEmpty()) {
            for (ChangeLog.Entry change : changes) {
                page(folder, history, tx, change.page());
            }
            written += changes.size();
            progress.reached(written, written);
            changes = tx.changes().after(changes.getLast().number(), PAGES_AT_A_TIME);
        }
        return written;
    }

    private static void page(Path folder, Writer history, Store.Tx tx, PageId id)
            throws IOException {
        for (var revision : tx.pages().history(id).reversed()) {
            history.append(KeptRevision.line(revision)).append('\n');
        }
        var page = tx.pages().published(id).or(() -> tx.pages().byId(id)).orElseThrow();
        var file = folder.resolve(folderOf(page.head().kind())).resolve(nameOf(page));
        whole(file, writer -> writer.append(page.revision().source()));
    }

    private interface Writing<T> {
        T to(Writer file) throws IOException;
    }

    private static <T> T whole(Path file, Writing<T> writing) {
        var unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(file.resolveSibling("."));
            T written;
            try (var writer = Files.newBufferedWriter(unfinished)) {
                written = writing.to(writer);
            }
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw ExchangeFailure.written(file, e);
        }
    }

    private static String nameOf(Stored page) {
        var slug = page.head().slug();
        return (Slug.isValid(slug) ? slug : page.id().value()) + ".md";
    }

    private static String folderOf(PageKind kind) {
        return switch (kind) {
            case CASE -> "cases";
            case PRACTICE -> "practices";
            case CONCEPT -> "concepts";
            case THEME -> "themes";
            case WORKSHOP -> "workshops";
        };
    }
}
