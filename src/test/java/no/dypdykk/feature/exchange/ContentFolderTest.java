package no.dypdykk.feature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.feature.exchange.LoadReport.LoadedFile;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Pages.Stored;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

final class ContentFolderTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2020-01-02T03:04:05Z"));

    private static final String SERIES_COLUMNS =
            "series,entity,municipality,sector,indicator,unit,period,value,kind,source\n";

    @TempDir private Path folder;
    private final AtomicInteger lastId = new AtomicInteger();
    private Path content;
    private SqlStore store;

    @BeforeEach
    void open() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        store = SqlStore.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_file_whose_name_or_text_holds_an_identity_number_stays_outside() throws IOException {
        var number = IdentityNumbers.synthetic();
        write("sak-" + number + ".md", concept("alfa", "Text"));
        write("text.md", concept("beta", "Gjelder " + number));
        write("warned.md", concept("gamma", "Skriv til ola@nordmann.no"));

        var report = load();

        assertEquals(
                List.of("sak-15•••••••••.md", "text.md"),
                report.bad().stream().map(BadFile::file).toList());
        assertEquals(List.of(file("warned.md", "gamma")), report.created());
    }

    @Test
    void new_files_become_published_pages_in_any_folder() throws IOException {
        write("concepts/alfa.md", concept("alfa", "Text"));
        write("deep/er/beta.md", concept("beta", "Text"));
        write("draft.md", concept("gamma", "Text").replace("slug", "state: draft\nslug"));

        var report = load();

        assertEquals(
                List.of(
                        file("concepts/alfa.md", "alfa"),
                        file("deep/er/beta.md", "beta"),
                        file("draft.md", "gamma")),
                report.created());
        assertEquals(PageState.PUBLISHED, page("alfa").state());
        assertEquals(PageState.DRAFT, page("gamma").state());
        assertEquals("Sample Loader", page("alfa").revision().author());
        assertEquals(
                concept("alfa", "Text").replaceFirst("kind", "id: id-1\nkind"),
                page("alfa").revision().source());
    }

    @Test
    void files_that_did_not_change_are_left_alone() throws IOException {
        write("alfa.md", concept("alfa", "Text"));
        load();
        long before = store.position();

        var report = load();

        assertEquals(new LoadReport(1, List.of(), List.of(), List.of(), List.of(), 0, 0), report);
        assertEquals(before, store.position());
    }

    @Test
    void a_changed_file_is_a_new_revision_of_the_same_page() throws IOException {
        write("alfa.md", concept("alfa", "One"));
        load();
        write("alfa.md", concept("renamed", "Two"));

        var report = load();

        assertEquals(List.of(file("alfa.md", "renamed")), report.changed());
        assertEquals(2, page("renamed").revision().number());
        assertEquals(new PageId("id-1"), page("renamed").id());
    }

    @Test
    void a_page_edited_in_the_application_is_reported_and_not_overwritten() throws IOException {
        write("alfa.md", concept("alfa", "One"));
        load();
        editInApplication("alfa", "Edited here");
        assertEquals(1, load().unchanged());
        write("alfa.md", concept("alfa", "Two"));

        assertEquals(List.of(file("alfa.md", "alfa")), load().edited());
        assertEquals(List.of(file("alfa.md", "alfa")), load().edited());

        assertTrue(page("alfa").revision().source().endsWith("Edited here"));
    }

    @Test
    void a_file_that_catches_up_with_the_application_goes_on_from_there() throws IOException {
        write("alfa.md", concept("alfa", "One"));
        load();
        editInApplication("alfa", "Edited here");
        write("alfa.md", concept("alfa", "Edited here"));
        assertEquals(1, load().unchanged());
        write("alfa.md", concept("alfa", "Three"));

        assertEquals(List.of(file("alfa.md", "alfa")), load().changed());
    }

    @Test
    void a_file_that_names_an_id_is_that_page_wherever_it_lies() throws IOException {
        write("alfa.md", concept("alfa", "One").replaceFirst("kind", "id: chosen\nkind"));
        load();
        Files.move(content.resolve("alfa.md"), content.resolve("moved.md"));

        assertEquals(1, load().unchanged());
        write("moved.md", concept("alfa", "Two").replaceFirst("kind", "id: chosen\nkind"));
        assertEquals(List.of(file("moved.md", "alfa")), load().changed());
        assertEquals(new PageId("chosen"), page("alfa").id());
    }

    @Test
    void two_files_with_the_same_id_are_not_one_page() throws IOException {
        write("a.md", concept("alfa", "One").replaceFirst("kind", "id: chosen\nkind"));
        write("b.md", concept("beta", "Copied").replaceFirst("kind", "id: chosen\nkind"));

        assertEquals(List.of("b.md 2 id id-taken: chosen"), words(load().bad()));
        assertEquals(List.of("b.md 2 id id-taken: chosen"), words(load().bad()));
        assertTrue(page("alfa").revision().source().endsWith("One"));
    }

    @Test
    void folders_of_different_origin_are_not_taken_for_each_other() throws IOException {
        write("alfa.md", concept("alfa", "One"));
        load();
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("alfa.md"), concept("beta", "Another page"));

        var report = loader().load(Library.other(other, "Sample Loader"), LoadProgress.SILENT);

        assertEquals(List.of(file("alfa.md", "beta")), report.created());
        assertEquals(1, page("alfa").revision().number());
    }

    @Test
    void every_bad_file_is_named_and_stops_no_good_one() throws IOException {
        write("a-good.md", concept("good", "Text"));
        write("b-none.md", "Only text");
        write("c-yaml.md", "---\nkind: concept\ntitle: @open\n---\n");
        write("d-kind.md", "---\ntitle: Sample\nkind: recipe\n---\n");
        write("e-slug.md", "---\nkind: concept\ntitle: Sample\nslug: ../../etc/passwd\n---\n");
        write("f-twice.md", concept("good", "Other"));
        Files.write(
                content.resolve("g-latin1.md"),
                concept("latin", "first line\nblåbær").getBytes(StandardCharsets.ISO_8859_1));
        write("z-good.md", concept("also-good", "Text"));

        var report = load();

        assertEquals(
                List.of(file("a-good.md", "good"), file("z-good.md", "also-good")),
                report.created());
        assertEquals(
                List.of(
                        "b-none.md 1 - no-front-matter: Only text",
                        "c-yaml.md 3 - malformed-yaml: title: @open, found character '@' that c",
                        "d-kind.md 3 kind unknown-word: recipe, case, practice, concept, theme, ",
                        "e-slug.md 4 slug wrong-slug: ../../etc/passwd, etc-passwd",
                        "f-twice.md 3 slug address-taken: good, /begrep/good, good-2",
                        "g-latin1.md 8 - not-utf8: 0xE5"),
                words(report.bad()));
        assertEquals(2, store.read(tx -> tx.pages().ids(null, 99)).size());
    }

    @Test
    void a_bad_file_is_named_again_until_it_is_mended() throws IOException {
        write("alfa.md", "no page");
        assertEquals(1, load().bad().size());
        assertEquals(1, load().bad().size());

        write("alfa.md", concept("alfa", "Text"));

        assertEquals(List.of(file("alfa.md", "alfa")), load().created());
    }

    @Test
    void a_page_keeps_its_text_when_its_file_turns_bad() throws IOException {
        write("alfa.md", concept("alfa", "Text"));
        load();
        write("alfa.md", "---\nkind: concept\n---\n");

        assertEquals(List.of("alfa.md 2 title missing: "), words(load().bad()));
        assertEquals(1, page("alfa").revision().number());
    }

    @Test
    void a_file_of_50_megabytes_is_refused_unread() throws IOException {
        try (var file = new RandomAccessFile(content.resolve("big.md").toFile(), "rw")) {
            file.setLength(50_000_000);
        }

        assertEquals(List.of("big.md 0 - too-large: 50000000, 3000000"), words(load().bad()));
    }

    @Test
    void links_are_not_followed_out_of_the_folder() throws IOException {
        var secret = Files.createDirectories(folder.resolve("secret"));
        Files.writeString(secret.resolve("alfa.md"), concept("alfa", "Text"));
        Files.createSymbolicLink(content.resolve("link.md"), secret.resolve("alfa.md"));
        Files.createSymbolicLink(content.resolve("folder"), secret);
        Files.createSymbolicLink(content.resolve("loop"), content);

        var report = load();

        assertEquals(List.of(), report.created());
        assertEquals(
                List.of("folder", "link.md", "loop"),
                report.bad().stream().map(BadFile::file).toList());
        assertEquals("symbolic-link", report.bad().getFirst().problems().getFirst().code());
    }

    @Test
    void hidden_files_and_other_kinds_of_file_are_passed_over() throws IOException {
        write(".git/alfa.md", "no page");
        write(".alfa.md.part", "no page");
        write("terms.tsv", "no page");

        assertEquals(new LoadReport(0, List.of(), List.of(), List.of(), List.of(), 0, 0), load());
    }

    @Test
    void a_folder_that_is_missing_or_is_a_file_is_said_at_once() throws IOException {
        var missing = folder.resolve("missing");
        var file = Files.writeString(folder.resolve("file"), "text");

        for (var path : List.of(missing, file)) {
            var failure =
                    assertThrows(
                            ExchangeFailure.class,
                            () -> loader().load(Library.other(path, "A"), LoadProgress.SILENT));
            var message = String.valueOf(failure.getMessage());
            assertTrue(message.startsWith(path + " kan ikke leses"), message);
            assertFalse(message.contains("\n"), message);
        }
    }

    @Test
    void background_series_are_stored_when_their_file_changes() throws IOException {
        var header = SERIES_COLUMNS;
        var first =
                "a,\"Sample, all\",,all,sample_absence,percent,2019,6.9,register,Sample source\n";
        write("series.csv", header + first);

        assertEquals(1, load().series());
        assertEquals(0, load().series());
        write("series.csv", header + first + first.replace("2019", "2020"));
        assertEquals(1, load().series());

        var series = store.read(tx -> tx.figures().ofIndicator("sample_absence")).getFirst();
        assertEquals("Sample, all", series.entity());
        assertEquals(
                List.of("2019", "2020"), series.points().stream().map(p -> p.period()).toList());
    }

    @Test
    void a_bad_line_of_the_series_is_named_and_the_old_series_stay() throws IOException {
        var header = SERIES_COLUMNS;
        write("series.csv", header + "a,Sample,,all,sample_absence,percent,2019,6.9,register,S\n");
        load();
        write("series.csv", header + "a,Sample,,all,sample_absence,percent,2019,6;9,register,S\n");

        assertEquals(
                List.of("series.csv 2 - table-flaw: 6;9, value: a number with a decimal poin"),
                words(load().bad()));
        assertEquals(1, store.read(tx -> tx.figures().all()).size());
    }

    @Test
    void progress_is_told_and_ends_at_all_files() throws IOException {
        for (int i = 0; i < 450; i++) {
            write("page-" + i + ".md", concept("page-" + i, "Text"));
        }
        var told = new ArrayList<String>();

        loader().load(starter(), (files, ofAll) -> told.add(files + "/" + ofAll));

        assertEquals(List.of("200/450", "400/450", "450/450"), told);
    }

    private LoadReport load() {
        return loader().load(starter(), LoadProgress.SILENT);
    }

    private ContentFolder loader() {
        return new ContentFolder(
                store,
                Samples.decision(),
                CLOCK,
                () -> new PageId("id-" + lastId.incrementAndGet()),
                Samples.attaching(store, content)::restore);
    }

    private Library starter() {
        return Library.starter(content, "Sample Loader");
    }

    private void editInApplication(String slug, String text) {
        var page = page(slug);
        var edit = new Edit(page.revision().number(), concept(slug, text), "Editor", "");
        store.write(tx -> {
            var decided =
                    Samples.decision()
                            .change(edit, page.revision(), page.revision(), CLOCK.instant());
            assertTrue(tx.pages().keep(edit, decided) instanceof EditOutcome.Saved);
            return 0;
        });
    }

    private Stored page(String slug) {
        var address = new PageAddress(PageKind.CONCEPT, slug);
        return store.read(tx -> tx.pages().owner(address).flatMap(tx.pages()::byId)).orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        var file = content.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private static String concept(String slug, String text) {
        return "---\nkind: concept\nslug: " + slug + "\ntitle: Sample\n---\n\n" + text;
    }

    private static LoadedFile file(String name, String slug) {
        return new LoadedFile(name, new PageAddress(PageKind.CONCEPT, slug));
    }

    /// File, line, field, code and details of each problem; of long details the beginning.
    private static List<String> words(List<BadFile> files) {
        return files.stream()
                .flatMap(file -> file.problems().stream().map(problem -> words(file, problem)))
                .toList();
    }

    private static String words(BadFile file, Problem problem) {
        var details = String.join(", ", problem.details());
        return "%s %d %s %s: %s"
                .formatted(
                        file.file(),
                        problem.line(),
                        problem.field(),
                        problem.code(),
                        details.length() > 40 ? details.substring(0, 40) : details);
    }
}
