package no.dypdykk.contract;

import static no.dypdykk.fixture.SamplePage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.place.SizeClass;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.FilePlace;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Home;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.Marked.Piece;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.SearchResult.FacetCount;
import no.dypdykk.core.search.Standing;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.fixture.SamplePage;
import no.dypdykk.port.Health;
import no.dypdykk.port.SearchIndex;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What every search index must do, exactly and in order.
public abstract class SearchIndexContract {
    private static final FieldVocabulary VOCABULARY =
            FieldVocabulary.parse(
                    List.of(
                            "concept_en\tnb\tnn\tda\tsynonyms",
                            "leadership\tledelse\tleiing\tledelse\tlederskap",
                            "leader\tleder\tleiar\tleder\tsjef"));

    protected SearchIndex index;

    /// Opens the index that belongs to this test; a second call opens what the first left behind.
    protected abstract SearchIndex open(FieldVocabulary vocabulary);

    protected final SearchIndex open() {
        return open(VOCABULARY);
    }

    @BeforeEach
    void openEmpty() {
        index = open();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void an_empty_index_is_well_and_at_the_beginning() {
        assertEquals(new IndexPosition("", 0), index.position());
        assertEquals(new Health.Well(), index.check());
        assertEquals(List.of(), found("sykefravær"));
        assertEquals(List.of(), index.entries());
    }

    @Test
    void a_search_sees_what_was_applied_before_it_began() {
        apply(page("a", "Heltid i turnus"));

        assertEquals(List.of("a"), found("turnus"));
        assertEquals(new IndexPosition("store", 1), index.position());
    }

    @Test
    void applying_twice_changes_nothing() {
        apply(page("a", "Heltid i turnus"));
        apply(page("a", "Heltid i turnus"));

        assertEquals(List.of("a"), found("turnus"));
        assertEquals(1, index.find(SearchQuery.of("turnus")).total());
    }

    @Test
    void a_changed_page_is_found_by_its_new_words_only() {
        apply(page("a", "Heltid i turnus"));
        apply(page("a", "Friskvern på kontoret").change(2));

        assertEquals(List.of(), found("turnus"));
        assertEquals(List.of("a"), found("friskvern"));
        assertEquals(List.of(new SearchIndex.Entry(id("a"), 2)), index.entries());
    }

    @Test
    void a_page_that_is_gone_is_not_found_and_the_others_are() {
        apply(page("a", "Heltid i turnus"), page("b", "Turnus i helgene"));
        index.apply(List.of(), List.of(id("a")), new IndexPosition("store", 2));

        assertEquals(List.of("b"), found("turnus"));
        assertEquals(List.of(new SearchIndex.Entry(id("b"), 1)), index.entries());
    }

    @Test
    void entries_come_in_order_of_id() {
        apply(page("c", "Tre"), page("a", "En").change(7), page("b", "To"));

        assertEquals(
                List.of(
                        new SearchIndex.Entry(id("a"), 7),
                        new SearchIndex.Entry(id("b"), 1),
                        new SearchIndex.Entry(id("c"), 1)),
                index.entries());
    }

    @Test
    void rebuilding_replaces_everything() {
        apply(page("a", "Heltid i turnus"));
        index.rebuild(
                List.of(page("b", "Turnus i helgene").document()), new IndexPosition("other", 9));

        assertEquals(List.of("b"), found("turnus"));
        assertEquals(new IndexPosition("other", 9), index.position());
    }

    @Test
    void what_was_committed_is_there_after_opening_again() {
        apply(page("a", "Heltid i turnus"));
        index.close();
        index = open();

        assertEquals(List.of("a"), found("turnus"));
        assertEquals(new IndexPosition("store", 1), index.position());
    }

    @ParameterizedTest
    @CsvSource({
        "sjukefråvær, sykefravær",
        "sykefravær, sjukefråværet",
        "leiing, ledelse",
        "ledelse, leiinga",
        "kommunar, kommunene",
        "heiltid, heltid",
        "leiar, lederne",
        "sjefen, leiarane",
        "barnehager, barnehage",
        "fravær, sykefraværsarbeid",
        "arbeid, sykefraværsarbeid",
        "aalesund, Ålesund",
        "alesund, Ålesund",
        "broennoey, Brønnøy",
        "BRØNNØY, brønnøy",
        "naervaer, nærvær",
        "na\u0308rva\u0308r, nærvær",
        "sygefravær, sykefravær",
        "sykefravr, sykefravær",
        "tryggleik, trygghet",
        "arbeids\u00ADmiljø, arbeidsmiljøet"
    })
    void a_word_finds_its_other_forms(String asked, String written) {
        apply(
                page("hit", "En side").body("Teksten handler om " + written + " her."),
                page("miss", "En side").body("Teksten handler om vintervedlikehold."));

        var result = index.find(SearchQuery.of(asked));

        assertEquals(List.of("hit"), slugs(result));
        assertEquals(List.of(written), result.hits().getFirst().why());
        assertEquals(List.of(), result.hits().getFirst().lacks());
    }

    @Test
    void a_misspelt_word_finds_what_was_meant_and_the_answer_says_so() {
        apply(
                page("hit", "Om sykefraværet").body("Sykefravær i Ålesund."),
                page("miss", "En side").body("Teksten handler om vintervedlikehold."));

        var result = index.find(SearchQuery.of("sykefarvær i Alesnd"));

        assertEquals(List.of("hit"), slugs(result));
        assertEquals("sykefravær i Ålesund", result.didYouMean());
        assertEquals(List.of(), result.hits().getFirst().lacks());
        assertNull(index.find(SearchQuery.of("sykefravær i Ålesund")).didYouMean());
        assertNull(index.find(SearchQuery.of("kvantemekanikk")).didYouMean());
    }

    @Test
    void a_word_of_a_page_that_is_gone_is_not_what_was_meant() {
        apply(page("a", "Turnus"), page("b", "Heltid"));
        index.apply(List.of(), List.of(id("a")), new IndexPosition("store", 2));

        assertEquals(List.of(), found("turnsu"));
    }

    @Test
    void any_word_may_match_and_the_page_with_all_of_them_comes_first() {
        apply(
                page("one", "Barnehage").body("Barnehagen, barnehagen og barnehagen."),
                page("both", "Fravær").body("I barnehagen gikk fraværet ned."),
                page("none", "Vintervedlikehold"));

        var result = index.find(SearchQuery.of("fravær i barnehage"));

        assertEquals(List.of("both", "one"), slugs(result));
        assertEquals(2, result.total());
        assertEquals(List.of(), result.hits().get(0).lacks());
        assertEquals(List.of("fravær"), result.hits().get(1).lacks());
    }

    @Test
    void a_title_counts_more_than_the_text() {
        apply(
                page("text", "En side").body("Om turnus og mer om ferie i juli."),
                page("title", "Turnus").body("Om ferie i juli, august og september."));

        assertEquals(List.of("title", "text"), found("turnus"));
    }

    @Test
    void of_pages_with_the_same_words_the_measured_and_the_changed_one_come_first() {
        apply(
                page("a", "Turnus").facet(Facet.RESULT, "not-measured").updated("2020-01-01"),
                page("b", "Turnus").updated("2024-01-01"),
                page("c", "Turnus").facet(Facet.RESULT, "improved").updated("2020-01-01"),
                page("d", "Turnus og mer turnus i turnusen").body("Turnus."));

        var result = index.find(SearchQuery.of("turnus"));

        assertEquals("d", result.hits().getFirst().address().slug());
        assertEquals(
                List.of("c", "b", "a"),
                slugs(result).stream().filter(slug -> !slug.equals("d")).toList());
        assertEquals(
                List.of(Set.of(Standing.MEASURED), Set.of(Standing.RECENT), Set.of()),
                result.hits().stream().skip(1).map(Hit::standing).toList());
    }

    @Test
    void no_page_is_recent_where_all_were_changed_within_a_year() {
        apply(page("a", "Turnus").updated("2024-01-01"), page("b", "Turnus").updated("2024-12-01"));
        var within = index.find(SearchQuery.of("turnus")).hits();
        assertTrue(within.stream().allMatch(hit -> hit.standing().isEmpty()));

        apply(page("c", "Ferie").updated("2022-01-01"));
        var beyond = index.find(SearchQuery.of("turnus")).hits();
        assertTrue(beyond.stream().allMatch(hit -> hit.standing().contains(Standing.RECENT)));
    }

    @Test
    void other_names_find_a_page() {
        apply(page("a", "Oppfølging").names("Ålesund", "1507"), page("b", "Annet"));

        assertEquals(List.of("a"), found("1507"));
        assertEquals(List.of("a"), found("aalesund"));
    }

    @Test
    void equal_pages_come_in_order_of_id() {
        apply(page("b", "Turnus"), page("a", "Turnus"), page("c", "Turnus"));

        assertEquals(List.of("a", "b", "c"), found("turnus"));
    }

    @Test
    void pages_of_hits_do_not_overlap() {
        applyAll(IntStream.range(10, 35).mapToObj(i -> page("p" + i, "Turnus")));

        var second = index.find(new SearchQuery("turnus", Map.of(), Sort.RELEVANCE, 2, 10));
        var third = index.find(new SearchQuery("turnus", Map.of(), Sort.RELEVANCE, 3, 10));
        var none = index.find(new SearchQuery("turnus", Map.of(), Sort.RELEVANCE, 1, 0));

        assertEquals("p20", slugs(second).getFirst());
        assertEquals(List.of("p30", "p31", "p32", "p33", "p34"), slugs(third));
        assertEquals(25, third.total());
        assertEquals(List.of(), none.hits());
        assertEquals(25, none.total());
    }

    @Test
    void hits_can_be_ordered_by_time_and_by_the_norwegian_alphabet() {
        apply(
                page("1", "«Åpen turnus»").updated("2021-01-01"),
                page("2", "Ærlig turnus").updated("2023-01-01"),
                page("3", "Zoom og turnus").updated("2022-01-01"),
                page("4", "økt turnus").updated("2020-01-01"));

        assertEquals(List.of("2", "3", "1", "4"), sorted("turnus", Sort.NEWEST));
        assertEquals(List.of("3", "2", "4", "1"), sorted("turnus", Sort.TITLE));
    }

    @Test
    void no_text_finds_everything_newest_first() {
        apply(
                page("old", "Turnus").updated("2020-01-01"),
                page("new", "Heltid").updated("2021-01-01"));

        assertEquals(List.of("new", "old"), found("  "));
        assertEquals(2, index.find(SearchQuery.of("")).total());
    }

    @Test
    void small_words_alone_are_looked_for_in_titles_and_names() {
        apply(
                page("title", "Det forpliktende blikk").body("Noe annet."),
                page("text", "Blikk").body("Det er noe med det."));

        assertEquals(List.of("title"), found("det"));
        assertEquals(List.of(), found("hvem der"));
    }

    @Test
    void a_single_letter_is_a_word_like_others() {
        apply(page("a", "Vitamin D"), page("b", "Vitamin C"));

        assertEquals(List.of("a"), found("d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉🎉", "!!!", "---", "\u200F", "\u0000\u0001", "\uD800"})
    void text_without_words_finds_nothing(String text) {
        apply(page("a", "Turnus"));

        assertEquals(List.of(), found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:turnus AND (",
                "\"turnus",
                "turnus*",
                "*turnus",
                "+turnus -heltid",
                "turnus~0.5^99",
                "[turnus TO heltid}",
                "turnus \\"
            })
    void signs_of_query_languages_mean_nothing(String text) {
        apply(page("a", "Turnus"));

        assertEquals(List.of("a"), found(text));
    }

    @Test
    void a_word_with_a_minus_leaves_out_pages_that_have_it_in_any_form() {
        apply(
                page("a", "Sykefravær").body("Om lederne."),
                page("b", "Sykefravær").body("I barnehagene."),
                page("c", "Sykefravær").body("Barnehageansatte og barn."));

        var result = index.find(SearchQuery.of("sykefravær -barnehage"));

        assertEquals(List.of("a", "c"), slugs(result));
        assertEquals(2, result.total());
        assertEquals(List.of(), result.hits().getFirst().lacks());
        assertEquals(List.of(), found("sykefravær -sjukefråvær"));
    }

    @Test
    void only_unwanted_words_find_all_other_pages() {
        apply(
                page("a", "Turnus").updated("2020-01-01"),
                page("b", "Heltid").updated("2021-01-01"),
                page("c", "Ferie").updated("2022-01-01"));

        assertEquals(List.of("c", "b"), found("-turnus"));
        assertEquals(List.of("b"), found(" -turnus  -ferie"));
        assertEquals(List.of("c"), found("-turnus -helt*"));
    }

    @Test
    void what_is_unwanted_is_left_out_of_counts_passages_and_shares() {
        apply(
                page("a", "Heltid").body("Turnus og ferie.").facet(Facet.KIND, "case"),
                page("b", "Heltid").body("Turnus og lønn.").facet(Facet.KIND, "case"));
        var query = SearchQuery.of("turnus -ferie");

        assertEquals(
                List.of(new FacetCount("case", 1)), index.find(query).facets().get(Facet.KIND));
        assertEquals(Set.of(id("b")), index.shares(query).keySet());
        assertEquals(
                List.of("b"),
                index.passages(query.text(), Map.of(), 5).stream()
                        .map(passage -> passage.address().slug())
                        .toList());
    }

    @Test
    void words_in_quotes_stand_together_in_every_hit() {
        apply(
                page("a", "Helg").body("Hele store stillinger, og hele dager i stillinger."),
                page("b", "Uke").body("De fikk hele\nstillinger på dagtid."),
                page("c", "Dag").body("Hele STILLINGER, men ingen uke."));

        assertEquals(Set.of("b", "c"), Set.copyOf(found("\"hele stillinger\"")));
        assertEquals(List.of("b"), found("«hele stillinger» “på dagtid”"));
        assertEquals(List.of("a"), found("hele -\"hele stillinger\""));
        assertEquals(
                List.of(),
                index.find(SearchQuery.of("\"hele stillinger\" uke")).hits().stream()
                        .flatMap(hit -> hit.lacks().stream())
                        .filter(word -> word.contains("stillinger"))
                        .toList());
    }

    @Test
    void one_word_in_quotes_is_that_very_form() {
        apply(page("a", "Lederne"), page("b", "Leder"), page("c", "Ferie"));

        assertEquals(Set.of("a", "b"), Set.copyOf(found("leder")));
        assertEquals(List.of("b"), found("\"leder\""));
        assertEquals(List.of("a"), found("\"LEDERNE\""));
    }

    @Test
    void a_run_that_no_page_has_is_said_to_be_lacking_and_its_words_are_looked_for() {
        apply(page("a", "Stillinger").body("Hele året."), page("b", "Noe annet"));

        var result = index.find(SearchQuery.of("\"hele stillinger\""));

        assertEquals(List.of("a"), slugs(result));
        assertEquals(List.of("\"hele stillinger\""), result.hits().getFirst().lacks());
    }

    @Test
    void a_sentence_that_quotes_hides_no_page_and_says_which_lack_the_run() {
        apply(page("a", "Stillinger").body("Hele året."), page("b", "Om hele stillinger"));

        var result = index.find(SearchQuery.of("Hva er \"hele stillinger\"?"));

        assertEquals(List.of("b", "a"), slugs(result));
        assertEquals(List.of(), result.hits().get(0).lacks());
        assertEquals("\"hele stillinger\"", result.hits().get(1).lacks().getFirst());
    }

    @Test
    void a_star_stands_for_the_rest_of_a_word() {
        apply(
                page("a", "Etterutdanning"),
                page("b", "Etter"),
                page("c", "Utdanning etterpå"),
                page("d", "Videreutdanning"));

        assertEquals(Set.of("a", "c"), Set.copyOf(found("etteru* etterp*")));
        assertEquals(List.of("a"), found("\"etterutdanning\" etter*"));
        assertEquals(
                List.of("etterpå"), index.find(SearchQuery.of("etterp*")).hits().getFirst().why());
        assertEquals(
                List.of("c", "d"), found("utdanning -etteru* videre").stream().sorted().toList());
        assertEquals(List.of(), found("xyzab*"));
    }

    @Test
    void long_queries_are_answered_in_bounded_time() {
        applyAll(IntStream.range(10, 60).mapToObj(i -> page("p" + i, "Turnus nummer " + i)));
        var manyWords =
                String.join(" ", IntStream.range(0, 2_000).mapToObj(i -> "ord" + i).toList());

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertEquals(50, index.find(SearchQuery.of("turnus " + manyWords)).total());
                    assertEquals(0, index.find(SearchQuery.of("x".repeat(100_000))).total());
                    assertEquals(50, index.find(SearchQuery.of("turnus ".repeat(9_999))).total());
                    index.suggest("tu ".repeat(50_000), 10);
                });
    }

    @Test
    void facets_count_or_within_and_and_between() {
        apply(
                page("a", "Turnus").facet(Facet.KIND, "case").facet(Facet.THEME, "x", "y"),
                page("b", "Turnus").facet(Facet.KIND, "case").facet(Facet.THEME, "x"),
                page("c", "Turnus").facet(Facet.KIND, "practice").facet(Facet.THEME, "y"),
                page("d", "Turnus").facet(Facet.KIND, "concept"),
                page("e", "Annet").facet(Facet.KIND, "case").facet(Facet.THEME, "x"));

        var result =
                chosen(Map.of(Facet.KIND, Set.of("case", "practice"), Facet.THEME, Set.of("y")));

        assertEquals(List.of("a", "c"), slugs(result));
        assertEquals(2, result.total());
        assertEquals(
                List.of(new FacetCount("case", 1), new FacetCount("practice", 1)),
                result.facets().get(Facet.KIND));
        assertEquals(
                List.of(new FacetCount("x", 2), new FacetCount("y", 2)),
                result.facets().get(Facet.THEME));
    }

    @Test
    void a_page_counts_once_for_each_grade_that_it_has() {
        apply(
                page("a", "Turnus").facet(Facet.EVIDENCE, "2", "1", "2").facet(Facet.KIND, "case"),
                page("b", "Turnus").facet(Facet.EVIDENCE, "1").facet(Facet.KIND, "case"),
                page("c", "Turnus").facet(Facet.KIND, "practice"));

        var result = chosen(Map.of(Facet.EVIDENCE, Set.of("2")));

        assertEquals(List.of("a"), slugs(result));
        assertEquals(
                List.of(new FacetCount("1", 2), new FacetCount("2", 1)),
                result.facets().get(Facet.EVIDENCE));
        assertEquals(List.of(new FacetCount("case", 1)), result.facets().get(Facet.KIND));
    }

    @Test
    void a_whole_includes_its_parts_and_is_one_choice_with_them() {
        apply(
                page("a", "Turnus").facet(Facet.COUNTY, "98").facet(Facet.MUNICIPALITY, "9801"),
                page("b", "Turnus").facet(Facet.COUNTY, "98").facet(Facet.MUNICIPALITY, "9802"),
                page("c", "Turnus").facet(Facet.COUNTY, "99").facet(Facet.MUNICIPALITY, "9901"),
                page("d", "Turnus").facet(Facet.COUNTY, "99").facet(Facet.MUNICIPALITY, "9902"));

        var county = chosen(Map.of(Facet.COUNTY, Set.of("98")));
        var both = chosen(Map.of(Facet.COUNTY, Set.of("98"), Facet.MUNICIPALITY, Set.of("9901")));

        assertEquals(List.of("a", "b"), slugs(county));
        assertEquals(4, county.facets().getOrDefault(Facet.MUNICIPALITY, List.of()).size());
        assertEquals(List.of("a", "b", "c"), slugs(both));
        assertEquals(
                List.of(new FacetCount("98", 2), new FacetCount("99", 2)),
                both.facets().get(Facet.COUNTY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void counts_are_those_of_counting_by_hand_under_any_choice(long seed) {
        var made = new RandomFacets(seed);
        var pages = made.pages(60);
        apply(pages.toArray(SamplePage[]::new));
        index.commit();
        apply(pages.subList(0, 20).toArray(SamplePage[]::new));

        for (var i = 0; i < 100; i++) {
            var choice = made.choice();
            var result = index.find(new SearchQuery("turnus", choice, Sort.RELEVANCE, 1, 100));

            var counted = FacetsByHand.count(pages, choice);
            assertEquals(counted.slugs(), Set.copyOf(slugs(result)), choice::toString);
            assertEquals(counted.slugs().size(), result.total(), choice::toString);
            assertEquals(counted.counts(), result.facets(), choice::toString);
        }
    }

    @Test
    void a_choice_that_nothing_has_finds_nothing_but_counts_its_own_facet() {
        apply(page("a", "Turnus").facet(Facet.KIND, "case").facet(Facet.THEME, "x"));

        var result = chosen(Map.of(Facet.THEME, Set.of("unheard of")));

        assertEquals(0, result.total());
        assertEquals(List.of(new FacetCount("x", 1)), result.facets().get(Facet.THEME));
        assertEquals(List.of(), result.facets().getOrDefault(Facet.KIND, List.of()));
    }

    @Test
    void counts_follow_changes() {
        apply(page("a", "Turnus").facet(Facet.KIND, "case"));
        index.find(SearchQuery.of("turnus"));
        apply(
                page("a", "Turnus").facet(Facet.KIND, "practice"),
                page("b", "Turnus").facet(Facet.KIND, "case"));
        index.apply(List.of(), List.of(id("b")), new IndexPosition("store", 3));

        var facets = index.find(SearchQuery.of("turnus")).facets();

        assertEquals(List.of(new FacetCount("practice", 1)), facets.get(Facet.KIND));
    }

    @Test
    void a_snippet_shows_the_best_lines_with_the_words_marked() {
        apply(
                page("a", "Om turnus")
                        .summary("Kort om saken.")
                        .body(
                                "Først noe annet. Så sa lederne at <b>sjukefråværet</b> gikk ned."
                                        + " Til slutt noe om været.\n\nEn ny linje."));

        var hit = index.find(SearchQuery.of("leiar sykefravær turnus")).hits().getFirst();

        assertEquals(
                List.of(
                        new Piece("Så sa ", false),
                        new Piece("lederne", true),
                        new Piece(" at <b>", false),
                        new Piece("sjukefråværet", true),
                        new Piece("</b> gikk ned.", false)),
                hit.snippet().pieces());
        assertEquals(
                List.of(new Piece("Om ", false), new Piece("turnus", true)), hit.title().pieces());
        assertEquals(List.of("turnus", "lederne", "sjukefråværet"), hit.why());
        assertEquals("Kort om saken.", hit.summary());
    }

    @Test
    void a_page_without_a_matching_line_shows_its_beginning() {
        apply(page("a", "Turnus").summary("Kort om saken. Og mer.").body("Resten."));

        var hit = index.find(SearchQuery.of("turnus")).hits().getFirst();

        assertEquals("Kort om saken.", hit.snippet().text());
    }

    @Test
    void suggestions_begin_as_typed_in_any_word_and_any_spelling() {
        apply(
                page("a", "Ålesund og Bogneset"),
                page("b", "Bemanning i Ålesund"),
                page("c", "Noe annet").names("Aalesunds prosjekt"),
                page("d", "Turnus"));

        assertEquals(3, index.suggest("åles", 10).size());
        assertEquals("Ålesund og Bogneset", index.suggest("aales", 10).getFirst().text());
        assertEquals(List.of("b"), suggested("ales bem"));
        assertEquals(List.of("d"), suggested("t"));
        assertEquals(List.of(), suggested("x"));
        assertEquals(List.of(), suggested(" "));
        assertEquals(1, index.suggest("ales", 1).size());
    }

    @Test
    void a_question_gets_the_lines_that_answer_it_with_their_heading_and_link() {
        apply(
                page("a", "Barnehagene")
                        .body("Innledning om noe annet.\n\n## Hva de gjorde\n\nStyreren ringer."),
                page("b", "Vakter").body("## Turnus\n\nLange vakter."));

        var passages = index.passages("Hvem ringer styreren?", Map.of(), 5);

        assertEquals("Styreren ringer.", passages.getFirst().text().text());
        assertEquals("Barnehagene", passages.getFirst().title());
        assertEquals("Hva de gjorde", passages.getFirst().heading());
        assertEquals("/dypdykk/a#hva-de-gjorde", passages.getFirst().path());
        assertEquals(
                List.of(
                        new Piece("Styreren", true),
                        new Piece(" ", false),
                        new Piece("ringer", true)),
                passages.getFirst().text().pieces().subList(0, 3));
        assertTrue(passages.stream().noneMatch(passage -> passage.address().slug().equals("b")));
    }

    @Test
    void lines_of_a_file_answer_with_the_page_that_they_stand_on() {
        var lines = "Styreren ringer den som er syk, og spør hva hun kan gjøre på jobben.";
        apply(
                page("a", "Barnehagene")
                        .body("Om sykefravær i barnehagene.")
                        .file("rapport.pdf", 3, "Forord\n\nHer står det ikke noe om den saken.")
                        .file("rapport.pdf", 4, lines),
                page("b", "Vakter")
                        .file("annet.pdf", 1, "Lange vakter er noe helt annet enn det."));

        var passage = index.passages("Hvem ringer styreren?", Map.of(), 5).getFirst();

        assertEquals(lines, passage.text().text());
        assertEquals(new FilePlace("rapport.pdf", 4), passage.file());
        assertEquals("a", passage.address().slug());
        assertEquals("", passage.heading());
    }

    @Test
    void paragraphs_that_are_mostly_links_are_no_answers() {
        apply(
                page("a", "Se også").body("- [Turnus i Nord](/a)\n- [Turnus i Sør](/b)"),
                page("b", "Vakter").body("Vi la om [turnus](/a) og fikk færre korte vakter."));

        var passages = index.passages("turnus", Map.of(), 5);

        assertEquals(
                List.of("Vi la om turnus og fikk færre korte vakter."),
                passages.stream().map(passage -> passage.text().text()).toList());
    }

    @Test
    void lines_before_the_first_heading_link_to_the_page() {
        apply(page("a", "Barnehagene").body("Styreren ringte."));

        var passage = index.passages("styreren", Map.of(), 5).getFirst();

        assertEquals("", passage.heading());
        assertEquals("/dypdykk/a", passage.path());
    }

    @Test
    void the_title_of_a_page_says_what_its_lines_are_about() {
        var lines = "## Resultat\n\nFraværet gikk ned.";
        apply(page("a", "Barnehager i nord").body(lines), page("b", "Sykehjem i sør").body(lines));

        var passages = index.passages("gikk fraværet ned på sykehjem", Map.of(), 1);

        assertEquals("b", passages.getFirst().address().slug());
    }

    @Test
    void one_page_gives_two_passages_at_most_and_a_choice_leaves_others_out() {
        var lines = "## En\n\nTurnus.\n\n## To\n\nTurnus.\n\n## Tre\n\nTurnus.";
        apply(
                page("a", "Første").body(lines).facet(Facet.SECTOR, "school"),
                page("b", "Andre").body(lines).facet(Facet.SECTOR, "kindergarten"));

        var all = index.passages("turnus", Map.of(), 10);
        var chosen = index.passages("turnus", Map.of(Facet.SECTOR, Set.of("school")), 10);

        assertEquals(4, all.size());
        assertEquals(1, index.passages("turnus", Map.of(), 1).size());
        assertEquals(2, chosen.size());
        assertTrue(chosen.stream().allMatch(passage -> passage.address().slug().equals("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hva er det", "😀", "\"*?~:()", "xyzæøå"})
    void text_that_tells_nothing_gets_no_passages(String text) {
        apply(page("a", "Det").body("Turnus."));

        assertEquals(List.of(), index.passages(text, Map.of(), 5));
    }

    @Test
    void passages_follow_changes() {
        apply(page("a", "Side").body("Turnus.\n\n## Mer\n\nTurnus."));
        apply(page("a", "Side").body("Friskvern.").change(2));

        assertEquals(List.of(), index.passages("turnus", Map.of(), 5));
        assertEquals(1, index.passages("friskvern", Map.of(), 5).size());

        apply(page("a", "Side").change(3));
        assertEquals(List.of(), index.passages("friskvern", Map.of(), 5));

        apply(page("b", "Side").body("Heltid."));
        index.apply(List.of(), List.of(id("b")), new IndexPosition("store", 4));
        assertEquals(List.of(), index.passages("heltid", Map.of(), 5));
    }

    @ParameterizedTest
    @CsvSource({
        "bemannign, letters changed about",
        "bmanning, a letter missing",
        "bemabning, a letter wrong",
        "bemmanning, a letter too many",
        "bme, from the third letter on",
        "bemabn ale, in one word of two"
    })
    void suggestions_bear_a_mistake(String typed, String mistake) {
        apply(page("b", "Bemanning i Ålesund"), page("d", "Turnus"));

        assertEquals(List.of("b"), suggested(typed), mistake);
    }

    @ParameterizedTest
    @CsvSource({"sjukefr", "sjukefråvær", "sygefrav", "syefrav", "leiarsk", "lederskap"})
    void suggestions_know_every_form_of_norwegian(String typed) {
        apply(page("a", "Sykefravær og leiarskap"), page("b", "Turnus"));

        assertEquals(List.of("a"), suggested(typed));
    }

    @Test
    void suggestions_take_a_whole_question_and_pass_over_its_small_words() {
        apply(page("a", "Sosial kapital"), page("b", "Er og var"), page("c", "Sosial dumping"));

        assertEquals(List.of("a"), suggested("hva er sosial kapital"));
        assertEquals(List.of("b"), suggested("er"));
    }

    @Test
    void suggestions_have_most_of_the_words_when_none_has_all() {
        apply(page("a", "Sykefravær"), page("b", "Barnehage"), page("c", "Turnus"));

        assertEquals(
                List.of("a", "b"), suggested("sykefravær barnehage").stream().sorted().toList());
        assertEquals(List.of(), suggested("sykefravær heltid lønn"));

        apply(page("d", "Sykefravær i barnehagen"));
        assertEquals(List.of("d"), suggested("sykefravær barnehage"));
    }

    @Test
    void suggestions_take_a_word_that_pages_have_as_it_is() {
        apply(page("a", "Brok og bukser"));
        assertEquals(List.of("a"), suggested("bok"));

        apply(page("b", "Annet").body("En bok."));
        assertEquals(List.of(), suggested("bok"));
    }

    @Test
    void three_letters_are_not_enough_for_a_wrong_one() {
        apply(page("a", "His"), page("b", "Hems"));

        assertEquals(List.of("b"), suggested("hms"));
    }

    @Test
    void suggestions_bear_no_mistake_where_a_name_begins_as_typed_or_too_little_is() {
        apply(page("a", "Turnus"), page("b", "Tunnel"), page("c", "Ferie"));

        assertEquals(List.of("a"), suggested("tur"));
        assertEquals(List.of(), suggested("fr"));
        assertEquals(List.of(), suggested("xur"));
    }

    @Test
    void the_last_word_may_be_the_beginning_of_one() {
        apply(
                page("a", "Noe annet").body("En aktivitetsbank med oppgaver."),
                page("b", "Aktivitetskravet").body("Aktivitet, aktivitetsplikt, aktivitetskrav."));

        assertEquals("a", found("aktivitetsb").getFirst());
        assertNull(index.find(SearchQuery.of("aktivitetsb")).didYouMean());
    }

    @Test
    void what_is_like_the_readers_municipality_stands_a_little_higher_and_says_why() {
        apply(
                page("a", "Turnus").facet(Facet.COUNTY, "98").facet(Facet.SIZE, "small"),
                page("b", "Turnus").facet(Facet.COUNTY, "99").facet(Facet.SIZE, "small"),
                page("c", "Turnus")
                        .facet(Facet.COUNTY, "99")
                        .facet(Facet.SIZE, "large")
                        .facet(Facet.MUNICIPALITY, "9901"),
                page("d", "Turnus").body("Lange vakter."),
                page("e", "Ferie").facet(Facet.COUNTY, "99"));
        var home = new Home("9901", "99", SizeClass.LARGE);

        var plain = index.find(SearchQuery.of("turnus vakter"));
        var lifted = index.find(SearchQuery.of("turnus vakter").from(home));

        assertEquals(List.of("d", "a", "b", "c"), slugs(plain));
        assertEquals(List.of("d", "c", "b", "a"), slugs(lifted));
        assertEquals(Set.of(), plain.hits().getLast().alike());
        assertEquals(
                List.of(
                        Set.of(),
                        Set.of(Facet.COUNTY, Facet.SIZE, Facet.MUNICIPALITY),
                        Set.of(Facet.COUNTY),
                        Set.of()),
                lifted.hits().stream().map(Hit::alike).toList());
        assertEquals(plain.facets(), lifted.facets());
    }

    @Test
    void where_pages_are_not_ranked_by_words_none_is_lifted() {
        apply(
                page("a", "Turnus").facet(Facet.COUNTY, "98").updated("2021-01-01"),
                page("b", "Turnus").facet(Facet.COUNTY, "99").updated("2020-01-01"));
        var home = new Home("9901", "99", SizeClass.UNKNOWN);

        var all = index.find(SearchQuery.of("").from(home));

        assertEquals(List.of("a", "b"), slugs(all));
        assertEquals(Set.of(), all.hits().getLast().alike());
    }

    @Test
    void what_the_fields_gave_is_the_score() {
        apply(
                page("a", "Turnus").body("Lange vakter."),
                page("b", "Vakter").body("En turnus med lange vakter."));
        var query = SearchQuery.of("lange vakter turnus");

        var shares = index.shares(query);

        for (var hit : index.find(query).hits()) {
            var fields = shares.getOrDefault(hit.id(), Map.of());
            var sum = fields.values().stream().mapToDouble(Double::doubleValue).sum();
            assertEquals(hit.score(), sum, 1e-3);
            assertTrue(fields.getOrDefault(RankedField.TITLE, 0.0) > 0);
        }
        assertEquals(Set.of(id("a"), id("b")), shares.keySet());
    }

    @Test
    void the_letters_of_a_word_count_as_the_word_where_it_stands_whole() {
        apply(
                page("a", "Noe").body("Om omdømme og annet."),
                page("b", "Noe").body("Om omdømmebygging og annet."));

        var shares = index.shares(SearchQuery.of("omdømme"));

        var whole = shares.getOrDefault(id("a"), Map.of());
        var part = shares.getOrDefault(id("b"), Map.of());
        assertEquals(0, whole.getOrDefault(RankedField.GRAM, 0.0));
        assertTrue(whole.getOrDefault(RankedField.STEM, 0.0) > 0);
        assertTrue(part.getOrDefault(RankedField.GRAM, 0.0) > 0);
    }

    @Test
    void a_compound_that_no_page_has_is_read_as_its_parts() {
        apply(
                page("both", "Leder i barnehage"),
                page("one", "En leder").body("Noe annet."),
                page("none", "Ferie"));

        var result = index.find(SearchQuery.of("barnehageleder"));

        assertEquals(List.of("both", "one"), slugs(result));
        assertEquals(List.of("Leder", "barnehage"), result.hits().get(0).why());
        assertEquals(List.of(), result.hits().get(0).lacks());
        assertEquals(List.of("leder"), result.hits().get(1).why());
        assertEquals(List.of("barnehage-"), result.hits().get(1).lacks());
        assertNull(result.didYouMean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"traktor", "traktorene"})
    void letters_strewn_over_many_words_are_no_hit(String text) {
        apply(
                page("a", "Attraktive faktorer").body("En faktor."),
                page("b", "Attraktiv").body("Faktorene."));

        assertEquals(0, index.find(SearchQuery.of(text)).total());
    }

    @Test
    void letters_within_one_word_are_a_hit_though_nobody_has_the_word_whole() {
        apply(page("a", "Attraktiv faktor").body("En minitraktordag."), page("b", "Ferie"));

        var hit = index.find(SearchQuery.of("traktor")).hits().getFirst();

        assertEquals(List.of("minitraktordag"), hit.why());
        assertEquals(List.of(), hit.lacks());
    }

    @Test
    void what_is_not_ranked_by_words_has_no_shares() {
        apply(page("a", "Turnus"));

        assertEquals(Map.of(), index.shares(SearchQuery.of("")));
        assertEquals(Map.of(), index.shares(SearchQuery.of("😀")));
        assertEquals(Map.of(), index.shares(SearchQuery.of("finnesikke")));
    }

    @Test
    void related_pages_share_words_or_practices_and_leave_the_page_itself_out() {
        apply(
                page("a", "Egenmelding").body("Egenmelding i hele året, med tillit og samtaler."),
                page("b", "Tillit").body("Egenmelding, tillit og samtaler mellom folk."),
                page("c", "Bro").facet(Facet.PRACTICE, "bru"),
                page("d", "Vei").facet(Facet.PRACTICE, "bru"),
                page("e", "Vinter"));

        assertEquals(List.of("b"), related("a"));
        assertEquals(List.of("d"), related("c"));
        assertEquals(List.of(), related("e"));
        assertEquals(List.of(), related("unknown"));
    }

    @Test
    void a_page_that_is_gone_or_changed_is_related_only_as_it_is_now() {
        apply(
                page("a", "Bro").facet(Facet.PRACTICE, "bru"),
                page("b", "Vei").facet(Facet.PRACTICE, "bru"),
                page("c", "Kai").facet(Facet.PRACTICE, "bru"),
                page("d", "Elv").facet(Facet.PRACTICE, "bru"));

        index.apply(List.of(), List.of(id("b")), new IndexPosition("store", 900));
        index.apply(
                List.of(page("c", "Kai").document()), List.of(), new IndexPosition("store", 901));

        assertEquals(List.of("d"), related("a"));
        assertEquals(List.of(), related("b"));
        assertEquals(List.of(), related("c"));
    }

    @Test
    void searches_run_while_pages_are_applied() throws InterruptedException {
        var searcher =
                Thread.ofPlatform()
                        .start(() -> {
                            for (var i = 0; i < 200; i++) {
                                assertInstanceOf(Health.Well.class, index.check());
                                index.find(SearchQuery.of("turnus"));
                            }
                        });
        for (var i = 0; i < 100; i++) {
            apply(page("p" + i, "Turnus"));
            assertEquals(i + 1, index.find(SearchQuery.of("turnus")).total());
        }
        searcher.join();
        assertTrue(index.check() instanceof Health.Well);
    }

    protected final void apply(SamplePage... pages) {
        applyAll(Stream.of(pages));
    }

    private void applyAll(Stream<SamplePage> pages) {
        index.apply(
                pages.map(SamplePage::document).toList(), List.of(), new IndexPosition("store", 1));
    }

    protected final List<String> found(String text) {
        return slugs(index.find(SearchQuery.of(text)));
    }

    private List<String> sorted(String text, Sort sort) {
        return slugs(index.find(new SearchQuery(text, Map.of(), sort, 1, 10)));
    }

    private SearchResult chosen(Map<Facet, Set<String>> chosen) {
        return index.find(new SearchQuery("turnus", chosen, Sort.RELEVANCE, 1, 10));
    }

    private List<String> suggested(String typed) {
        return index.suggest(typed, 10).stream()
                .map(Suggestion::address)
                .map(address -> address.slug())
                .toList();
    }

    private List<String> related(String slug) {
        return index.related(id(slug), 10).stream().map(hit -> hit.address().slug()).toList();
    }

    private static List<String> slugs(SearchResult result) {
        return result.hits().stream().map(Hit::address).map(address -> address.slug()).toList();
    }

    private static PageId id(String slug) {
        return page(slug, "").id();
    }
}
