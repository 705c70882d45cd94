package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

/// A draft is nowhere, while the page beside it that tells of the same things is.
class DraftTest {
    private static final String DRAFT = "gaseby-kladd";
    private static final String ID = "01TESTCASE0000000000000002";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dypdykk/" + DRAFT,
                "/dypdykk/" + DRAFT + ".md",
                "/api/v1/pages/case/" + DRAFT,
                "/api/v1/pages/" + ID,
                "/api/v1/pages/" + ID + "/revisions",
                "/api/v1/pages/" + ID + "/revisions/1",
            })
    void its_addresses_lead_nowhere(String path) {
        var answer = SERVER.get(path);

        assertEquals(404, answer.status());
        assertFalse(answer.text().contains("Kladd fra"), answer::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dypdykk",
                "/dypdykk?sort=newest",
                "/tiltak/ringe-pa-mandag",
                "/begrep/fjellvett",
                "/tema/provetema",
                "/sok?q=mandag",
                "/sok?kind=case",
                "/feed.atom",
                "/tema/provetema/feed.atom",
                "/sitemap.xml",
                "/api/v1/search?size=100",
                "/api/v1/search?q=andeby+mandag",
                "/api/v1/suggest?q=rolig",
                "/api/v1/pages/practice/ringe-pa-mandag",
                "/api/v1/pages/concept/fjellvett",
                "/api/v1/pages/theme/provetema",
                "/api/v1/practices/ringe-pa-mandag/evidence",
                "/maltall/sf_total",
            })
    void lists_hold_the_published_page_alone(String path) {
        var answer = SERVER.get(path);
        var text = answer.text().toLowerCase(Locale.ROOT);

        assertEquals(200, answer.status());
        assertTrue(text.contains("andeby"), text);
        assertFalse(text.contains("tangorytmer"), text);
        assertFalse(text.contains("gåseby"), text);
        if (!path.startsWith("/api/v1/pages/theme")) {
            assertFalse(text.contains(DRAFT), text);
        }
    }

    @Test
    void no_search_or_suggestion_finds_its_words() {
        for (String word : new String[] {"tangorytmer", "tango", "G%C3%A5seby", "kladd"}) {
            var found = SERVER.get("/api/v1/search?q=" + word).text();
            var suggested = SERVER.get("/api/v1/suggest?q=" + word).text();
            assertFalse(found.contains(DRAFT), found);
            assertFalse(suggested.contains(DRAFT), suggested);
        }
    }

    @Test
    void counts_leave_it_out() {
        var all = SERVER.get("/api/v1/search?kind=case&size=0");
        var evidence = SERVER.get("/api/v1/practices/ringe-pa-mandag/evidence");

        assertEquals("1", number(all.at("total")));
        assertFalse(all.at("facets").toString().contains("worse"), all::text);
        assertFalse(all.at("facets").toString().contains("school"), all::text);
        assertEquals("improved", evidence.at("cases 0 result"));
        assertFalse(evidence.text().contains("worse"), evidence::text);
    }

    @Test
    void an_error_page_does_not_suggest_it() {
        var missing = SERVER.get("/dypdykk/tangorytmer").text();

        assertFalse(missing.contains(DRAFT), missing);
    }

    private static String number(Object value) {
        return String.valueOf(((Number) value).longValue());
    }
}
