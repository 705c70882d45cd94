package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// «Prøvd hos oss»: cases that took up what others did, as readers and programs see them.
class TriedTest {
    private static final String PRACTICE = "/tiltak/ringe-pa-mandag";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_published_case_counts_on_the_page_of_the_practice_and_a_draft_does_not() {
        assertFalse(SERVER.get(PRACTICE).text().contains("Prøvd hos oss"));

        keep("kopien", "Kopien i Oppdikta", "tried: copied");
        keep("tilpasningen", "Tilpasningen", "tried: adapted\nafter: andeby-rolig-mandag");
        keep("kladden", "Kladden", "state: draft\ntried: adapted");

        var page = SERVER.get(PRACTICE).text();
        assertTrue(page.contains("Prøvd hos oss"), page);
        assertTrue(page.contains("Kopiert: 1"), page);
        assertTrue(page.contains("Tilpasset: 1"), page);
        assertFalse(page.contains("Inspirert"), page);
        assertFalse(page.contains("Kladden"), page);
    }

    @Test
    void a_case_names_the_one_it_builds_on_and_is_named_there() {
        var id = keep("folger", "Følgeren", "tried: inspired\nafter: andeby-rolig-mandag");

        var page = SERVER.get("/dypdykk/folger").text();
        assertTrue(page.contains("Bygger på <a href=\"/dypdykk/andeby-rolig-mandag\">"), page);
        assertTrue(page.contains("(inspirert)"), page);
        assertTrue(SERVER.get("/dypdykk/andeby-rolig-mandag").text().contains("Følgeren"));
        assertFalse(SERVER.get("/dypdykk/andeby-rolig-mandag").text().contains("Bygger på <a"));
        var json = SERVER.get("/api/v1/pages/" + id);
        assertEquals("follows", json.at("links 1 type"));
    }

    @Test
    void a_case_that_is_not_published_is_not_named() {
        keep("etter-kladd", "Etter en kladd", "tried: copied\nafter: gaseby-kladd");

        var page = SERVER.get("/dypdykk/etter-kladd").text();

        assertTrue(page.contains("Prøvd etter andre (kopiert)."), page);
        assertFalse(page.contains("gaseby"), page);
    }

    @Test
    void the_api_tells_how_a_case_was_tried_who_stood_for_it_and_when_it_is_followed_up() {
        var told =
                keep(
                        "fortalt",
                        "Fortalt",
                        "tried: copied\nafter: andeby-rolig-mandag\nchecked: 2014-09-03\n"
                                + "followup: 2999-02-03");
        var silent = keep("fortalt-ikke", "Fortalt ikke", "tried: inspired");

        var page = SERVER.get("/api/v1/pages/" + told);
        assertEquals("copied", page.at("tried"));
        assertEquals("andeby-rolig-mandag", page.at("after"));
        assertEquals("2014-09-03", page.at("checked"));
        assertEquals("2999-02-03", page.at("followup"));
        var other = SERVER.get("/api/v1/pages/" + silent).text();
        assertTrue(other.contains("\"tried\":\"inspired\""), other);
        assertFalse(other.contains("\"after\":\""), other);
        assertFalse(other.contains("\"checked\":\""), other);
        assertFalse(other.contains("\"followup\":\""), other);
    }

    /// Its id.
    private static String keep(String slug, String title, String fields) {
        var text =
                """
                ---
                kind: case
                slug: %s
                title: %s
                %s
                practices: [{practice: ringe-pa-mandag}]
                ---
                Oppdiktet.
                """
                        .formatted(slug, title, fields);
        var made = COORDINATOR.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        assertEquals(201, made.status(), made::toString);
        return made.at("id").toString();
    }
}
