package no.dypdykk.feature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.RegisterCheck;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.CaseOutcome;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

final class ExportTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2020-01-02T03:04:05Z"));
    private static final Path LIBRARY = Path.of("content");
    private static final EditDecision DECISION = decision();

    @TempDir private Path folder;
    private final AtomicInteger lastId = new AtomicInteger();
    private SqlStore store;

    @BeforeEach
    void open() {
        store = SqlStore.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_export_of_the_starter_library_imports_to_the_same_store() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        var exported = folder.resolve("export");

        int written = new Export(store).write(exported, LoadProgress.SILENT);

        assertEquals(pages(store).size(), written);
        assertTrue(written > 50, () -> written + " pages");
        try (var other = SqlStore.open(folder.resolve("other"))) {
            var report = load(other, Library.other(exported, "Sample Loader"));

            assertEquals(List.of(), report.bad());
            assertEquals(written, report.created().size());
            assertEquals(pages(store), pages(other));
            assertEquals(outcomes(store), outcomes(other));
            assertEquals(backlinks(store), backlinks(other));
        }
    }

    @Test
    void an_export_imports_into_its_own_store_without_a_change() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        long before = store.position();
        var exported = folder.resolve("export");
        int written = new Export(store).write(exported, LoadProgress.SILENT);

        var report = load(store, Library.other(exported, "Sample Loader"));

        assertEquals(
                new LoadReport(written, List.of(), List.of(), List.of(), List.of(), 0), report);
        assertEquals(before, store.position());
    }

    @Test
    void an_export_leaves_no_unfinished_files_and_writes_over_an_older_one() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        var exported = folder.resolve("export");
        int written = new Export(store).write(exported, LoadProgress.SILENT);

        new Export(store).write(exported, LoadProgress.SILENT);

        try (var files = Files.walk(exported)) {
            var names = files.filter(Files::isRegularFile).map(Path::toString).toList();
            assertEquals(written, names.size());
            assertTrue(names.stream().allMatch(name -> name.endsWith(".md")));
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        var file = Files.writeString(folder.resolve("file"), "text");

        var failure =
                assertThrows(
                        ExchangeFailure.class,
                        () -> new Export(store).write(file, LoadProgress.SILENT));

        var message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith(file.toString()), message);
        assertFalse(message.contains("\n"), message);
    }

    private static EditDecision decision() {
        var municipalities =
                MunicipalityRegister.of(
                        text("municipalities.csv"), text("municipality_history.csv"));
        return new EditDecision(
                new RegisterCheck(municipalities, Indicators.of(text("indicators.tsv"))));
    }

    private static String text(String name) {
        try {
            return Files.readString(LIBRARY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoadReport load(Store target, Library library) {
        return new ContentFolder(
                        target, DECISION, CLOCK, () -> new PageId("id-" + lastId.incrementAndGet()))
                .load(library, LoadProgress.SILENT);
    }

    /// Every page by id, without what differs between stores: change numbers.
    private static Map<PageId, List<Object>> pages(Store store) {
        return store.read(tx -> {
            var pages = new TreeMap<PageId, List<Object>>();
            for (var id : tx.pages().ids(null, Integer.MAX_VALUE)) {
                Stored page = tx.pages().byId(id).orElseThrow();
                pages.put(id, List.of(page.head(), page.revision()));
            }
            return pages;
        });
    }

    private static List<List<CaseOutcome>> outcomes(Store store) {
        return store.read(tx ->
                tx.pages().list(PageKind.PRACTICE).stream()
                        .map(page -> tx.pages().caseOutcomes(page.address()))
                        .toList());
    }

    private static List<List<Backlink>> backlinks(Store store) {
        return store.read(tx ->
                tx.pages().list(PageKind.PRACTICE).stream()
                        .map(page -> page.address())
                        .map((PageAddress practice) -> tx.pages().backlinks(practice))
                        .toList());
    }
}
