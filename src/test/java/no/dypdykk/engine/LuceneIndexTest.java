package no.dypdykk.engine;

import static no.dypdykk.fixture.SamplePage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.contract.SearchIndexContract;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.port.Health;
import no.dypdykk.port.SearchIndex;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class LuceneIndexTest extends SearchIndexContract {
    @TempDir private Path folder;

    @Override
    protected SearchIndex open(FieldVocabulary vocabulary) {
        return new LuceneIndex(folder.resolve("index"), () -> vocabulary);
    }

    @Test
    void broken_files_give_an_empty_index_that_can_be_filled_again() throws IOException {
        apply(page("a", "Turnus"));
        index.close();
        overwrite("si");
        index = open();

        assertEquals(new IndexPosition("", 0), index.position());
        assertEquals(List.of(), found("turnus"));
        index.rebuild(List.of(page("a", "Turnus").document()), new IndexPosition("store", 1));
        assertEquals(List.of("a"), found("turnus"));
    }

    @Test
    void missing_files_give_an_empty_index() throws IOException {
        apply(page("a", "Turnus"));
        index.close();
        for (var file : files("")) {
            if (!file.getFileName().toString().startsWith("segments")) {
                Files.delete(file);
            }
        }
        index = open();

        assertEquals(new IndexPosition("", 0), index.position());
    }

    @Test
    void an_index_of_another_version_is_replaced_by_an_empty_one() throws IOException {
        apply(page("a", "Turnus"));
        index.close();
        try (var directory = FSDirectory.open(folder.resolve("index"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var marks = Map.of("schema", "999", "epoch", "store", "change", "1");
            writer.setLiveCommitData(marks.entrySet());
            writer.commit();
        }
        index = open();

        assertEquals(new IndexPosition("", 0), index.position());
        assertEquals(List.of(), found("turnus"));
        apply(page("b", "Turnus"));
        assertEquals(List.of("b"), found("turnus"));
    }

    @Test
    void what_another_program_left_in_the_folder_is_let_alone() throws IOException {
        index.close();
        var foreign = Files.writeString(folder.resolve("index").resolve("notes.txt"), "mine");
        index = open();
        apply(page("a", "Turnus"));

        assertEquals(List.of("a"), found("turnus"));
        assertEquals("mine", Files.readString(foreign));
    }

    @Test
    void a_second_process_is_told_that_the_folder_is_in_use() {
        var refused = assertThrows(UncheckedIOException.class, () -> open());

        assertTrue(String.valueOf(refused.getCause()).contains("another process uses"));
        apply(page("a", "Turnus"));
        assertEquals(List.of("a"), found("turnus"));
    }

    @Test
    void silent_damage_is_found_by_listing_and_healed_by_rebuilding() throws IOException {
        apply(page("a", "Turnus").body("En tekst som skal bli skadet."));
        index.close();
        for (var file : files(".cfs")) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(file, bytes);
        }
        index = open();

        assertThrows(UncheckedIOException.class, index::entries);
        assertInstanceOf(Health.Ill.class, index.check());
        assertEquals(new IndexPosition("", 0), index.position());

        index.rebuild(List.of(page("a", "Turnus").document()), new IndexPosition("store", 1));
        assertEquals(List.of("a"), found("turnus"));
        assertEquals(new Health.Well(), index.check());
        assertEquals(1, index.entries().size());
    }

    @Test
    void a_search_is_answered_from_before_when_nothing_can_be_written_and_the_index_is_ill()
            throws IOException {
        apply(page("a", "Turnus"));
        assertEquals(List.of("a"), found("turnus"));

        apply(page("b", "Turnus"));
        for (var file : files("")) {
            Files.delete(file);
        }
        Files.delete(folder.resolve("index"));

        assertEquals(List.of("a"), found("turnus"));
        assertInstanceOf(Health.Ill.class, index.check());
    }

    @Test
    void what_was_not_committed_is_missing_after_a_crash_and_the_position_says_so() {
        apply(page("a", "Turnus"));
        index.commit();
        index.apply(
                List.of(page("b", "Turnus").document()), List.of(), new IndexPosition("store", 2));
        try (var copy = new LuceneIndex(crashed(), FieldVocabulary::empty)) {
            assertEquals(new IndexPosition("store", 1), copy.position());
            assertEquals(1, copy.find(SearchQuery.of("turnus")).total());
        }
    }

    /// The folder as a crash would leave it.
    private Path crashed() {
        try {
            var copy = Files.createDirectory(folder.resolve("crashed"));
            for (var file : files("")) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overwrite(String ending) throws IOException {
        for (var file : files(ending)) {
            Files.write(file, new byte[] {1, 2, 3});
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (var files = Files.list(folder.resolve("index"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
