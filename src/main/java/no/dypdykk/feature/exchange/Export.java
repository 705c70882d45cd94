package no.dypdykk.feature.exchange;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Slug;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes all pages as Markdown files, a folder per kind. They are one state of the store, however
/// long it takes. A file is whole or not there at all; other files in the folder are left alone.
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
            int written = 0;
            var ids = tx.pages().ids(null, PAGES_AT_A_TIME);
            while (!ids.isEmpty()) {
                ids.forEach(id -> write(folder, tx.pages().byId(id).orElseThrow()));
                written += ids.size();
                progress.reached(written, written);
                ids = tx.pages().ids(ids.getLast(), PAGES_AT_A_TIME);
            }
            return written;
        });
    }

    private static void write(Path folder, Stored page) {
        var file = folder.resolve(folderOf(page.head().kind())).resolve(nameOf(page));
        var unfinished = file.resolveSibling("." + page.id() + ".part");
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(unfinished, page.revision().source());
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ExchangeFailure("written", file, e);
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
