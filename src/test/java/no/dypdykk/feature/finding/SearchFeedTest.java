package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SearchFeedTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_search_can_be_followed_with_the_same_filters() {
        var feed = SERVER.get("/sok.atom?q=mandag&kind=case");

        assertEquals("application/atom+xml;charset=utf-8", feed.header("Content-Type"));
        assertTrue(feed.text().contains("/dypdykk/andeby-rolig-mandag"), feed.text());
        assertFalse(feed.text().contains("/tiltak/ringe-pa-mandag"), feed.text());
        assertTrue(feed.text().contains("/sok.atom?q=mandag&amp;kind=case"), feed.text());
        assertTrue(feed.text().contains("/sok?q=mandag&amp;kind=case"), feed.text());
    }

    @Test
    void the_search_page_leads_to_its_feed() {
        assertTrue(
                SERVER.get("/sok?q=mandag&kind=case&page=1&sort=title")
                        .text()
                        .contains("href=\"/sok.atom?q=mandag&amp;kind=case\""));
    }

    @Test
    void a_search_without_hits_is_an_empty_feed() {
        var feed = SERVER.get("/sok.atom?q=xyzzyplugh");

        assertEquals(200, feed.status());
        assertFalse(feed.text().contains("<entry"));
    }

    @Test
    void a_bad_parameter_is_refused() {
        assertEquals(400, SERVER.get("/sok.atom?size=x").status());
    }
}
