package no.dypdykk.feature.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.FailingIndex;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Health;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

class IndexFeederTest {
    private static final MunicipalityRegister REGISTER =
            MunicipalityRegister.of(
                    """
                    code,name,county_code,county,population_2021
                    9901,Nyvik,99,Nyfylke,12000
                    """,
                    """
                    code,name,valid_from,valid_to,current_code
                    8801,Gamlevik,,2019,9901
                    """);

    private static final Indicators INDICATORS =
            Samples.indicators("sf_total g n n d d percent -1 true s 5 0.5 n n");

    @TempDir private Path folder;
    private Store store;
    private FailingIndex index;
    private IndexFeeder feeder;

    @BeforeEach
    void open() {
        store = SqlStore.open(folder.resolve("store"));
        index = new FailingIndex(new LuceneIndex(folder.resolve("index"), FieldVocabulary::empty));
        feeder = new IndexFeeder(store, index, REGISTER, INDICATORS);
    }

    @AfterEach
    void close() {
        feeder.close();
        index.close();
        store.close();
    }

    @Test
    void a_search_after_a_save_finds_the_page() {
        save("a", 1, page("case", "a", "Heltid i turnus", ""));

        assertEquals(List.of("a"), found("turnus"));
        assertEquals(new IndexPosition(store.epoch(), store.position()), index.position());
    }

    @Test
    void a_changed_page_is_found_by_its_new_words_only() {
        save("a", 1, page("case", "a", "Heltid i turnus", ""));
        assertEquals(List.of("a"), found("turnus"));
        save("a", 2, page("case", "a", "Friskvern", ""));

        assertEquals(List.of(), found("turnus"));
        assertEquals(List.of("a"), found("friskvern"));
    }

    @Test
    void a_draft_is_not_found_and_the_published_page_is() {
        save("a", 1, page("case", "a", "Turnus", "state: draft"));
        save("b", 1, page("case", "b", "Turnus", ""));

        assertEquals(List.of("b"), found("turnus"));
    }

    @Test
    void the_published_text_is_found_while_a_newer_one_is_a_draft() {
        save("a", 1, page("case", "a", "Turnus", ""));
        save("a", 2, page("case", "a", "Friskvern", "state: draft"));

        assertEquals(List.of("a"), found("turnus"));
        assertEquals(List.of(), found("friskvern"));
    }

    @Test
    void a_page_that_is_archived_disappears() {
        save("a", 1, page("case", "a", "Turnus", ""));
        assertEquals(List.of("a"), found("turnus"));
        save("a", 2, page("case", "a", "Turnus", "state: archived"));

        assertEquals(List.of(), found("turnus"));
    }

    @Test
    void a_case_is_found_by_old_and_new_names_and_numbers_and_counted_under_the_new() {
        save("a", 1, page("case", "a", "Turnus", "municipality: \"8801\""));

        for (var name : List.of("Gamlevik", "Nyvik", "8801", "9901")) {
            assertEquals(List.of("a"), found(name), name);
        }
        var chosen = Map.of(Facet.MUNICIPALITY, Set.of("9901"), Facet.COUNTY, Set.of("99"));
        var result = index.find(new SearchQuery("", chosen, Sort.RELEVANCE, 1, 10));
        assertEquals(1, result.total());
    }

    @Test
    void a_case_is_found_by_the_title_of_a_practice_it_used() {
        save("p", 1, page("practice", "p", "Bedriftsjordmor", ""));
        save("a", 1, page("case", "a", "Turnus", "practices: [{practice: p, part: main}]"));

        assertEquals(Set.of("p", "a"), Set.copyOf(found("bedriftsjordmor")));
    }

    @Test
    void a_new_title_of_a_practice_reaches_the_cases_that_used_it() throws InterruptedException {
        save("p", 1, page("practice", "p", "Bedriftsjordmor", ""));
        save("a", 1, page("case", "a", "Turnus", "practices: [{practice: p, part: main}]"));
        feeder.start();
        assertEquals(2, found("bedriftsjordmor").size());
        save("p", 2, page("practice", "p", "Friskvernteam", ""));

        for (var i = 0; i < 300 && found("friskvernteam").size() < 2; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertEquals(Set.of("p", "a"), Set.copyOf(found("friskvernteam")));
        assertEquals(List.of(), found("bedriftsjordmor"));
    }

    @Test
    void a_link_without_words_has_the_title_that_readers_see_and_follows_it()
            throws InterruptedException {
        save("t", 1, page("case", "t", "Friskvernteam", ""));
        save("a", 1, page("case", "a", "Turnus", "") + "Les om [[t]].\n");
        feeder.start();
        assertEquals(Set.of("t", "a"), Set.copyOf(found("friskvernteam")));
        save("t", 2, page("case", "t", "Bedriftsjordmor", ""));

        for (var i = 0; i < 300 && found("bedriftsjordmor").size() < 2; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertEquals(Set.of("t", "a"), Set.copyOf(found("bedriftsjordmor")));
        assertEquals(List.of(), found("friskvernteam"));
    }

    @Test
    void a_link_to_a_draft_says_no_more_than_the_page_does() {
        save("t", 1, page("case", "t", "Friskvernteam", "state: draft"));
        save("b", 1, page("case", "b", "Friskvernteam", ""));
        save("a", 1, page("case", "a", "Turnus", "") + "Les om [[t]].\n");

        assertEquals(List.of("b"), found("friskvernteam"));
    }

    @Test
    void a_case_is_counted_under_the_grade_that_its_outcomes_are_computed_to_have() {
        save("a", 1, measured("2012"));
        save(
                "b",
                1,
                page("case", "b", "Turnus", "outcomes: [{indicator: sf_total, result: worse}]"));

        assertEquals(List.of("a"), graded("2"));
        assertEquals(List.of("b"), graded("1"));
    }

    @Test
    void the_grade_follows_when_the_case_changes() {
        save("a", 1, measured("2012"));
        assertEquals(List.of("a"), graded("2"));
        save("a", 2, measured("2012-Q1"));

        assertEquals(List.of("a"), graded("1"));
        assertEquals(List.of(), graded("2"));
    }

    @Test
    void the_grade_follows_when_a_series_changes_and_when_it_came_while_nobody_fed()
            throws InterruptedException {
        save("a", 1, measured("2012"));
        feeder.start();
        waitFor(() -> graded("2").equals(List.of("a")));

        put(sector(8.9), "one");
        waitFor(() -> graded("2").equals(List.of("a")) && figures().equals("one"));
        put(sector(6.0), "two");
        waitFor(() -> graded("1").equals(List.of("a")));
        feeder.close();
        put(sector(8.9), "three");
        feeder = new IndexFeeder(store, index, REGISTER, INDICATORS);
        feeder.start();
        waitFor(() -> graded("2").equals(List.of("a")));
    }

    /// From 9.0 to 7.0 percent in a unit of 400; high at the start beside a sector of 6.0.
    private static String measured(String after) {
        return page(
                "case",
                "a",
                "Turnus",
                """
                employees: 400
                outcomes:
                  - indicator: sf_total
                    result: improved
                    figures:
                      - {period: "2011", value: 9.0, role: baseline, source: s1}
                      - {period: "%s", value: 7.0, role: after, source: s1}
                sources: [{id: s1, title: Prøvekilde}]
                """
                        .formatted(after));
    }

    private static Series sector(double level) {
        var points = List.of(new Series.Point("2011", level, Origin.REGISTER, "Prøvekilde"));
        return new Series("s", "Prøvekommuner", "", "municipal", "sf_total", "percent", points);
    }

    private void put(Series series, String version) {
        store.write(tx -> {
            tx.figures().put(series);
            tx.figures().markChanged(version);
            return series;
        });
    }

    private String figures() {
        return index.position().figures();
    }

    private List<String> graded(String grade) {
        feeder.beforeSearch();
        var chosen = Map.of(Facet.EVIDENCE, Set.of(grade));
        return index.find(new SearchQuery("", chosen, Sort.RELEVANCE, 1, 10)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    @Test
    void an_index_of_another_store_is_built_again() {
        index.rebuild(List.of(), new IndexPosition("another store", 99));
        save("a", 1, page("case", "a", "Turnus", ""));

        assertEquals(List.of("a"), found("turnus"));
    }

    @Test
    void an_index_ahead_of_its_store_is_built_again() {
        save("a", 1, page("case", "a", "Turnus", ""));
        index.rebuild(List.of(), new IndexPosition(store.epoch(), 99));

        assertEquals(List.of("a"), found("turnus"));
        assertEquals(store.position(), index.position().change());
    }

    @Test
    void comparing_repairs_what_differs_and_says_how_much() {
        save("a", 1, page("case", "a", "Turnus", ""));
        save("b", 1, page("case", "b", "Turnus", ""));
        feeder.catchUp();
        index.apply(List.of(), List.of(new PageId("a")), index.position());

        assertEquals(1, feeder.compare());
        assertEquals(0, feeder.compare());
        assertEquals(List.of("a", "b"), found("turnus"));
    }

    @Test
    void a_failing_index_is_seen_in_health_and_searches_go_on() {
        save("a", 1, page("case", "a", "Turnus", ""));
        assertEquals(List.of("a"), found("turnus"));
        index.fail(true);
        save("b", 1, page("case", "b", "Turnus", ""));

        assertEquals(List.of("a"), found("turnus"));
        assertInstanceOf(Health.Ill.class, feeder.health());
        assertThrows(IllegalStateException.class, feeder::catchUp);

        index.fail(false);
        feeder.catchUp();
        assertEquals(List.of("a", "b"), found("turnus"));
    }

    @Test
    void the_thread_makes_changes_durable_and_recovers_by_itself() throws InterruptedException {
        index.fail(true);
        save("a", 1, page("case", "a", "Turnus", ""));
        feeder.start();
        waitFor(() -> feeder.health() instanceof Health.Ill);
        index.fail(false);
        waitFor(() -> feeder.health() instanceof Health.Well && index.commits() > 0);

        assertEquals(List.of("a"), found("turnus"));
    }

    private static void waitFor(BooleanSupplier state) throws InterruptedException {
        for (var i = 0; i < 300 && !state.getAsBoolean(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertEquals(true, state.getAsBoolean());
    }

    private List<String> found(String text) {
        feeder.beforeSearch();
        return index.find(SearchQuery.of(text)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    private void save(String id, int number, String source) {
        var reading = PageReader.read(source);
        assertInstanceOf(PageReading.Read.class, reading, () -> source + reading);
        var page = ((PageReading.Read) reading).page();
        var revision =
                new Revision(
                        new PageId(id),
                        number,
                        Instant.EPOCH,
                        "Prøve",
                        "",
                        page.head().state(),
                        source);
        store.write(tx -> {
            tx.pages().append(revision, Derived.of(page));
            return page;
        });
    }

    private static String page(String kind, String slug, String title, String more) {
        return "---\nkind: %s\nslug: %s\ntitle: %s\nsummary: En prøve.\n%s\n---\nTekst.\n"
                .formatted(kind, slug, title, more);
    }
}
