package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Coordinators see why hits stand in their order, and nobody below them does.
class ExplainTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_coordinator_sees_what_each_field_gave_in_numbers_and_words() {
        var page = SERVER.as(Role.COORDINATOR).get("/sok/forklaring?q=rolig+mandag");

        assertEquals(200, page.status());
        assertTrue(page.text().contains("Rolig mandag i Andeby"));
        assertTrue(page.text().contains("Ord i tittel og andre navn"));
        assertTrue(page.text().contains(" %)"));
        assertTrue(page.text().contains("Mest kommer av"));
        assertTrue(page.text().contains("href=\"/sok?q=rolig+mandag\""));
    }

    @Test
    void an_author_may_not_and_a_stranger_is_led_to_signing_in() {
        assertEquals(403, SERVER.as(Role.AUTHOR).get("/sok/forklaring?q=rolig").status());

        var stranger = SERVER.get("/sok/forklaring?q=rolig");
        assertEquals(303, stranger.status());
        assertTrue(stranger.header("Location").startsWith("/logg-inn"));
    }

    @Test
    void the_way_there_is_shown_to_coordinators_only() {
        var way = "href=\"/sok/forklaring?q=rolig\"";

        assertTrue(SERVER.as(Role.COORDINATOR).get("/sok?q=rolig").text().contains(way));
        assertFalse(SERVER.as(Role.AUTHOR).get("/sok?q=rolig").text().contains(way));
        assertFalse(SERVER.get("/sok?q=rolig").text().contains(way));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%F0%9F%98%80", "?q=qwxzqvj", "?q=det"})
    void what_is_not_ranked_by_words_is_shown_without_shares(String query) {
        var page = SERVER.as(Role.COORDINATOR).get("/sok/forklaring" + query);

        assertEquals(200, page.status());
        assertFalse(page.text().contains(" %)"));
    }
}
