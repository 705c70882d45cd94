package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Whoever says which municipality is theirs has hits from others like it a little higher.
class HomeTest {
    private static final String API = "/api/v1/search?size=100&q=sykefrav%C3%A6r";
    private static final TestServer SERVER = TestServer.with(TestServer.STARTER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void hits_from_like_municipalities_say_why_and_others_do_not() {
        var found = page("q=sykefrav%C3%A6r+Nordland&home=1824").text();

        assertTrue(found.contains("Fra kommunen din"));
        assertTrue(found.contains("Fra en kommune som ligner på din: samme fylke"));
        assertFalse(page("q=sykefrav%C3%A6r").text().contains("ligner på din"));
    }

    @Test
    void the_same_pages_are_found_and_only_like_ones_score_higher() {
        var plain = SERVER.get(API);
        var lifted = SERVER.get(API + "&home=1824");

        assertEquals(plain.at("total"), lifted.at("total"));
        assertEquals(plain.at("facets").toString(), lifted.at("facets").toString());
        assertTrue(
                score(lifted, "vefsn-snakkes-i-maro")
                        > 1.07 * score(plain, "vefsn-snakkes-i-maro"));
        assertTrue(whyOf(lifted, "vefsn-snakkes-i-maro").contains("Fra kommunen din"));
        assertEquals(score(plain, "alta-halvert"), score(lifted, "alta-halvert"));
    }

    @Test
    void the_choice_stands_in_every_address_of_the_page_and_can_be_taken_away() {
        var found = page("q=sykefrav%C3%A6r&home=Vefsn&kind=case").text();

        assertTrue(found.contains("value=\"Vefsn\""));
        assertTrue(found.contains("Kommuner i Nordland og kommuner av samme størrelse"));
        assertTrue(
                found.contains("href=\"/sok?q=sykefrav%C3%A6r&amp;kind=case&amp;home=1824&amp;"));
        assertTrue(found.contains("href=\"/sok?q=sykefrav%C3%A6r&amp;kind=case\">Fjern</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vefsn", " vefsn ", "1824", "VEFSN"})
    void a_name_or_a_number_will_do(String typed) {
        assertTrue(home(typed).contains("value=\"Vefsn\""), typed);
    }

    @ParameterizedTest
    @CsvSource({"aalesund, Ålesund", "Fauske, Fauske", "Suortá, Sortland"})
    void any_keyboard_and_any_of_its_names_will_do(String typed, String name) {
        assertTrue(
                home(typed).contains("value=\"" + name) || home(typed).contains(" " + name + "\""),
                typed);
    }

    @Test
    void names_that_several_have_ask_for_the_county() {
        var found = home("Herøy");

        assertTrue(found.contains("Flere kommuner heter «Herøy»."));
        assertTrue(found.contains("Herøy (Møre og Romsdal)"));
        assertTrue(found.contains("value=\"Herøy\""));
        assertFalse(home("Herøy (Nordland)").contains("Flere kommuner heter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Andeby", "0000", "<b>", "\u202e", "99999999999999"})
    void what_is_no_municipality_is_said_beside_the_field_and_the_search_goes_on(String typed) {
        var reply = page("q=sykefrav%C3%A6r&home=" + encoded(typed));

        assertEquals(200, reply.status());
        assertTrue(reply.text().contains("Vi fant ingen kommune som heter"));
        assertTrue(reply.text().contains("class=\"hit\""));
        assertFalse(reply.text().contains("<b>"));
    }

    @Test
    void a_program_is_told_what_it_got_wrong() {
        var reply = SERVER.get(API + "&home=Andeby", "Accept-Language", "nb");

        assertEquals(400, reply.status());
        assertTrue(reply.text().contains("«Andeby»"), reply::text);
        assertEquals(200, SERVER.get(API + "&home=").status());
    }

    private static String home(String typed) {
        return page("q=sykefrav%C3%A6r&home=" + encoded(typed)).text();
    }

    private static Reply page(String parameters) {
        return SERVER.get("/sok?" + parameters, "Accept-Language", "nb");
    }

    private static double score(Reply found, String slug) {
        return ((Number) found.at("hits " + place(found, slug) + " score")).doubleValue();
    }

    private static String whyOf(Reply found, String slug) {
        return found.at("hits " + place(found, slug) + " why").toString();
    }

    private static int place(Reply found, String slug) {
        int place = 0;
        while (!found.at("hits " + place + " slug").equals(slug)) {
            place++;
        }
        return place;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
