package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What stands beside a hit is kept between searches, and is never old.
class CardsTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_hit_shows_the_place_that_was_saved_last() {
        var made =
                COORDINATOR.send(
                        "POST", "/api/v1/pages", page("Gåseby"), "Content-Type", "text/markdown");
        var id = made.at("id");
        assertTrue(found().contains("<span>Gåseby</span>"));
        assertTrue(found().contains("<span>Gåseby</span>"));

        var saved =
                COORDINATOR.send(
                        "PUT",
                        "/api/v1/pages/" + id,
                        page("Ordby"),
                        "Content-Type",
                        "text/markdown",
                        "If-Match",
                        COORDINATOR.get("/api/v1/pages/" + id).header("ETag"));

        assertEquals(200, saved.status(), saved::toString);
        assertTrue(found().contains("<span>Ordby</span>"));
        assertFalse(found().contains("<span>Gåseby</span>"));
    }

    private static String found() {
        return SERVER.get("/sok?q=kortprovesak", "Accept-Language", "nb").text();
    }

    private static String page(String place) {
        return "---\nkind: case\ntitle: Kortprovesak\nsummary: Kort.\nplace: %s\n---\nTekst.\n"
                .formatted(place);
    }
}
