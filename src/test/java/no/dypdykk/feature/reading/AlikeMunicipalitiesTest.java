package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// From a municipality to those that are like it.
class AlikeMunicipalitiesTest {
    private static final TestServer SERVER = TestServer.with(TestServer.STARTER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_municipality_leads_to_cases_of_others_of_its_size() {
        var page = SERVER.get("/kommune/1824").text();

        assertTrue(page.contains("href=\"/sok?size_class=medium\""));
        assertTrue(SERVER.get("/sok?size_class=medium").text().contains("Vefsn"));
    }

    @Test
    void one_that_was_divided_has_no_size_today_and_leads_to_none() {
        var page = SERVER.get("/kommune/1850");

        assertTrue(page.text().contains("Tysfjord"));
        assertFalse(page.text().contains("size_class"));
    }
}
