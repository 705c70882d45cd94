package no.dypdykk.feature.finding;

import static no.dypdykk.fixture.SamplePage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

class SearchingTest {
    @TempDir private Path folder;
    private Store store;
    private SearchIndex index;
    private Searching searching;

    @BeforeEach
    void open() {
        store = SqlStore.open(folder.resolve("store"));
        index = new LuceneIndex(folder.resolve("index"), FieldVocabulary::empty);
        searching = new Searching(store, index, () -> {}, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    @Test
    void a_search_is_behind_while_the_index_lacks_a_change() {
        store.write(tx -> {
            tx.pages()
                    .append(
                            Samples.revision("a", 1),
                            Samples.published(Samples.caseAddress("a"), "Turnus"));
            return true;
        });
        assertTrue(searching.isBehind());

        apply("a", store.position());
        assertFalse(searching.isBehind());
    }

    @Test
    void a_search_is_behind_when_the_newest_view_cannot_be_made() throws IOException {
        apply("a", 1);
        searching.look(SearchQuery.of("turnus"));
        apply("b", 2);
        try (var files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.resolve("index"));

        assertEquals(1, searching.look(SearchQuery.of("turnus")).total());
        assertTrue(searching.isBehind());
    }

    private void apply(String slug, long change) {
        index.apply(
                List.of(page(slug, "Turnus").document()),
                List.of(),
                new IndexPosition("store", change));
    }
}
