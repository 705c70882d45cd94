package no.dypdykk.feature.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Statbank;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Figures from a statistics office, over HTTP.
class StatisticsTest {
    private static final Statbank STATBANK = Statbank.start();
    private static final TestServer SERVER =
            TestServer.withStatistics(TestServer.FIXTURE, STATBANK.url());

    @AfterAll
    static void stop() {
        SERVER.close();
        STATBANK.close();
    }

    @Test
    void a_table_is_found_chosen_from_and_looked_over() {
        var coordinator = SERVER.as(Role.COORDINATOR);

        var found = coordinator.get("/tall/ssb?sok=frav%C3%A6r").text();
        assertTrue(found.contains("href=\"/tall/ssb?tabell=00001\""), found);
        var chosen = coordinator.get("/tall/ssb?tabell=00001").text();
        assertTrue(chosen.contains("name=\"kode.Region\""), chosen);
        assertTrue(chosen.contains("0 Hele landet, 1824 Vefsn"), chosen);

        var fetched =
                coordinator.post(
                        "/tall/ssb",
                        "tabell",
                        "00001",
                        "indicator",
                        "sf_total",
                        "kode.Region",
                        "0, 1824",
                        "kode.Tid",
                        "2014*");
        assertEquals(303, fetched.status(), fetched::toString);
        var shown = coordinator.get(fetched.header("Location")).text();
        assertTrue(shown.contains("7 nye tall, 2 serier"), shown);
        assertTrue(shown.contains("1 celle uten tall"), shown);
        coordinator.post(fetched.header("Location"));
        var series = SERVER.get("/api/v1/series/kommune-1824--sf-total").text();
        assertTrue(series.contains("\"status\":\"preliminary\""), series);
        assertTrue(series.contains("Prøvebyrået: Oppdiktet tabell, 2015-02-03"), series);
    }

    @Test
    void an_unknown_table_is_said_on_the_page() {
        var reply = SERVER.as(Role.COORDINATOR).get("/tall/ssb?tabell=77777");

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains("Det finnes ingen slik tabell."), reply::text);
    }

    @Test
    void nothing_is_asked_while_it_is_switched_off() {
        try (var off = TestServer.with(TestServer.FIXTURE)) {
            int before = STATBANK.asked().size();

            var page = off.as(Role.COORDINATOR).get("/tall/ssb?tabell=00001&sok=x");
            var post = off.as(Role.COORDINATOR).post("/tall/ssb", "tabell", "00001");

            assertTrue(page.text().contains("Dette er slått av."), page::text);
            assertEquals(404, post.status());
            assertEquals(before, STATBANK.asked().size());
        }
    }

    @Test
    void those_who_do_not_keep_the_series_cannot_fetch() {
        assertEquals(403, SERVER.as(Role.AUTHOR).get("/tall/ssb").status());
        assertEquals(403, SERVER.as(Role.AUTHOR).post("/tall/ssb", "tabell", "00001").status());
    }
}
