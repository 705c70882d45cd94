package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// One file with everything the store holds, and a store out of such a file. The index is not in
/// it: it is built again.
public final class SqliteBackup {
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
            makeOwn(unfinished);
            Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreFailure(
                    "Sikkerhetskopien %s ble ikke gjenopprettet til %s: %s"
                            .formatted(file, data, e),
                    e);
        }
    }

    private static void makeOwn(Path copy) {
        try (Sql store = new Sqlite(copy).openWriter()) {
            String whole = store.first("PRAGMA quick_check", row -> row.getString(1)).orElse("");
            require(whole.equals("ok"), "Sikkerhetskopien er skadet: %s", whole);
            store.run("DELETE FROM meta WHERE name = ?", Meta.EPOCH);
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
