package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.evidence.SeriesWriter;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.text.Slug;
import no.dypdykk.core.text.TermTable;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.Attachments.OfPage;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.port.Terms.Kept;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Writes all pages as Markdown files, a folder per kind, with their history, their attachments,
/// the background series, the words of the field, and what readers sent, follow and keep beside
/// them. It is one state of the store, however long it takes. A file is whole or not there at all;
/// other files in the folder are left alone.
public final class Export {
    private static final int PAGES_AT_A_TIME = 200;
    private static final int SUGGESTIONS_AT_A_TIME = 50;

    private final Store store;
    private final AttachmentFiles files;

    public Export(Store store, AttachmentFiles files) {
        this.store = store;
        this.files = files;
    }

    /// How many pages were written.
    ///
    /// @throws ExchangeFailure when a file cannot be written
    public int write(Path folder, LoadProgress progress) {
        return store.read(tx -> {
            var series = SeriesWriter.write(tx.figures().all());
            whole(folder.resolve(SeriesLoad.FILE), writer -> writer.append(series));
            attachments(folder, tx.attachments().ofPages());
            var terms = TermTable.write(tx.terms().all().stream().map(Kept::term).toList());
            whole(folder.resolve(TermsLoad.FILE), writer -> writer.append(terms));
            lines(folder.resolve(SuggestionLoad.FILE), writer -> suggestions(writer, tx));
            lines(folder.resolve(ReaderLoad.FILE), writer -> readers(writer, tx));
            var history = folder.resolve(HistoryLoad.FILE);
            return whole(history, writer -> pages(folder, writer, tx, progress));
        });
    }

    /// The bytes of each, and a line that says what it is.
    private void attachments(Path folder, List<OfPage> all) {
        if (all.isEmpty()) {
            return;
        }
        for (var one : all) {
            var name = one.attachment().name().value();
            var file =
                    folder.resolve(AttachmentLoad.FOLDER).resolve(one.page().value()).resolve(name);
            files.read(one.attachment().file().hash())
                    .ifPresent(
                            bytes -> inPlace(file, unfinished -> Files.write(unfinished, bytes)));
        }
        var lines = all.stream().map(KeptAttachment::line).toList();
        whole(
                folder.resolve(AttachmentLoad.FILE),
                writer -> writer.append(String.join("\n", lines)).append('\n'));
    }

    /// A file of lines; none when there are none, also when an earlier export had some.
    private static void lines(Path file, Writing<Integer> writing) {
        if (whole(file, writing) == 0) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw ExchangeFailure.written(file, e);
            }
        }
    }

    private static int suggestions(Writer file, Store.Tx tx) throws IOException {
        int written = 0;
        var some = tx.suggestions().after(0, SUGGESTIONS_AT_A_TIME);
        while (!some.isEmpty()) {
            for (Suggestion one : some) {
                file.append(KeptSuggestion.line(one, person(one.by(), tx))).append('\n');
            }
            written += some.size();
            some = tx.suggestions().after(some.getLast().number(), SUGGESTIONS_AT_A_TIME);
        }
        return written;
    }

    private static @Nullable KeptPerson person(@Nullable UserId user, Store.Tx tx) {
        return user == null
                ? null
                : tx.people()
                        .byId(user)
                        .map(KeptPerson::of)
                        .orElse(new KeptPerson(user.value(), ""));
    }

    /// Those who follow or keep something.
    private static int readers(Writer file, Store.Tx tx) throws IOException {
        int written = 0;
        for (User user : tx.people().all()) {
            var follows = tx.digests().of(user.id());
            var searches = tx.savedSearches().of(user.id());
            if (!follows.isEmpty() || !searches.isEmpty()) {
                file.append(KeptReader.line(user, follows, searches)).append('\n');
                written++;
            }
        }
        return written;
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
        return inPlace(
                file,
                unfinished -> {
                    try (var writer = Files.newBufferedWriter(unfinished)) {
                        return writing.to(writer);
                    }
                });
    }

    private interface Making<T> {
        T in(Path unfinished) throws IOException;
    }

    private static <T> T inPlace(Path file, Making<T> making) {
        var unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(file.resolveSibling("."));
            T made = making.in(unfinished);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return made;
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
