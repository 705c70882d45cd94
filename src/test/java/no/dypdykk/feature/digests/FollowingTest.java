package no.dypdykk.feature.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Guest;
import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Following a theme, over HTTP as browsers send it.
class FollowingTest {
    private static final String PAGE = "/varsler";
    private static final String THEME = "/tema/provetema";
    private static final String FOLLOWED = "Du følger dette temaet";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private final Member reader = SERVER.as(Role.READER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void d1_a_reader_follows_a_theme_and_ends_that() {
        assertTrue(reader.get(THEME).text().contains("href=\"" + PAGE + "\""));
        assertFalse(SERVER.get(THEME).text().contains(PAGE));
        assertFalse(reader.get(PAGE).text().contains(FOLLOWED));

        var followed = reader.post(PAGE, "theme", theme(), "follow", "1");

        assertEquals(303, followed.status(), followed::toString);
        assertTrue(reader.get(PAGE).text().contains(FOLLOWED));
        assertFalse(SERVER.as(Role.READER).get(PAGE).text().contains(FOLLOWED));
        reader.post(PAGE, "theme", theme(), "follow", "1");
        assertEquals(1, reader.get(PAGE).text().split(FOLLOWED, -1).length - 1);
        reader.post(PAGE, "theme", theme());
        assertFalse(reader.get(PAGE).text().contains(FOLLOWED));
    }

    @Test
    void only_published_themes_are_followed() {
        var page = (String) SERVER.get("/api/v1/pages/case/andeby-rolig-mandag").at("id");

        assertEquals(404, reader.post(PAGE, "theme", page, "follow", "1").status());
        assertEquals(404, reader.post(PAGE, "theme", "../../x", "follow", "1").status());
        assertTrue(reader.get(PAGE).text().contains("E-post er ikke satt opp"));
    }

    @Test
    void d3_the_link_in_a_letter_asks_and_then_ends_without_signing_in() {
        reader.post(PAGE, "theme", theme(), "follow", "1");
        var link = "/avmeld/" + SERVER.digestKey(reader.user());
        var guest = new Guest(SERVER);

        var asked = guest.get(link);
        assertTrue(asked.text().contains("Vil du slutte å få e-post om"), asked::text);
        assertTrue(reader.get(PAGE).text().contains(FOLLOWED));
        var ended = guest.post(link);

        assertEquals(200, ended.status(), ended::toString);
        assertTrue(ended.text().contains("Du får ikke flere"), ended::text);
        assertFalse(reader.get(PAGE).text().contains(FOLLOWED));
        assertTrue(guest.get(link).text().contains("Du får ikke flere"));
        assertTrue(guest.get("/avmeld/finnes-ikke").text().contains("Du får ikke flere"));
    }

    private static String theme() {
        return (String) SERVER.get("/api/v1/pages/theme/provetema").at("id");
    }
}
