package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// A question in plain words and the lines that answer it, for anyone.
class PassageApiTest {
    private static final String API = "/api/v1/passages";
    private static final TestServer SERVER = TestServer.with(TestServer.STARTER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_answer_quotes_a_page_with_heading_link_and_kind_of_evidence() {
        var found = SERVER.get(API + "?q=Hvem+skal+ringe+styreren+i+Gjesdal%3F&size=3");

        assertEquals(200, found.status());
        assertEquals(List.of("passages", "query"), found.names(""));
        assertEquals(
                List.of(
                        "evidence",
                        "heading",
                        "html",
                        "kind",
                        "lang",
                        "score",
                        "slug",
                        "text",
                        "title",
                        "url"),
                found.names("passages 0"));
        assertEquals("gjesdal-ring-styreren", found.at("passages 0 slug"));
        assertEquals("[self-reported]", found.at("passages 0 evidence").toString());
        assertTrue(found.at("passages 0 html").toString().contains("<mark>styreren</mark>"));
        assertEquals(3, ((List<?>) found.at("passages")).size());
    }

    @Test
    void the_text_stands_word_for_word_on_the_page_below_its_heading() {
        var found = SERVER.get(API + "?q=hva+skjedde+med+de+gravide+i+Vefsn&size=10");

        for (int i = 0; i < ((List<?>) found.at("passages")).size(); i++) {
            var url = found.at("passages " + i + " url").toString();
            var heading = found.at("passages " + i + " heading").toString();
            var page = SERVER.get(url.replaceFirst("#.*", "")).text();
            assertEquals(heading.isEmpty(), !url.contains("#"), url);
            if (url.contains("#")) {
                assertTrue(page.contains("id=\"" + url.replaceFirst(".*#", "") + "\""), url);
            }
        }
    }

    @Test
    void a_choice_leaves_other_pages_out() {
        var found = SERVER.get(API + "?q=sykefrav%C3%A6r&kind=concept&size=20");

        var kinds = (List<?>) found.at("passages");
        assertFalse(kinds.isEmpty());
        assertTrue(kinds.stream().allMatch(one -> one.toString().contains("kind=concept")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%F0%9F%98%80", "?q=hva+er+det", "?size=0&q=heltid"})
    void nothing_to_look_for_gets_an_empty_list(String parameters) {
        assertEquals("[]", SERVER.get(API + parameters).at("passages").toString());
    }

    @Test
    void a_size_that_is_none_is_refused_by_name() {
        var refused = SERVER.get(API + "?q=heltid&size=1000");

        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("size"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hva+er+sosial+kapital%3F", "kva+er+sosial+kapital", "sosial+kapital+%3F"})
    void the_search_page_answers_a_question_with_passages_above_the_pages(String question) {
        var page = SERVER.get("/sok?q=" + question).text();

        assertTrue(page.contains("id=\"avsnitt\""));
        assertTrue(page.contains("class=\"answer-text\""));
        assertTrue(page.contains("id=\"treff\""));
    }

    @Test
    void words_alone_get_pages_with_a_link_to_passages() {
        var page = SERVER.get("/sok?q=sosial+kapital&kind=concept").text();

        assertFalse(page.contains("id=\"avsnitt\""));
        assertTrue(page.contains("/sok?q=sosial+kapital&amp;kind=concept&amp;vis=avsnitt"));
    }

    @Test
    void passages_can_be_chosen_and_the_choice_stays_with_the_filters() {
        var page = SERVER.get("/sok?q=sosial+kapital&kind=concept&vis=avsnitt").text();

        assertTrue(page.contains("class=\"answer-text\""));
        assertFalse(page.contains("id=\"treff\""));
        assertTrue(page.contains("name=\"vis\" value=\"avsnitt\""));
        assertTrue(page.contains("href=\"/sok?q=sosial+kapital&amp;vis=avsnitt\""));
        assertTrue(page.contains("href=\"/sok?q=sosial+kapital&amp;kind=concept\""));
    }

    @Test
    void a_choice_of_passages_without_any_says_the_way_out() {
        var page = SERVER.get("/sok?q=qqqqxyz&vis=avsnitt").text();

        assertTrue(page.contains("Ingen avsnitt svarer"));
        assertFalse(page.contains("class=\"answer-text\""));
    }
}
