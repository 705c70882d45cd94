package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.fixture.PdfUa;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Cases of made-up municipalities, judged and pooled as readers and programs see them.
class EvidencePagesTest {
    private static final TestServer SERVER =
            TestServer.with(Path.of("src/test/resources/evidence-library"));

    private static final List<String> CASES =
            List.of("gaseby", "ordby", "fortellby", "serieby", "parby", "skogby");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_case_begins_with_its_sentence_and_then_the_grade() {
        var page = nb("/dypdykk/gaseby").text();

        int sentence = page.indexOf("class=\"judged-sentence\"");
        int grade = page.indexOf("Trinn 2 av 5: Målt endring.");
        int figures = page.indexOf("class=\"levels\"");
        assertTrue(sentence > 0 && sentence < grade && grade < figures);
        assertTrue(page.contains("Legg inn kvartalstall: minst tre år før og ett år etter."));
        assertTrue(page.contains("Regnet etter metode 1."));
    }

    @Test
    void cases_are_found_by_the_grades_that_their_pages_show() {
        for (int grade = 1; grade <= 5; grade++) {
            String step = "Trinn %d av 5".formatted(grade);
            for (String slug : CASES) {
                var found = SERVER.get("/api/v1/search?size=100&kind=case&evidence=" + grade);
                boolean shown = nb("/dypdykk/" + slug).text().contains(step);
                assertEquals(shown, found.text().contains("/dypdykk/" + slug), slug + step);
            }
        }
        assertTrue(nb("/sok").text().contains("Trinn 3: Fulgt over tid <span"));
        assertFalse(nb("/sok").text().contains("Trinn 5: Trukket ved lodd <span"));
    }

    @Test
    void a_case_without_a_size_says_what_is_missing_and_one_with_a_size_does_not() {
        var missing = "Vi regner ikke ut usikkerhet, for antall ansatte mangler.";

        assertTrue(nb("/dypdykk/ordby").text().contains(missing));
        assertFalse(nb("/dypdykk/gaseby").text().contains(missing));
    }

    @Test
    void a_story_is_told_by_its_sources_and_not_by_people_nobody_has_named() {
        var page = nb("/dypdykk/fortellby").text();

        assertTrue(page.contains("Kildene forteller om lavere sykefravær."));
        assertFalse(page.contains("De som var med, forteller"));
    }

    @Test
    void a_series_shows_the_expected_line_and_the_same_estimate_by_other_ways() {
        var page = nb("/dypdykk/serieby").text();

        assertTrue(page.contains("Trinn 3 av 5: Fulgt over tid."));
        assertTrue(page.contains("Ventet uten tiltaket"));
        assertTrue(page.contains("Prais-Winsten"));
        assertTrue(page.contains("Målt over 20 kvartaler"));
    }

    @Test
    void a_series_with_a_comparison_is_graded_higher_only_when_they_went_together() {
        var evidence = SERVER.get("/api/v1/cases/parby/evidence");

        assertEquals("serie_ref", evidence.at("outcomes 0 design"));
        assertEquals(20, ((List<?>) evidence.at("outcomes 0 series points")).size());
        assertTrue(
                List.of(3L, 4L).contains(((Number) evidence.at("outcomes 0 grade")).longValue()));
    }

    @Test
    void a_practice_has_three_scales_a_plot_and_the_caveats() {
        var page = nb("/tiltak/ringe-pa-mandag").text();

        for (var part :
                List.of(
                        "<dt>Resultat</dt>",
                        "<dt>Tillit</dt>",
                        "<dt>Innsats og kostnad</dt>",
                        "Snittet av sakene",
                        "Her ventes en ny enhet",
                        "Saker med godt resultat skrives oftere enn saker uten.",
                        "6 saker har tall som kan bære en dom",
                        "1 sak oppgir måltallet uten tall vi kan bruke her.")) {
            assertTrue(page.contains(part), part);
        }
    }

    @Test
    void a_reader_chooses_among_the_cases_and_what_all_of_them_say_stays() {
        var whole = nb("/tiltak/ringe-pa-mandag").text();
        var large = nb("/tiltak/ringe-pa-mandag?size=large").text();

        assertEquals(headline(whole), headline(large));
        assertFalse(whole.contains("Bare utvalget ditt"));
        assertTrue(large.contains("Bare utvalget ditt"));
        assertTrue(large.contains("3 saker har tall som kan bære en dom"));
        assertTrue(large.contains("<th scope=\"row\"><a href=\"/dypdykk/gaseby\">"));
        assertFalse(large.contains("<th scope=\"row\"><a href=\"/dypdykk/andeby\">"));
        assertTrue(large.contains("<option value=\"large\" selected>200–999</option>"));
    }

    /// The sentence and the three scales of the first picture.
    private static String headline(String page) {
        int from = page.indexOf("<p class=\"judged-sentence\"");
        return page.substring(from, page.indexOf("</dl>", from));
    }

    @Test
    void a_choice_that_leaves_no_case_says_so_and_one_that_is_not_known_chooses_nothing() {
        var none = nb("/tiltak/ringe-pa-mandag?sector=school").text();

        assertTrue(none.contains("0 saker har tall som kan bære en dom"), none);
        assertTrue(none.contains("Hele bildet, alle sakene:"));
        assertEquals(
                nb("/tiltak/ringe-pa-mandag").text(),
                nb("/tiltak/ringe-pa-mandag?sector=%3Cb%3E&size=enorm&indicator=finnes-ikke")
                        .text());
    }

    @Test
    void a_case_that_began_and_has_not_reported_is_listed_as_that() {
        var page = nb("/tiltak/synge-pa-tirsdag").text();

        assertTrue(page.contains("1 sak er startet, men ikke rapportert."), page);
        assertTrue(page.contains("startet, ikke rapportert"));
        assertTrue(page.contains("Skulle følges opp 1. mai 2019."));
        assertFalse(nb("/tiltak/ringe-pa-mandag").text().contains("artet, ikke rapportert"));
    }

    @Test
    void what_a_practice_takes_is_told_where_its_page_says_it() {
        assertTrue(
                nb("/tiltak/ringe-pa-mandag").text().contains("<dd>ti minutter hver mandag</dd>"));
        assertTrue(nb("/tiltak/synge-pa-tirsdag").text().contains("<dd>ikke oppgitt</dd>"));
    }

    @Test
    void the_circumstances_of_an_outcome_are_in_its_file() {
        var csv = nb("/dypdykk/startby.csv").text();

        assertTrue(csv.contains("sf_total;valgt_paa_forhaand;yes;"), csv);
        assertTrue(csv.contains("sf_total;startet_fordi_tallet_var_hoyt;no;"));
        assertTrue(csv.contains("sf_total;andre_endringer_samtidig;;"));
    }

    @Test
    void a_practice_with_two_cases_pools_nothing_and_says_why() {
        var page = nb("/tiltak/synge-pa-tirsdag").text();

        assertTrue(page.contains("For få saker til å slå sammen. Se på hver sak for seg."));
        assertFalse(page.contains("Snittet av sakene"));
    }

    @Test
    void nynorsk_readers_get_the_same_in_nynorsk() {
        var page = SERVER.get("/tiltak/synge-pa-tirsdag", "Accept-Language", "nn").text();

        assertTrue(page.contains("For få saker til å slå saman. Sjå på kvar sak for seg."));
    }

    @Test
    void programs_get_every_number_of_the_pages() {
        var evidence = SERVER.get("/api/v1/practices/ringe-pa-mandag/evidence?indicator=sf_total");

        assertEquals("metode 1", evidence.at("method"));
        assertEquals(6L, ((Number) evidence.at("pooled k")).longValue());
        assertEquals(7, ((List<?>) evidence.at("cases")).size());
        double weights =
                Stream.of(0, 1, 2, 3, 4, 5)
                        .mapToDouble(i ->
                                ((Number)
                                                evidence.at(
                                                        "pictures 0 entries "
                                                                + i
                                                                + " weight_percent"))
                                        .doubleValue())
                        .sum();
        assertEquals(100, weights, 1e-6);
    }

    @Test
    void programs_get_the_circumstances_of_an_outcome_and_nothing_where_the_case_is_silent() {
        var told = SERVER.get("/api/v1/cases/startby/evidence");
        var silent = SERVER.get("/api/v1/cases/serieby/evidence");
        var practice = SERVER.get("/api/v1/practices/ringe-pa-mandag/evidence");

        assertEquals("yes", told.at("outcomes 0 beforehand"));
        assertEquals("no", told.at("outcomes 0 chosen_high"));
        for (var name : List.of("beforehand", "chosen_high", "other_changes", "start")) {
            assertTrue(silent.text().contains("\"" + name + "\":null"), silent::text);
        }
        assertEquals("ti minutter hver mandag", practice.at("effort"));
        assertTrue(practice.text().contains("\"circumstances\":[{\"population\":"), practice::text);
        assertTrue(
                SERVER.get("/api/v1/practices/synge-pa-tirsdag/evidence")
                        .text()
                        .contains("\"effort\":null"));
    }

    @Test
    void the_map_tells_the_highest_grade_and_what_the_cases_say_together() {
        var map = nb("/kunnskapskart").text();

        assertTrue(map.contains("<span class=\"cell-grade\">trinn 2</span>"), map);
        assertTrue(map.contains("<span class=\"cell-grade\">Gunstig</span>"));
    }

    @Test
    void the_map_shows_what_a_reader_chooses_and_all_of_it_when_the_choice_is_not_known() {
        var whole = nb("/kunnskapskart").text();

        assertTrue(whole.contains("href=\"/tiltak/nynne-pa-onsdag\""));
        assertFalse(
                nb("/kunnskapskart?tried=1").text().contains("href=\"/tiltak/nynne-pa-onsdag\""));
        assertTrue(nb("/kunnskapskart?tried=1").text().contains("/tiltak/ringe-pa-mandag"));
        assertFalse(nb("/kunnskapskart?indicator=heltid").text().contains("class=\"cell-total\""));
        assertEquals(whole, nb("/kunnskapskart?theme=%22&indicator=%3Cb%3E&tried=provd").text());
    }

    @Test
    void an_old_version_of_a_case_has_the_verdict_of_its_own_numbers() {
        var id = SERVER.get("/api/v1/pages/case/gaseby").at("id");
        var text = nb("/dypdykk/gaseby.md").text();
        var token = "Bearer " + SERVER.token("Prøveprogram", Duration.ofHours(1));
        var saved =
                SERVER.put(
                        "/api/v1/pages/" + id,
                        text.replace("employees: 900", "employees: null"),
                        "Content-Type",
                        "text/markdown;charset=utf-8",
                        "Authorization",
                        token,
                        "If-Match",
                        "\"r1\"");
        var first = nb("/historikk/" + id + "/1").text();
        var second = nb("/historikk/" + id + "/2").text();
        SERVER.put(
                "/api/v1/pages/" + id,
                text,
                "Content-Type",
                "text/markdown;charset=utf-8",
                "Authorization",
                token,
                "If-Match",
                "\"r2\"");

        assertEquals(200, saved.status(), saved::text);
        assertTrue(first.contains("Sykefraværet ble lavere samtidig med tiltaket."), first);
        assertTrue(first.contains("Regnet etter metode 1, med tallene slik de sto da."));
        assertTrue(second.contains("Sykefraværet gikk fra 10,2 til 8,4 prosent."), second);
    }

    @Test
    void all_numbers_of_a_case_can_be_taken_along() {
        var file = nb("/dypdykk/serieby.csv");

        assertTrue(file.header("Content-Type").startsWith("text/csv"));
        assertTrue(file.text().contains("sf_total;modell;trend"));
        assertTrue(nb("/dypdykk/serieby").text().contains("href=\"/dypdykk/serieby.csv\""));
    }

    @Test
    void how_the_cases_were_pooled_stands_one_click_away() {
        var page = nb("/tiltak/ringe-pa-mandag").text();
        var details = page.substring(page.indexOf("Slik er sakene slått sammen"));

        assertTrue(details.contains("(τ²)</dt>"), details);
        assertTrue(details.contains("(I²)</dt>"));
        assertTrue(details.contains("Her ventes en ny enhet</dt>"));
        assertTrue(details.contains("restriktert sannsynlighet (REML)"));
        assertTrue(details.contains("Regnet etter metode 1."));
        assertEquals(6, rows(details, "Snittet når én sak om gangen tas ut</caption>"));
        assertFalse(nb("/tiltak/nynne-pa-onsdag").text().contains("Slik er sakene slått sammen"));
    }

    private static long rows(String page, String caption) {
        int from = page.indexOf(caption);
        return page.substring(from, page.indexOf("</tbody>", from))
                        .split("<th scope=\"row\">")
                        .length
                - 1L;
    }

    @Test
    void all_numbers_of_a_practice_can_be_taken_along_and_computed_again() {
        var file = nb("/tiltak/ringe-pa-mandag.csv");
        var cases = file.text().lines().filter(line -> line.startsWith("sf_total;sak;")).toList();
        var mean = column(file.text(), "snitt", 2);
        double weighed =
                cases.stream().mapToDouble(line -> cell(line, 2) * cell(line, 6) / 100).sum();

        assertEquals(6, cases.size());
        assertEquals(mean, weighed, 1e-9);
        assertTrue(file.text().contains("sf_total;metode;;;;;;;metode 1"));
        assertTrue(file.text().contains("sf_total;sak_uten_tall;;;;;;1;/dypdykk/ordby"));
        assertTrue(nb("/tiltak/ringe-pa-mandag").text().contains("/tiltak/ringe-pa-mandag.csv\""));
    }

    private static double column(String csv, String name, int column) {
        return csv.lines()
                .filter(line -> line.startsWith("sf_total;" + name + ";"))
                .mapToDouble(line -> cell(line, column))
                .findFirst()
                .orElseThrow();
    }

    private static double cell(String line, int column) {
        return Double.parseDouble(line.split(";", -1)[column].replace(',', '.'));
    }

    @Test
    void the_file_of_a_case_has_what_went_in_and_what_came_out_agrees_with_it() {
        var csv = nb("/dypdykk/gaseby.csv").text();

        assertTrue(
                csv.contains("sf_total;inndata 2008;10,2;;;baseline; self-reported; s1")
                        || csv.contains(
                                "sf_total;inndata 2008;10,2;;;\"baseline; self-reported; s1\""),
                csv);
        assertTrue(csv.contains("sf_total;ansatte;900;"));
        assertTrue(csv.contains("sf_total;minste_viktige_endring;0,5;"));
        assertTrue(csv.contains("sf_total;formel;"));
        double p = (10.2 + 8.4) / 2;
        double v = 18.5 * 18.5 * (p / 9.2) / 900 + 0.28 * 0.28;
        assertEquals(Math.sqrt((v + v) / 2), column(csv, "standardfeil", 2), 1e-12);
    }

    @Test
    void a_practice_on_paper_has_its_plot_and_keeps_to_the_standard_for_everyone()
            throws IOException {
        var file = nb("/tiltak/ringe-pa-mandag.pdf");

        assertEquals(List.of(), PdfUa.flaws(file.bytes()));
        try (var document = Loader.loadPDF(file.bytes())) {
            var text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertTrue(text.contains("Snittet av sakene"), text);
            assertTrue(text.contains("restriktert sannsynlighet (REML)"));
            assertTrue(text.contains("Saker med godt resultat skrives oftere"));
        }
    }

    @Test
    void a_case_on_paper_tells_how_it_was_computed() throws IOException {
        var file = nb("/dypdykk/serieby.pdf");

        assertEquals(List.of(), PdfUa.flaws(file.bytes()));
        try (var document = Loader.loadPDF(file.bytes())) {
            var text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertTrue(text.contains("Prais-Winsten"), text);
            assertTrue(text.contains("Regnet etter metode 1."));
        }
    }

    @Test
    void whoever_is_about_to_begin_is_asked_to_write_the_case_first() {
        var page = nb("/tiltak/ringe-pa-mandag").text();

        assertTrue(page.contains("Skriv saken før dere kjenner resultatet"));
        assertTrue(page.contains("href=\"/ny/case?tiltak=ringe-pa-mandag\""));
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertEquals(404, SERVER.get("/api/v1/cases/finnes-ikke/evidence").status());
        assertEquals(404, SERVER.get("/api/v1/practices/finnes-ikke/evidence").status());
    }

    private static Reply nb(String path) {
        return SERVER.get(path, "Accept-Language", "nb");
    }
}
