package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Keeping a search, over HTTP as browsers send it.
class SavingTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final String FORM = "/min-side/sok";
    private static final String SEARCH = "?q=rolig+mandag&kind=case&sort=newest";

    private final Member reader = SERVER.as(Role.READER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_reader_keeps_a_search_with_its_filters_and_its_feed_and_deletes_it() {
        assertTrue(reader.get("/min-side").text().contains("Her kommer søk du lagrer"));
        var form = reader.get(FORM + "?sort=newest&kind=case&page=3&q=rolig+mandag").text();
        assertTrue(form.contains("value=\"rolig mandag\""), form);
        assertTrue(form.contains("action=\"" + escaped(FORM + SEARCH) + "\""), form);

        var kept = reader.post(FORM + SEARCH, "navn", " Rolige mandager ");

        assertEquals("/min-side?gjort=search", kept.header("Location"), kept::toString);
        var own = reader.get("/min-side?gjort=search").text();
        assertTrue(own.contains("Søket er lagret."), own);
        assertTrue(own.contains(escaped("/sok" + SEARCH) + "\">Rolige mandager</a>"), own);
        assertTrue(own.contains("href=\"" + escaped("/sok.atom" + SEARCH) + "\""), own);
        assertTrue(SERVER.get("/sok" + SEARCH).text().contains("andeby-rolig-mandag"));
        assertTrue(SERVER.get("/sok.atom" + SEARCH).text().contains("andeby-rolig-mandag"));

        reader.post("/min-side/sok/slett", "adresse", "/sok" + SEARCH);

        assertFalse(reader.get("/min-side").text().contains("Rolige mandager"));
    }

    @Test
    void nobody_else_sees_or_deletes_it() {
        reader.post(FORM + "?q=mandag", "navn", "Mitt eget");
        var admin = SERVER.as(Role.ADMIN);

        admin.post("/min-side/sok/slett", "adresse", "/sok?q=mandag");

        assertFalse(admin.get("/min-side").text().contains("Mitt eget"));
        assertTrue(reader.get("/min-side").text().contains("Mitt eget"));
    }

    @Test
    void a_search_kept_twice_stands_once_under_its_new_name() {
        reader.post(FORM + "?kind=case&q=mandag", "navn", "Gammelt navn");
        reader.post(FORM + "?q=mandag&kind=case", "navn", "Nytt navn");

        var own = reader.get("/min-side").text();
        assertFalse(own.contains("Gammelt navn"), own);
        assertTrue(own.contains("Nytt navn"), own);
    }

    @Test
    void what_cannot_be_kept_is_told_why_and_nothing_typed_is_lost() {
        assertRefused("", "Gi søket et navn", "");
        assertRefused("n".repeat(101), "Navnet er på 101 tegn", "n".repeat(101));
        var number = IdentityNumbers.synthetic();
        assertRefused("sak " + number, "fødselsnummer", "sak " + number);
        var inWords = reader.post(FORM + "?q=" + number, "navn", "Navn");
        assertEquals(422, inWords.status());
        var longSearch = reader.post(FORM + "?q=" + "x".repeat(2_000), "navn", "Langt");
        assertEquals(422, longSearch.status());
        assertTrue(longSearch.text().contains("value=\"Langt\""));
        assertTrue(reader.get("/min-side").text().contains("Her kommer søk du lagrer"));
    }

    private void assertRefused(String name, String why, String typed) {
        var reply = reader.post(FORM + SEARCH, "navn", name);

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains(why), reply::text);
        assertTrue(reply.text().contains("value=\"" + typed + "\""), reply::text);
        assertTrue(reply.text().contains("action=\"" + escaped(FORM + SEARCH) + "\""));
    }

    @Test
    void there_is_an_end_to_how_many_one_keeps() {
        for (int i = 0; i < 100; i++) {
            reader.post(FORM + "?q=nr" + i, "navn", "Nummer " + i);
        }
        var oneMore = reader.post(FORM + "?q=for+mye", "navn", "Ett til");
        var known = reader.post(FORM + "?q=nr7", "navn", "Sju");

        assertEquals(422, oneMore.status());
        assertTrue(oneMore.text().contains("Du har 100 lagrede søk"), oneMore::text);
        assertEquals(303, known.status());
        var own = reader.get("/min-side").text();
        assertTrue(own.contains("Sju") && own.contains("Nummer 99"), own);
        assertFalse(own.contains("Ett til"), own);
    }

    @Test
    void whoever_is_not_signed_in_has_the_address_and_the_feed_and_is_led_to_sign_in() {
        var page = SERVER.get("/sok" + SEARCH).text();
        assertTrue(page.contains(escaped(TestServer.ORIGIN + "/sok" + SEARCH) + "</a>"), page);
        assertTrue(page.contains("href=\"/sok.atom?q=rolig+mandag&amp;kind=case\""), page);
        assertTrue(page.contains("href=\"" + escaped(FORM + SEARCH) + "\""), page);

        var asked = SERVER.get(FORM + SEARCH);

        assertEquals(303, asked.status());
        assertEquals(
                "/logg-inn?til=%2Fmin-side%2Fsok%3Fq%3Drolig%2Bmandag%26kind%3Dcase%26sort%3Dnewest",
                asked.header("Location"));
    }

    @Test
    void a_search_without_hits_can_be_followed_until_it_has_some() {
        var page = SERVER.get("/sok?q=zyxblafinnesikke").text();

        assertTrue(page.contains("href=\"/sok.atom?q=zyxblafinnesikke\""), page);
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;");
    }
}
