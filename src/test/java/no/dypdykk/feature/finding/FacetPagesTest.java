package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Filters that have parts, over what the program comes with.
class FacetPagesTest {
    private static final TestServer SERVER = TestServer.with(TestServer.STARTER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "county=18, municipality=1824",
        "sector=health-and-care, service=health-and-care/sjukeheim"
    })
    void a_whole_includes_its_parts(String whole, String part) {
        assertTrue(total(part) > 0);
        assertTrue(total(whole) > total(part));
        assertEquals(total(whole), total(whole + "&" + part));
    }

    @Test
    void parts_of_different_wholes_may_be_chosen_together() {
        long together = total("municipality=1824") + total("county=50");

        assertEquals(together, total("municipality=1824&county=50"));
    }

    @Test
    void parts_stand_below_their_whole_and_open_when_one_is_chosen() {
        var page = page("municipality=1824");

        assertTrue(page.contains("<summary>Kommuner i Nordland</summary>"));
        assertEquals(List.of("Kommuner i Nordland"), opened(page));
        assertTrue(input(page, "municipality-1824").contains(" checked"));
        assertFalse(input(page, "municipality-1824").contains(" disabled"));
        assertEquals(List.of(), opened(page("")));
    }

    @Test
    void with_the_whole_chosen_the_parts_are_seen_to_be_included() {
        var page = page("county=18");

        assertTrue(input(page, "municipality-1824").contains(" checked disabled"));
        assertTrue(page.contains("Alle i Nordland er med."));
        assertFalse(page("county=50").contains("Alle i Nordland er med."));
    }

    @Test
    void what_is_chosen_stays_in_the_form_when_no_page_has_it() {
        var page = page("q=finnesikke&municipality=1824&kind=theme");

        assertTrue(input(page, "municipality-1824").contains(" checked"));
        assertTrue(input(page, "kind-theme").contains(" checked"));
    }

    @Test
    void ten_thousand_choices_in_an_address_are_not_ten_thousand_boxes() {
        var page = page("q=turnus" + many());

        assertTrue(page.split("name=\"practice\"", -1).length < 100);
    }

    private static String many() {
        var all = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            all.append("&practice=p").append(i);
        }
        return all.toString();
    }

    private static long total(String parameters) {
        var found = SERVER.get("/api/v1/search?size=0&" + parameters);
        return ((Number) found.at("total")).longValue();
    }

    private static String page(String parameters) {
        return SERVER.get("/sok?" + parameters, "Accept-Language", "nb").text();
    }

    private static String input(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf('>', from));
    }

    private static List<String> opened(String page) {
        return List.of(page.split("<details class=\"parts\" open>", -1)).stream()
                .skip(1)
                .map(rest -> rest.substring(rest.indexOf("<summary>") + 9, rest.indexOf("</su")))
                .toList();
    }
}
