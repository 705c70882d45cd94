package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.Test;

/// Figures of municipalities over time in the starter library, as a reader without an account sees
/// them.
class MunicipalitySeriesTest {
    @Test
    void a_municipality_shows_its_own_figures_over_time_when_it_has_some() {
        try (var server = TestServer.with(TestServer.STARTER)) {
            var with = server.get("/kommune/4204", "Accept-Language", "nb").text();
            var without = server.get("/kommune/1824", "Accept-Language", "nb").text();

            assertTrue(with.contains("Tall over tid"), with);
            assertTrue(with.contains("Selvrapportert: Songdalen kommune, «Heltid"));
            assertTrue(with.contains("regionplanagder.no"));
            assertFalse(with.contains("Midten av kommuner av samme størrelse"));
            assertTrue(without.contains("<h1 class=\"page-title\">Vefsn</h1>"));
            assertFalse(without.contains("Tall over tid"));
        }
    }
}
