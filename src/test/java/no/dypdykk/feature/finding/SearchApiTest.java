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

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Search as programs ask for it: the contract's names, and a clear word on what cannot be asked.
class SearchApiTest {
    private static final String API = "/api/v1/search";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_answer_has_the_names_of_the_contract() {
        var found = SERVER.get(API + "?q=rolig+mandag+romferd");

        assertEquals(
                List.of("did_you_mean", "facets", "hits", "query", "took_ms", "total"),
                found.names(""));
        assertEquals(
                List.of(
                        "id", "kind", "lacks", "lang", "score", "slug", "snippet", "summary",
                        "title", "url", "why"),
                found.names("hits 0"));
        assertEquals(List.of("count", "label", "value"), found.names("facets kind 0"));
        assertEquals("rolig mandag romferd", found.at("query"));
        assertEquals("andeby-rolig-mandag", found.at("hits 0 slug"));
        assertEquals("/dypdykk/andeby-rolig-mandag", found.at("hits 0 url"));
        assertEquals("[romferd]", found.at("hits 0 lacks").toString());
        assertTrue(found.at("hits 0 snippet").toString().contains("<mark>"), found::text);
    }

    @Test
    void signs_mean_the_same_to_programs_readers_and_followers() {
        String out = "q=mandag+-romferd";
        String run = "q=%22rolig+mandag%22";

        assertTrue(slugs(API + "?q=mandag").contains("andeby-rolig-mandag"));
        for (String signs : List.of(out + "+-rolig", "q=-rolig")) {
            assertFalse(slugs(API + "?" + signs).contains("andeby-rolig-mandag"), signs);
            assertFalse(SERVER.get("/sok?" + signs).text().contains("andeby-rolig-mandag"), signs);
            assertFalse(SERVER.get("/sok.atom?" + signs).text().contains("andeby-rolig"), signs);
        }
        for (String signs : List.of(out, run)) {
            assertTrue(slugs(API + "?" + signs).contains("andeby-rolig-mandag"), signs);
            assertTrue(SERVER.get("/sok?" + signs).text().contains("andeby-rolig-mandag"), signs);
            assertTrue(SERVER.get("/sok.atom?" + signs).text().contains("andeby-rolig"), signs);
        }
    }

    @Test
    void a_run_that_no_page_has_is_named_as_lacking() {
        assertEquals(
                "[\"mandag rolig\"]",
                SERVER.get(API + "?q=%22mandag+rolig%22").at("hits 0 lacks").toString());
    }

    @Test
    void a_small_word_is_no_reason_for_a_hit() {
        var found = SERVER.get(API + "?q=varer+mandag").at("hits 0 why").toString();

        assertTrue(found.toLowerCase(Locale.ROOT).contains("mandag"), found);
        assertFalse(List.of(found.split("\\W+")).contains("var"), found);
    }

    @Test
    void suggestions_have_the_names_of_the_contract() {
        var suggested = SERVER.get("/api/v1/suggest?q=fje");

        assertEquals(List.of("suggestions"), suggested.names(""));
        assertEquals(List.of("kind", "text", "url"), suggested.names("suggestions 0"));
        assertEquals("/begrep/fjellvett", suggested.at("suggestions 0 url"));
    }

    @Test
    void suggestions_come_by_kind_and_municipalities_last() {
        var suggested = SERVER.get("/api/v1/suggest?q=an");

        assertEquals("case", suggested.at("suggestions 0 kind"));
        assertEquals("municipality", suggested.at("suggestions 1 kind"));
        assertEquals("Andøy", suggested.at("suggestions 1 text"));
    }

    @Test
    void a_municipality_is_offered_whatever_keyboard_it_is_typed_on() {
        for (String typed : List.of("%C3%85les", "aales", "ALES")) {
            var suggested = SERVER.get("/api/v1/suggest?q=" + typed);

            assertEquals("/kommune/1508", suggested.at("suggestions 0 url"), typed);
        }
        assertEquals("[]", SERVER.get("/api/v1/suggest?q=qqq").at("suggestions").toString());
        assertFalse(SERVER.get("/api/v1/suggest?q=%C3%85").text().contains("municipality"));
    }

    @Test
    void a_former_municipality_is_offered_as_the_one_it_became() {
        var suggested = SERVER.get("/api/v1/suggest?q=s%C3%B8gn");
        var texts = suggested.text();

        assertTrue(texts.contains("Kristiansand (tidligere Søgne)"), texts);
        assertTrue(texts.contains("/kommune/4204"), texts);
    }

    @Test
    void the_name_of_a_municipality_bears_a_mistake_from_the_fifth_letter_on() {
        assertTrue(
                SERVER.get("/api/v1/suggest?q=krist%C3%B8ansa").text().contains("/kommune/4204"));
        assertFalse(SERVER.get("/api/v1/suggest?q=kr%C3%B8s").text().contains("/kommune/4204"));
    }

    private static List<String> slugs(String address) {
        var found = SERVER.get(address);
        return IntStream.range(0, ((List<?>) found.at("hits")).size())
                .mapToObj(i -> found.at("hits " + i + " slug").toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=case&kind=concept, 2",
        "kind=case&kind=concept&lang=nn, 1",
        "theme=provetema&kind=practice, 1",
        "sector=kindergarten, 1",
        "practice=ringe-pa-mandag, 1",
        "indicator=sf_total&result=improved&evidence=self-reported, 1",
        "origin=self-reported&evidence=1, 1",
        "evidence=5, 0",
        "role=leader, 2",
        "kind=, 5",
        "kind=rocket, 0",
        "unknown=1, 5",
    })
    void repeated_parameters_mean_or_and_different_ones_and(String parameters, String total) {
        var found = SERVER.get(API + "?size=0&" + parameters);

        assertEquals(200, found.status(), found::toString);
        assertEquals(total, String.valueOf(((Number) found.at("total")).longValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=",
                "q=%22",
                "q=*",
                "q=AND+OR+NOT",
                "q=(((",
                "q=%00",
                "q=%F0%9F%98%80",
                "q=title:x%5E9~",
                "q=a&q=b",
                "size=100",
                "size=0",
                "page=",
                "page=100",
                "sort=newest",
                "sort=title",
            })
    void whatever_someone_types_is_answered(String parameters) {
        assertEquals(200, SERVER.get(API + "?" + parameters).status());
        assertEquals(200, SERVER.get("/sok?" + parameters).status());
    }

    @Test
    void ten_thousand_characters_are_answered_or_refused_not_choked_on() {
        for (String word : List.of("x", "sykefravær ".replace("æ", "%C3%A6").replace(" ", "+"))) {
            var query = "?q=" + word.repeat(10_000 / word.length());
            for (String path : List.of(API, "/sok", "/api/v1/suggest")) {
                int status = SERVER.get(path + query).status();
                assertTrue(List.of(200, 400, 414, 431).contains(status), path + " " + status);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "size=1000, size, 1000, 0–100",
        "size=-1, size, -1, 0–100",
        "size=many, size, many, 0–100",
        "page=0, page, 0, 1–1000",
        "page=-1, page, -1, 1–1000",
        "page=abc, page, abc, 1–1000",
        "page=99999999999, page, 99999999999, 1–1000",
        "page=101&size=100, page, 101, 1–100",
        "sort=x, sort, x, 'relevance, newest, title'",
    })
    void a_refusal_names_field_value_and_what_is_accepted(
            String parameters, String field, String value, String accepted) {
        for (String lang : List.of("nb", "nn")) {
            var refused = SERVER.get(API + "?" + parameters, "Accept-Language", lang);

            assertEquals(400, refused.status(), refused::toString);
            assertEquals("application/problem+json;charset=utf-8", refused.header("Content-Type"));
            assertEquals("urn:dypdykk:problem:bad_parameter", refused.at("type"));
            assertEquals("400", refused.at("status").toString());
            assertEquals(
                    lang.equals("nn")
                            ? "%s kan ikkje vere «%s». Bruk %s.".formatted(field, value, accepted)
                            : "%s kan ikke være «%s». Bruk %s.".formatted(field, value, accepted),
                    refused.at("detail"));
        }
    }

    @Test
    void the_title_of_a_refusal_is_in_the_readers_language() {
        assertEquals(
                "Vi forsto ikke forespørselen",
                SERVER.get(API + "?size=-1", "Accept-Language", "nb").at("title"));
        assertEquals(
                "Vi forstod ikkje førespurnaden",
                SERVER.get(API + "?size=-1", "Accept-Language", "nn").at("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%zz", "%", "%C3", "%ED%A0%80"})
    void bytes_that_are_not_utf8_are_refused(String encoded) {
        for (String path : List.of(API, "/sok")) {
            var line = SERVER.rawGet(path + "?q=" + encoded);

            assertTrue(line.startsWith("HTTP/1.1 400"), line);
        }
    }

    @Test
    void words_of_a_search_are_shown_never_run() {
        var page = SERVER.get("/sok?q=%3Cscript%3Ealert(1)%3C/script%3E%22onload=%22x");

        assertTrue(!page.text().contains("<script>alert"), page::text);
    }
}
