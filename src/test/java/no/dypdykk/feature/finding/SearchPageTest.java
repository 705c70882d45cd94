package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The search page as people use it: what they chose and typed stays with them.
class SearchPageTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=0",
                "page=abc",
                "page=99999999999",
                "size=0",
                "size=-1",
                "size=1000",
                "sort=x",
                "sort=",
                "sort=relevance",
            })
    void an_order_or_a_number_that_cannot_be_is_passed_over(String parameters) {
        var page = SERVER.get("/sok?q=rolig&" + parameters);

        assertEquals(200, page.status());
        assertTrue(page.text().contains("value=\"rolig\""), page::text);
        assertFalse(page.text().contains("relevance"), page::text);
    }

    @Test
    void a_page_beyond_the_last_leads_to_the_last() {
        var beyond = SERVER.get("/sok?q=rolig&page=50").text();

        assertTrue(beyond.contains("Søket har ikke så mange sider."), beyond);
        assertTrue(beyond.contains("<a href=\"/sok?q=rolig\">Til det ene treffet"), beyond);
        assertFalse(beyond.contains("Ingen sider passer"), beyond);
    }

    @Test
    void a_filter_without_pages_still_stands_to_be_sent_again() {
        var page = SERVER.get("/sok?q=rolig&sector=technical&theme=finnes-ikke").text();

        assertTrue(page.contains("value=\"technical\" checked"), page);
        assertTrue(page.contains("value=\"finnes-ikke\" checked"), page);
        assertTrue(page.contains("Teknisk <span class=\"count\">0</span>"), page);
        assertFalse(page.contains("value=\"school\""), page);
    }

    @ParameterizedTest
    @CsvSource({"nb, Uten filtre: 1 treff", "nn, Utan filter: 1 treff"})
    void no_hits_under_filters_says_how_many_there_are_without(String lang, String words) {
        var page = SERVER.get("/sok?q=rolig&sector=technical", "Accept-Language", lang).text();

        assertTrue(page.contains("<a href=\"/sok?q=rolig\">" + words + "</a>"), page);
        assertFalse(SERVER.get("/sok?q=rolig", "Accept-Language", lang).text().contains(words));
    }

    @Test
    void too_many_filters_keep_what_was_typed() {
        var refused = SERVER.get("/sok?q=rolig+mandag" + "&theme=t".repeat(51));
        assertEquals(200, refused.status(), "the same value 51 times is one");

        var many = new StringBuilder("/sok?q=rolig+mandag");
        for (int i = 0; i < 51; i++) {
            many.append("&theme=t").append(i);
        }
        var page = SERVER.get(many.toString());
        assertEquals(400, page.status());
        assertTrue(page.text().contains("value=\"rolig mandag\""), page::text);
    }

    @Test
    void a_field_takes_no_more_than_is_read() {
        for (String path : new String[] {"/sok", "/", "/tiltak", "/finnes-ikke"}) {
            assertTrue(SERVER.get(path).text().contains("maxlength=\"20000\""), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Søgne, nb, Søgne er i dag del av, /kommune/4204",
        "søgne kommune, nb, Søgne er i dag del av, /kommune/4204",
        "heltid i Songdalen, nn, Songdalen er i dag del av, /kommune/4204",
        "Haram, nb, Se kommunen, /kommune/1580",
        "Haram, nn, Sjå kommunen, /kommune/1580",
        "Narvik, nb, Se kommunen, /kommune/1806",
        "Meldal, nb, Meldal er i dag del av, /kommune/5059",
        "Fuossko, nb, Se kommunen, /kommune/1841",
    })
    void a_municipality_that_is_named_is_one_link_away(
            String words, String lang, String said, String path) {
        var page = hints(words, lang);

        assertTrue(page.contains(said + " <a class=\"ds-link\" href=\"" + path + "\""), page);
    }

    @ParameterizedTest
    @CsvSource({
        "Snillfjord, Snillfjord ble delt, /kommune/5055 /kommune/5056 /kommune/5059",
        "Ålesund, Ålesund ble delt, /kommune/1508 /kommune/1580",
        "Herøy, Flere kommuner har eller har hatt navnet Herøy, /kommune/1515 /kommune/1818",
    })
    void nobody_chooses_for_the_reader_where_a_name_means_several(
            String words, String said, String paths) {
        var page = hints(words, "nb");

        assertTrue(page.contains(said), page);
        for (String path : List.of(paths.split(" "))) {
            assertTrue(page.contains("href=\"" + path + "\""), path + page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fravær per time", "lund i skogen", "Per ringte", "rolig"})
    void an_ordinary_word_is_no_municipality(String words) {
        assertFalse(hints(words, "nb").contains("search-hint"), words);
        assertTrue(hints("Lund", "nb").contains("search-hint"));
    }

    @Test
    void a_filter_that_the_words_name_is_offered_and_not_chosen() {
        var page = hints("rolig mandag gikk ned", "nb");

        assertTrue(
                page.contains(
                        "Avgrens til <a class=\"ds-link\""
                            + " href=\"/sok?q=rolig+mandag+gikk+ned&amp;result=improved\">Resultat:"
                            + " Bedre tall (1)</a>"),
                page);
        assertFalse(page.contains("value=\"improved\" checked"), page);
        var narrowed = SERVER.get("/sok?q=rolig+mandag+gikk+ned&result=improved").text();
        assertFalse(narrowed.contains("Avgrens til <a"), narrowed);
        assertFalse(hints("rolig mandag ingen endring", "nb").contains("Avgrens til <a"));
    }

    private static String hints(String words, String lang) {
        var address = "/sok?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return SERVER.get(address, "Accept-Language", lang).text();
    }
}
