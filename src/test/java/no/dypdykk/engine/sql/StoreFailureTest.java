package no.dypdykk.engine.sql;

import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Health;
import no.dypdykk.port.StoreFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;

/// What stands in the way of a store is said in one line with a way out, and nothing is half done.
final class StoreFailureTest {
    @TempDir private Path folder;

    @Test
    void a_folder_that_cannot_be_written() throws IOException {
        var message = failure(() -> SqlStore.open(unwritable()));

        assertSays(message, unwritable().toString(), "kan ikke skrives", "--data");
    }

    @Test
    void a_file_where_the_folder_should_be() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        assertSays(failure(() -> SqlStore.open(file)), file.toString(), "kan ikke skrives");
    }

    @Test
    void a_folder_that_is_in_use() {
        try (var first = SqlStore.open(folder)) {
            var message = failure(() -> SqlStore.open(folder));

            assertSays(message, folder.toString(), "i bruk av en annen prosess", "--data");
            assertEquals(0, first.position());
        }
        SqlStore.open(folder).close();
    }

    @Test
    void a_file_that_is_not_a_database() throws IOException {
        var file = folder.resolve("dypdykk.db");
        Files.writeString(file, "A letter, not a database. ".repeat(100));

        assertSays(
                failure(() -> SqlStore.open(folder)), file.toString(), "ikke en database", "Flytt");
        assertTrue(Files.readString(file).startsWith("A letter"));
    }

    @Test
    void another_programs_database() throws IOException {
        var other = new Sqlite(folder.resolve("dypdykk.db"));
        try (var sql = other.openWriter()) {
            sql.script(List.of("PRAGMA application_id = 7", "CREATE TABLE note (text TEXT)"));
        }

        assertSays(failure(() -> SqlStore.open(folder)), "databasen til et annet program", "Flytt");
        Files.delete(folder.resolve("dypdykk.db"));
        SqlStore.open(folder).close();
    }

    @Test
    void a_store_of_a_newer_program() {
        SqlStore.open(folder).close();
        try (var sql = new Sqlite(folder.resolve("dypdykk.db")).openWriter()) {
            Meta.put(sql, Meta.SCHEMA, "99");
        }

        assertSays(failure(() -> SqlStore.open(folder)), "form 99", "nyere programmet");
    }

    @Test
    void a_damaged_file() throws IOException {
        try (var store = SqlStore.open(folder)) {
            append(store, 1, "x".repeat(200_000));
        }
        var file = folder.resolve("dypdykk.db");
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 7);
        Files.write(file, bytes);

        assertSays(failure(() -> SqlStore.open(folder)), "skadet", "gjenopprett en sikkerhetskopi");
    }

    @Test
    void a_full_disk_takes_nothing_back_and_lets_the_store_go_on_when_there_is_room() {
        var dialect = new Sqlite(folder.resolve("dypdykk.db"));
        var writer = dialect.openWriter();
        try (var store = new SqlStore(FolderLock.take(folder), dialect, writer)) {
            append(store, 1, "small");
            writer.script(List.of("PRAGMA max_page_count = 60"));

            var message = failure(() -> append(store, 2, "x".repeat(1_000_000)));

            assertSays(message, "disken er full", "Frigjør plass");
            assertEquals("small", current(store).source());
            assertEquals(1, store.position());
            append(store, 2, "room for this");
            assertEquals("room for this", current(store).source());
            writer.script(List.of("PRAGMA max_page_count = 100000"));
            append(store, 3, "x".repeat(1_000_000));
            assertEquals(3, current(store).number());
        }
    }

    @Test
    void a_store_that_fails_is_ill_and_says_why() throws IOException {
        var dialect = new Sqlite(folder.resolve("dypdykk.db"));
        try (var store = SqlStore.open(folder)) {
            assertInstanceOf(Health.Well.class, store.check());
            try (var other = dialect.openWriter()) {
                other.script(List.of("ALTER TABLE page RENAME TO lost"));
            }

            var health = assertInstanceOf(Health.Ill.class, store.check());
            assertTrue(health.reason().contains("no such table: page"), health.reason());
            try (var other = dialect.openWriter()) {
                other.script(List.of("ALTER TABLE lost RENAME TO page"));
            }
            assertInstanceOf(Health.Well.class, store.check());
        }
    }

    @Test
    void every_script_in_the_folder_is_run() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).sorted().toList(),
                    Migrations.SCRIPTS);
        }
    }

    private static void append(SqlStore store, int number, String source) {
        var revision =
                new Revision(
                        id("a"),
                        number,
                        Samples.NOON,
                        "Sample Author",
                        "comment",
                        PageState.PUBLISHED,
                        source);
        store.write(tx -> {
            tx.pages().append(revision, published(caseAddress("alfa"), "Alfa"));
            return 0;
        });
    }

    private static Revision current(SqlStore store) {
        return store.read(tx -> tx.pages().byId(revision("a", 1).page())).orElseThrow().revision();
    }

    /// A folder this user cannot write; root may write everywhere but in what the kernel shows.
    private Path unwritable() throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            return Path.of("/proc/self");
        }
        var closed = Files.createDirectories(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        return closed;
    }

    private static String failure(Executable attempt) {
        var message = String.valueOf(assertThrows(StoreFailure.class, attempt).getMessage());
        assertFalse(message.contains("\n"), message);
        return message;
    }

    private static void assertSays(String message, String... parts) {
        assertAll(List.of(parts).stream().map(p -> () -> assertTrue(message.contains(p), message)));
    }
}
