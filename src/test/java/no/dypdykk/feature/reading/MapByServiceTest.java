package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// The map of knowledge as those see it who look for one kind of service.
class MapByServiceTest {
    private static final TestServer SERVER =
            TestServer.with(Path.of("src/test/resources/evidence-library"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeAll
    static void send() {
        var cases = new MadeUpCases(SERVER);
        cases.practice("nikke");
        cases.send(told("skole-en", "school", "improved"));
        cases.send(told("skole-to", "school", "worse"));
        cases.send(told("barnehage-en", "kindergarten", "improved"));
    }

    private static String told(String slug, String sector, String result) {
        return """
        ---
        kind: case
        slug: %s
        title: Stedet %s
        sector: %s
        practices: [{practice: nikke, part: main}]
        outcomes: [{indicator: sf_total, result: %s}]
        ---
        Tekst.
        """
                .formatted(slug, slug, sector, result);
    }

    @Test
    void a_service_counts_its_own_cases_and_keeps_the_choice_in_the_links() {
        var cell = cell("/kunnskapskart?sector=school");

        assertEquals("2", cell.select(".cell-total").text());
        assertTrue(
                cell.attr("href").endsWith("&indicator=sf_total&sector=school"), cell.attr("href"));
        assertEquals("3", cell("/kunnskapskart").select(".cell-total").text());
    }

    @Test
    void the_search_behind_a_cell_finds_as_many_cases_as_the_cell_says() {
        var cell = cell("/kunnskapskart?sector=school");
        var found = SERVER.get(cell.attr("href").replace("/sok?", "/api/v1/search?"));

        assertEquals(2L, ((Number) found.at("total")).longValue());
    }

    @Test
    void practices_without_such_cases_are_empty_or_left_out_when_asked() {
        var all = SERVER.get("/kunnskapskart?sector=school").text();
        var tried = SERVER.get("/kunnskapskart?sector=school&tried=1").text();

        assertTrue(all.contains("href=\"/tiltak/ringe-pa-mandag\""), all);
        assertFalse(tried.contains("href=\"/tiltak/ringe-pa-mandag\""), tried);
        assertTrue(tried.contains("href=\"/tiltak/nikke\""), tried);
    }

    @Test
    void only_services_that_some_case_is_about_are_offered_and_others_choose_nothing() {
        var select = Jsoup.parse(SERVER.get("/kunnskapskart").text()).select("select[name=sector]");

        assertEquals(
                List.of("kindergarten", "school"),
                select.select("option[value~=.]").eachAttr("value"));
        assertEquals("3", cell("/kunnskapskart?sector=romfart").select(".cell-total").text());
    }

    @Test
    void a_service_that_no_case_is_about_is_shown_as_chosen_over_empty_cells() {
        var page = Jsoup.parse(SERVER.get("/kunnskapskart?sector=technical").text());

        assertEquals("technical", page.select("select[name=sector] option[selected]").val());
        assertEquals(0, page.select("a.cell").size());
        assertTrue(page.select("td.none").size() > 1, page::text);
    }

    private static Element cell(String path) {
        var page = Jsoup.parse(SERVER.get(path).text());
        return page.select("tr:has(a[href=/tiltak/nikke]) a.cell").getFirst();
    }
}
