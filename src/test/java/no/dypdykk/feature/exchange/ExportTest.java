package no.dypdykk.feature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.RegisterCheck;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.engine.files.HashedFiles;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.feature.editing.Editing;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Pictures;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Attachments.OfPage;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.CaseOutcome;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.web.PageAccess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        int written = new Export(store, files()).write(exported, LoadProgress.SILENT);

        assertEquals(pages(store).size(), written);
        assertTrue(written > 50, () -> written + " pages");
        try (var other = SqlStore.open(folder.resolve("other"))) {
            var report = load(other, Library.other(exported, "Sample Loader"));

            assertEquals(List.of(), report.bad());
            assertEquals(written, report.unchanged());
            assertEquals(pages(store), pages(other));
            assertEquals(series(store), series(other));
            assertEquals(terms(store), terms(other));
            assertEquals(outcomes(store), outcomes(other));
            assertEquals(backlinks(store), backlinks(other));
        }
    }

    @Test
    void earlier_texts_drafts_and_old_addresses_come_back() throws IOException {
        var id = new PageId("sample");
        var editing = editing(store, id);
        editing.create(Samples.PROGRAM, edit(0, "slug: first\ntitle: First"));
        editing.save(Samples.PROGRAM, id, edit(1, "slug: moved\ntitle: Moved"));
        editing.save(Samples.PROGRAM, id, edit(2, "slug: moved\ntitle: Draft\nstate: draft"));
        var exported = folder.resolve("export");

        new Export(store, files()).write(exported, LoadProgress.SILENT);

        try (var other = SqlStore.open(folder.resolve("other"))) {
            load(other, Library.other(exported, "Sample Loader"));

            assertEquals(history(store, id), history(other, id));
            assertEquals(
                    Optional.of(address("moved")),
                    other.read(tx -> tx.pages().movedTo(address("first"))));
            assertEquals(
                    "Moved",
                    other.read(tx -> tx.pages().published(id)).orElseThrow().head().title());
        }
    }

    @Test
    void files_of_a_page_come_back_with_what_is_told_of_them() throws IOException {
        var id = new PageId("sample");
        editing(store, id).create(Samples.PROGRAM, edit(0, "slug: first\ntitle: First"));
        attach(id, "a.png", Pictures.jpegLying(9, 8, 6), "Æ «ø» å");
        attach(id, "b.png", Pictures.pngTelling(3, 2), "");
        var exported = folder.resolve("export");

        new Export(store, files()).write(exported, LoadProgress.SILENT);

        try (var other = SqlStore.open(folder.resolve("other"))) {
            assertEquals(List.of(), load(other, Library.other(exported, "Sample Loader")).bad());

            assertEquals(2, attachments(store).size());
            assertEquals(attachments(store), attachments(other));
            var kept = HashedFiles.in(folder.resolve("other"));
            assertEquals(files().hashes(), kept.hashes());
            assertTrue(kept.hashes().stream().allMatch(kept::isWhole));
        }
    }

    @Test
    void a_file_that_is_gone_or_may_not_be_kept_is_told_and_stops_no_other() throws IOException {
        var id = new PageId("sample");
        editing(store, id).create(Samples.PROGRAM, edit(0, "slug: first\ntitle: First"));
        attach(id, "a.png", Pictures.png(9, 8), "");
        attach(id, "b.png", Pictures.png(3, 2), "");
        attach(id, "c.png", Pictures.png(4, 2), "");
        var exported = folder.resolve("export");
        new Export(store, files()).write(exported, LoadProgress.SILENT);
        Files.delete(exported.resolve("attachments/sample/a.png"));
        Files.writeString(exported.resolve("attachments/sample/b.png"), "<html>");

        try (var other = SqlStore.open(folder.resolve("other"))) {
            var report = load(other, Library.other(exported, "Sample Loader"));

            assertEquals(
                    List.of("attachments/sample/a.png", "attachments/sample/b.png"),
                    report.bad().stream().map(LoadReport.BadFile::file).toList());
            assertEquals(List.of(attachments(store).getLast()), attachments(other));
        }
    }

    private void attach(PageId page, String name, byte[] file, String alt) {
        var outcome =
                Samples.attaching(store, folder.resolve("data"))
                        .add(Samples.PROGRAM, new Holder.OfPage(page), name, file, alt);
        assertTrue(outcome instanceof AttachOutcome.Kept, outcome::toString);
    }

    private static List<OfPage> attachments(Store store) {
        return store.read(tx -> tx.attachments().ofPages());
    }

    @Test
    void an_interrupted_import_goes_on_where_it_stopped() throws IOException {
        var id = new PageId("sample");
        var editing = editing(store, id);
        editing.create(Samples.PROGRAM, edit(0, "slug: first\ntitle: First"));
        editing.save(Samples.PROGRAM, id, edit(1, "slug: first\ntitle: Second"));
        var exported = folder.resolve("export");
        new Export(store, files()).write(exported, LoadProgress.SILENT);
        var whole = Files.readString(exported.resolve("history.jsonl"));
        try (var other = SqlStore.open(folder.resolve("other"))) {
            Files.writeString(exported.resolve("history.jsonl"), whole.lines().findFirst().get());
            Files.delete(exported.resolve("concepts/first.md"));
            load(other, Library.other(exported, "Sample Loader"));
            assertEquals(1, history(other, id).size());

            Files.writeString(exported.resolve("history.jsonl"), whole);
            load(other, Library.other(exported, "Sample Loader"));

            assertEquals(history(store, id), history(other, id));
        }
    }

    @Test
    void a_store_that_went_another_way_keeps_its_own_history() throws IOException {
        var id = new PageId("sample");
        editing(store, id).create(Samples.PROGRAM, edit(0, "slug: first\ntitle: Theirs"));
        var exported = folder.resolve("export");
        new Export(store, files()).write(exported, LoadProgress.SILENT);
        try (var other = SqlStore.open(folder.resolve("other"))) {
            editing(other, id).create(Samples.PROGRAM, edit(0, "slug: first\ntitle: Ours"));
            var ours = history(other, id);

            var report = load(other, Library.other(exported, "Sample Loader"));

            assertEquals(ours, history(other, id));
            assertEquals(1, report.edited().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "not json",
                "[1, 2]",
                "{\"page\": \"a\", \"number\": 7, \"time\": \"2020-01-01T00:00:00Z\", \"author\":"
                        + " \"A\", \"comment\": \"\", \"state\": \"published\", \"source\": \"\"}",
                "{\"page\": \"../a\", \"number\": 1, \"time\": \"yesterday\", \"author\": \"A\","
                        + " \"comment\": \"\", \"state\": \"published\", \"source\": \"\"}",
            })
    void a_line_that_is_no_revision_is_named_and_the_rest_is_loaded(String line)
            throws IOException {
        var exported = Files.createDirectories(folder.resolve("export"));
        Files.writeString(exported.resolve("history.jsonl"), line + "\n");
        Files.writeString(exported.resolve("a.md"), "---\nkind: concept\ntitle: Good\n---\n");

        var report = load(store, Library.other(exported, "Sample Loader"));

        assertEquals(1, report.created().size());
        assertEquals("history.jsonl", report.bad().getFirst().file());
        assertEquals(1, report.bad().getFirst().problems().getFirst().line());
    }

    @Test
    void an_export_imports_into_its_own_store_without_a_change() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        long before = store.position();
        var exported = folder.resolve("export");
        int written = new Export(store, files()).write(exported, LoadProgress.SILENT);

        var report = load(store, Library.other(exported, "Sample Loader"));

        assertEquals(
                new LoadReport(written, List.of(), List.of(), List.of(), List.of(), 0, 0), report);
        assertEquals(before, store.position());
    }

    @Test
    void an_export_leaves_no_unfinished_files_and_writes_over_an_older_one() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        var exported = folder.resolve("export");
        int written = new Export(store, files()).write(exported, LoadProgress.SILENT);

        new Export(store, files()).write(exported, LoadProgress.SILENT);

        try (var files = Files.walk(exported)) {
            var names = files.filter(Files::isRegularFile).map(Path::toString).toList();
            var pages = names.stream().filter(name -> name.endsWith(".md")).toList();
            assertEquals(written, pages.size());
            assertEquals(
                    written + 3, names.size(), "history, series and words stand beside the pages");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        var file = Files.writeString(folder.resolve("file"), "text");

        var failure =
                assertThrows(
                        ExchangeFailure.class,
                        () -> new Export(store, files()).write(file, LoadProgress.SILENT));

        var message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith(file.toString()), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void a_page_that_went_up_in_another_leads_there_after_an_import() throws IOException {
        var kept = new PageId("kept");
        var gone = new PageId("gone");
        editing(store, kept).create(Samples.PROGRAM, edit(0, kept, "slug: kept"));
        editing(store, gone).create(Samples.PROGRAM, edit(0, gone, "slug: gone"));
        var last = "slug: gone-2\nstate: archived\nmerged_into: " + kept.value();
        editing(store, gone).save(Samples.PROGRAM, gone, edit(1, gone, last));
        editing(store, kept).save(Samples.PROGRAM, kept, edit(1, kept, "slug: kept\nlang: nn"));
        var exported = folder.resolve("export");

        new Export(store, files()).write(exported, LoadProgress.SILENT);

        try (var other = SqlStore.open(folder.resolve("other"))) {
            load(other, Library.other(exported, "Sample Loader"));

            assertEquals(
                    Optional.of(address("kept")),
                    other.read(tx -> tx.pages().movedTo(address("gone"))));
        }
    }

    @Test
    void words_that_coordinators_changed_come_back_and_are_not_written_over() throws IOException {
        load(store, Library.starter(LIBRARY, "Sample Loader"));
        var own = new FieldTerm("", "prøveord", "", "", List.of("eksempelord"));
        store.write(tx -> tx.terms().add(own));
        var exported = folder.resolve("export");
        new Export(store, files()).write(exported, LoadProgress.SILENT);

        assertEquals(List.of(), load(store, Library.starter(LIBRARY, "A")).bad());
        assertEquals(List.of(), load(store, Library.other(exported, "A")).bad());
        assertTrue(terms(store).contains(own));
        try (var other = SqlStore.open(folder.resolve("other"))) {
            load(other, Library.starter(LIBRARY, "A"));
            load(other, Library.other(exported, "A"));
            load(other, Library.starter(LIBRARY, "A"));

            assertEquals(terms(store), terms(other));
        }
    }

    @Test
    void a_newer_file_renews_words_that_nobody_changed_and_reports_those_that_someone_did()
            throws IOException {
        var library = Files.createDirectories(folder.resolve("library"));
        var file = library.resolve("terms.tsv");
        Files.writeString(file, "concept_en\tnb\n\tførste\n");
        load(store, Library.starter(library, "A"));
        Files.writeString(file, "concept_en\tnb\n\tandre\n");

        assertEquals(List.of(), load(store, Library.starter(library, "A")).bad());
        assertEquals(List.of("andre"), terms(store).stream().map(FieldTerm::name).toList());

        store.write(tx -> tx.terms().add(new FieldTerm("", "egen", "", "", List.of())));
        Files.writeString(file, "concept_en\tnb\n\ttredje\n");
        var report = load(store, Library.starter(library, "A"));

        assertEquals("terms-edited", report.bad().getFirst().problems().getFirst().code());
        assertEquals(List.of("andre", "egen"), terms(store).stream().map(FieldTerm::name).toList());
    }

    @Test
    void words_from_a_file_are_held_to_what_may_be_said_and_borne() throws IOException {
        var library = Files.createDirectories(folder.resolve("library"));
        var file = library.resolve("terms.tsv");
        Files.writeString(file, "concept_en\tnb\n\t" + IdentityNumbers.synthetic() + "\n");
        assertEquals(
                "identity-number",
                load(store, Library.other(library, "A"))
                        .bad()
                        .getFirst()
                        .problems()
                        .getFirst()
                        .code());
        Files.writeString(file, "concept_en\tnb\n\t" + "å".repeat(200) + "\n");
        assertEquals(
                "table-flaw",
                load(store, Library.other(library, "A"))
                        .bad()
                        .getFirst()
                        .problems()
                        .getFirst()
                        .code());
        assertEquals(List.of(), terms(store));
    }

    private static Editing editing(Store store, PageId id) {
        return new Editing(store, DECISION, CLOCK, () -> id, new PageAccess(municipalities()));
    }

    private static Edit edit(int base, String fields) {
        return edit(base, new PageId("sample"), fields);
    }

    private static Edit edit(int base, PageId id, String fields) {
        var title = fields.contains("title:") ? "" : "title: Sample %s\n".formatted(id.value());
        var source =
                "---\nid: %s\nkind: concept\n%s%s\n---\nText.\n"
                        .formatted(id.value(), title, fields);
        return new Edit(base, source, "Sample Author", "comment", true);
    }

    private static PageAddress address(String slug) {
        return new PageAddress(PageKind.CONCEPT, slug);
    }

    private static List<Revision> history(Store store, PageId id) {
        return store.read(tx -> tx.pages().history(id));
    }

    private static List<Series> series(Store store) {
        return store.read(tx -> tx.figures().all());
    }

    private static List<FieldTerm> terms(Store store) {
        return store.read(tx -> tx.terms().all()).stream().map(Kept::term).toList();
    }

    private static EditDecision decision() {
        return new EditDecision(
                new RegisterCheck(municipalities(), Indicators.of(text("indicators.tsv"))));
    }

    private static MunicipalityRegister municipalities() {
        return MunicipalityRegister.of(
                text("municipalities.csv"), text("municipality_history.csv"));
    }

    private static String text(String name) {
        try {
            return Files.readString(LIBRARY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HashedFiles files() {
        return HashedFiles.in(folder.resolve("data"));
    }

    private LoadReport load(Store target, Library library) {
        return new ContentFolder(
                        target,
                        DECISION,
                        CLOCK,
                        () -> new PageId("id-" + lastId.incrementAndGet()),
                        Samples.attaching(target, folder.resolve("other"))::restore)
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
