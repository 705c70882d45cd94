package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/// The filters chosen last, over HTTP as browsers without scripts do it.
class LastFilterTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final String HERE = TestServer.ORIGIN + "/sok?q=mandag";
    private static final String NOTICE = "Filtrene dine fra sist er på.";
    private static final String FILTERED = "/sok?q=mandag&kind=case";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void filters_chosen_on_the_search_page_come_back_with_the_next_search_and_say_so() {
        var kept = kept(SERVER.get(FILTERED, "Referer", HERE)).orElseThrow();

        var again = SERVER.get("/sok?q=rolig&filter=sist", "Cookie", kept);

        assertEquals(303, again.status());
        assertEquals("/sok?q=rolig&kind=case&filter=sist", again.header("Location"));
        var page = SERVER.get(again.header("Location"), "Cookie", kept).text();
        assertTrue(page.contains(NOTICE), page);
        assertTrue(page.contains("href=\"/sok?q=rolig\">Fjern dem</a>"), page);
        assertTrue(page.contains("/dypdykk/andeby-rolig-mandag"), page);
        assertFalse(page.contains("class=\"teaser-title\" lang=\"nb\"><a href=\"/tiltak/"), page);
    }

    @Test
    void every_page_sends_its_searches_with_the_wish_for_them() {
        var page = SERVER.get("/dypdykk/andeby-rolig-mandag").text();

        assertTrue(page.contains("<input type=\"hidden\" name=\"filter\" value=\"sist\">"), page);
        assertTrue(page.contains("href=\"/sok?filter=sist\""), page);
    }

    @Test
    void taking_them_away_forgets_them() {
        var kept = kept(SERVER.get(FILTERED, "Referer", HERE)).orElseThrow();

        var cleared = SERVER.get("/sok?q=mandag", "Referer", HERE, "Cookie", kept);

        assertEquals(Optional.of("filter="), kept(cleared), cleared::toString);
        assertEquals("/sok?q=rolig", SERVER.get("/sok?q=rolig&filter=sist").header("Location"));
    }

    @Test
    void the_cookie_goes_to_the_search_page_alone_over_tls_and_until_the_browser_is_closed() {
        var cookie = SERVER.get(FILTERED, "Referer", HERE).header("Set-Cookie");

        assertEquals("filter=kind=case; Path=/sok; Secure; HttpOnly; SameSite=Lax", cookie);
    }

    @Test
    void an_address_that_somebody_shared_shows_what_it_says_and_changes_nothing() {
        var own = "filter=kind=practice";

        var shared = SERVER.get(FILTERED + "&filter=sist", "Cookie", own);
        var bare = SERVER.get("/sok?q=mandag", "Cookie", own);

        assertEquals(200, shared.status());
        assertFalse(shared.text().contains(NOTICE), shared::text);
        assertTrue(shared.text().contains("href=\"/dypdykk/andeby-rolig-mandag\""));
        assertFalse(bare.text().contains(NOTICE), bare::text);
        assertTrue(bare.text().contains("href=\"/dypdykk/andeby-rolig-mandag\""));
        assertEquals("", shared.header("Set-Cookie"));
        assertEquals("", bare.header("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.test/sok?q=mandag", TestServer.ORIGIN + "/tiltak"})
    void a_link_from_elsewhere_chooses_nothing(String referer) {
        assertEquals(Optional.empty(), kept(SERVER.get(FILTERED, "Referer", referer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"filter=%zz", "filter=", "filter=x=y", "filter=sort=backwards&kind=case"})
    void a_cookie_that_cannot_be_understood_filters_nothing(String cookie) {
        var reply = SERVER.get("/sok?q=rolig&filter=sist", "Cookie", cookie);

        assertEquals("/sok?q=rolig", reply.header("Location"), reply::toString);
    }

    @Test
    void too_many_filters_for_a_cookie_are_not_kept() {
        var many = new StringBuilder(FILTERED);
        for (int i = 0; i < 40; i++) {
            many.append("&theme=").append("t".repeat(40)).append(i);
        }

        assertEquals(Optional.empty(), kept(SERVER.get(many.toString(), "Referer", HERE)));
    }

    private static Optional<String> kept(Reply reply) {
        return reply.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("filter="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst();
    }
}
