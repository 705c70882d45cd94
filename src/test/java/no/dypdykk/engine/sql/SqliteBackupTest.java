package no.dypdykk.engine.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.engine.files.HashedFiles;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.StoreFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class SqliteBackupTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 2);

    @TempDir Path folder;

    @Test
    void a_backup_made_while_the_store_is_in_use_holds_what_was_committed() {
        Path backup = folder.resolve("backup.db");
        String epoch;
        try (var store = SqlStore.open(folder.resolve("data"))) {
            epoch = store.epoch();
            miss(store, "before");
            SqliteBackup.write(folder.resolve("data"), backup);
            miss(store, "after");
        }
        SqliteBackup.restore(backup, folder.resolve("other"));

        try (var store = SqlStore.open(folder.resolve("other"))) {
            var misses = store.read(tx -> tx.searches().misses(DAY, 10));
            assertEquals(1, misses.size());
            assertEquals("before", misses.getFirst().words());
            assertNotEquals(epoch, store.epoch());
        }
    }

    @Test
    void a_backup_holds_the_files_of_pages_and_no_others() {
        var data = folder.resolve("data");
        var files = HashedFiles.in(data);
        String hash;
        try (var store = SqlStore.open(data)) {
            hash = files.put(new byte[] {1, 2, 3});
            files.put(new byte[] {4});
            attach(store, hash);
        }

        SqliteBackup.write(data, folder.resolve("backup.db"));
        SqliteBackup.restore(folder.resolve("backup.db"), folder.resolve("other"));

        var kept = HashedFiles.in(folder.resolve("other"));
        assertEquals(List.of(hash), kept.hashes());
        assertTrue(kept.isWhole(hash));
        try (var store = SqlStore.open(folder.resolve("other"))) {
            assertEquals(Set.of(hash), store.read(tx -> tx.attachments().hashes()));
        }
    }

    @Test
    void a_backup_in_which_a_file_was_altered_is_refused() {
        var data = folder.resolve("data");
        try (var store = SqlStore.open(data)) {
            attach(store, HashedFiles.in(data).put(new byte[] {1, 2, 3}));
        }
        var backup = folder.resolve("backup.db");
        SqliteBackup.write(data, backup);
        try (var sql = new Sqlite(backup).openWriter()) {
            sql.run("UPDATE attachment_bytes SET bytes = ?", (Object) new byte[] {9});
        }

        assertRefused("skadet", () -> SqliteBackup.restore(backup, folder.resolve("other")));
        assertFalse(Files.exists(folder.resolve("other/dypdykk.db")));
    }

    private static void attach(SqlStore store, String hash) {
        store.write(tx -> {
            var file = new KeptFile(hash, AttachmentType.PNG, 3, 1, 1);
            var form = new Holder.OfForm("kari", "skjema");
            var name = new AttachmentName("a.png");
            tx.attachments().add(form, new Attachment(name, file, "", "Kari", Samples.NOON));
            return true;
        });
    }

    @Test
    void nothing_is_written_over() throws IOException {
        try (var store = SqlStore.open(folder.resolve("data"))) {
            miss(store, "kept");
        }
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        assertRefused("taken", () -> SqliteBackup.write(folder.resolve("data"), file));
        assertEquals("mine", Files.readString(file));
        SqliteBackup.write(folder.resolve("data"), folder.resolve("backup.db"));
        assertRefused(
                "dypdykk.db",
                () -> SqliteBackup.restore(folder.resolve("backup.db"), folder.resolve("data")));
    }

    @Test
    void what_is_no_backup_is_refused_and_leaves_no_store() throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "no database ".repeat(1000));
        Path data = folder.resolve("data");

        assertRefused("ikke en database", () -> SqliteBackup.restore(file, data));
        assertFalse(Files.exists(data.resolve("dypdykk.db")));
        assertRefused("finnes ikke", () -> SqliteBackup.restore(data, data));
        assertRefused("ikke noe lager", () -> SqliteBackup.write(data, folder.resolve("new")));
    }

    private static void miss(SqlStore store, String words) {
        store.write(tx -> {
            tx.searches().missed(words, DAY);
            return true;
        });
    }

    private static void assertRefused(String named, Runnable attempt) {
        var failure = assertThrows(StoreFailure.class, attempt::run);
        assertTrue(String.valueOf(failure.getMessage()).contains(named), failure::getMessage);
    }
}
