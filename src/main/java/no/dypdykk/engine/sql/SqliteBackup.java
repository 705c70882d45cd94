package no.dypdykk.engine.sql;

import no.dypdykk.engine.files.HashedFiles;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.StoreFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// One file with everything the store holds, and a store out of such a file: a database, with the
/// bytes of attachments in a table of their own. The index is not in it: it is built again.
public final class SqliteBackup {
    private static final String BYTES =
            "CREATE TABLE IF NOT EXISTS attachment_bytes (hash TEXT PRIMARY KEY, bytes BLOB NOT"
                    + " NULL)";

    private SqliteBackup() {}

    /// Writes one whole state of the store, also while a server uses it.
    ///
    /// @throws StoreFailure when there is no store, the file exists already or cannot be written
    public static void write(Path data, Path file) {
        Path database = database(data);
        require(
                Files.exists(database),
                "Det er ikke noe lager i %s. Oppgi mappen med --data.",
                data);
        require(!Files.exists(file), "%s finnes allerede. Velg et annet navn.", file);
        try (Sql store = new Sqlite(database).openWriter()) {
            store.run("VACUUM INTO ?", file.toAbsolutePath().toString());
        }
        try (Sql copy = new Sqlite(file).openWriter()) {
            if (hasAttachments(copy)) {
                copy.script(List.of(BYTES));
                packIn(copy, HashedFiles.in(data));
            }
        }
    }

    /// A store that an older program wrote may have no place for them.
    private static boolean hasAttachments(Sql store) {
        return store.first(
                        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'",
                        row -> row.getInt(1))
                .isPresent();
    }

    /// A file that somebody takes away meanwhile is not in the copy; `check` tells.
    private static void packIn(Sql copy, AttachmentFiles files) {
        var hashes = copy.list("SELECT DISTINCT hash FROM attachment", row -> row.getString(1));
        for (var hash : hashes) {
            files.read(hash)
                    .ifPresent(bytes ->
                            copy.run(
                                    "INSERT INTO attachment_bytes (hash, bytes) VALUES (?, ?)",
                                    hash,
                                    bytes));
        }
    }

    /// Backups from before there were attachments have no such table.
    private static void unpack(Sql copy, AttachmentFiles files) {
        copy.script(List.of(BYTES));
        for (var hash : copy.list("SELECT hash FROM attachment_bytes", row -> row.getString(1))) {
            byte[] bytes =
                    copy.first(
                                    "SELECT bytes FROM attachment_bytes WHERE hash = ?",
                                    row -> row.getBytes(1),
                                    hash)
                            .orElseThrow();
            require(files.put(bytes).equals(hash), "Sikkerhetskopien er skadet: %s", hash);
        }
        copy.script(List.of("DROP TABLE attachment_bytes", "VACUUM"));
    }

    /// Makes the store of an empty data folder out of a backup. It gets a mark of its own, so that
    /// no index of another store is taken for its own.
    ///
    /// @throws StoreFailure when the folder has a store or is in use, or the file is no whole
    ///   backup
    public static void restore(Path file, Path data) {
        require(Files.isRegularFile(file), "Sikkerhetskopien %s finnes ikke.", file);
        try (var _ = FolderLock.take(data)) {
            Path database = database(data);
            require(
                    !Files.exists(database),
                    "%s finnes allerede. Flytt den, eller velg en annen mappe med --data.",
                    database);
            Path unfinished = data.resolve("restored.part");
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            makeOwn(unfinished, HashedFiles.in(data));
            Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreFailure(
                    "Sikkerhetskopien %s ble ikke gjenopprettet til %s: %s"
                            .formatted(file, data, e),
                    e);
        }
    }

    private static void makeOwn(Path copy, AttachmentFiles files) {
        try (Sql store = new Sqlite(copy).openWriter()) {
            String whole = store.first("PRAGMA quick_check", row -> row.getString(1)).orElse("");
            require(whole.equals("ok"), "Sikkerhetskopien er skadet: %s", whole);
            store.run("DELETE FROM meta WHERE name = ?", Meta.EPOCH);
            unpack(store, files);
        }
    }

    private static Path database(Path data) {
        return data.resolve("dypdykk.db");
    }

    private static void require(boolean holds, String message, Object named) {
        if (!holds) {
            throw new StoreFailure(message.formatted(named));
        }
    }
}
