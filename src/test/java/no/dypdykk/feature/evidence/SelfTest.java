package no.dypdykk.feature.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Guest;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.fixture.PdfUa;
import no.dypdykk.web.NorwegianNumbers;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The page where anyone can see what a series carries, as a visitor without an account uses it.
class SelfTest {
    private static final String PAGE = "/regn-selv";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final double[] WOBBLE = {0.4, -0.3, 0.1, 0.35, -0.45, 0.2, -0.1, 0.3};

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_project_leader_pastes_quarters_and_reads_a_verdict_its_grade_and_the_way_up() {
        var page = post(quarters(8, 4), "2007-K1", "60").text();

        assertTrue(page.contains("class=\"judged-sentence\""), page);
        assertTrue(page.contains("Trinn 2 av 5: Målt endring."));
        assertTrue(page.contains("Legg inn kvartalstall: minst tre år før og ett år etter."));
        assertTrue(page.contains("Ventet uten tiltaket"));
        assertTrue(page.contains("Av 100 like store enheter der ingenting er endret"));
    }

    @Test
    void three_years_before_lift_it_to_grade_three() {
        assertTrue(post(quarters(12, 8), "2008-K1", "60").text().contains("Trinn 3 av 5"));
    }

    @Test
    void what_is_usual_for_the_unit_is_drawn_with_its_limits_from_eight_quarters_before_on() {
        var long8 = post(quarters(8, 4), "2007-K1", "60").text();
        var short6 = post(quarters(6, 4), "2006-K3", "60").text();

        assertTrue(long8.contains("Er noe uvanlig for enheten?"), long8);
        assertTrue(long8.contains("Grenser for det vanlige"));
        assertTrue(long8.contains("Medianen før starten"));
        assertTrue(long8.contains("Årstidene er trukket fra."));
        assertTrue(long8.contains("skiller seg fra det vanlige for enheten."));
        assertTrue(short6.contains("Ikke sesongjustert."), short6);
        assertFalse(short6.contains("Grenser for det vanlige"));
    }

    @Test
    void what_holds_the_grade_down_is_named_and_the_way_up_is_not_what_is_there_already() {
        var page = post(quarters(12, 8), "2008-K1", "60", "others", "1", "beforehand", "1").text();

        assertTrue(page.contains("Trinn 2 av 5"), page);
        assertTrue(page.contains("Andre store endringer skjedde samtidig."));
        assertTrue(page.contains("Legg inn tall for noen dere kan sammenlignes med."));
        assertFalse(page.contains("minst tre år før"));
    }

    @Test
    void a_short_series_says_why_it_is_grade_two_in_both_written_standards() {
        var page = post(quarters(8, 4), "2007-K1", "60").text();

        assertTrue(page.contains("Det er 8 kvartaler før starten og 4 etter."), page);
        assertTrue(
                nynorsk(quarters(8, 4), "2007-K1")
                        .contains("Legg inn kvartalstal: minst tre år før og eitt år etter."));
    }

    @Test
    void three_years_before_can_be_read_aloud_in_nynorsk_with_what_holds_it_at_three() {
        var page = nynorsk(quarters(12, 8), "2008-K1");

        assertTrue(page.contains("Tiltaket kan ha gitt lågare sjukefråvær her."), page);
        assertTrue(page.contains("Trinn 3 av 5: Følgd over tid."));
        assertTrue(page.contains("Ingen som ikkje gjorde det same, er målt."));
        assertTrue(page.contains("Legg inn tal for nokon de kan samanliknast med."));
        assertFalse(page.contains("minst tre år før"));
    }

    private static String nynorsk(String figures, String start) {
        var guest = new Guest(SERVER);
        guest.get("/sprak?til=nn&fra=" + PAGE);
        guest.get(PAGE);
        return guest.post(
                        PAGE,
                        "figures",
                        figures,
                        "start",
                        start,
                        "employees",
                        "60",
                        "indicator",
                        "sf_total")
                .text();
    }

    @Test
    void numbers_across_a_new_way_of_measuring_are_refused_with_the_reason() {
        var page = post(quarters(36, 8), "2014-K1", "60").text();

        assertTrue(page.contains("Tallene kan ikke si hva som skjedde."), page);
        assertTrue(page.contains("Tallene er målt på ulik måte før og etter."));
        assertFalse(page.contains("Kildene sier ikke"));
    }

    @Test
    void whole_years_with_a_size_have_a_noise_band_and_without_it_do_not() {
        var years = "2010 10,2\n2011 9,8\n2012 8,1\n2013 8,4";

        assertTrue(post(years, "2012", "50").text().contains("Støybånd"));
        assertTrue(
                post(years, "2012", "")
                        .text()
                        .contains("Vi regner ikke ut usikkerhet, for antall ansatte mangler."));
    }

    @Test
    void a_unit_above_the_usual_level_is_told_how_much_it_falls_by_itself() {
        var years = "2010 13,2\n2012 10,9";

        var page = post(years, "2012", "50", "reference", "8,4", "high", "1").text();
        var csv = post(years, "2012", "50", "reference", "8,4", "high", "1", "csv", "1").text();

        assertTrue(page.contains("Det vanlige nivået du skrev"), page);
        // The method, section 4.2: N 50, mu 8.4, sb 2.0.
        double chance = 15.6 * 15.6 * (8.4 / 9.2) / 50 + 0.21 * 0.21;
        double fall = (1 - (4 + 0.30 * chance) / (4 + chance)) * (13.2 - 8.4);
        assertTrue(
                page.contains(
                        "Da ventes det å falle om lag %s prosentpoeng uansett."
                                .formatted(NorwegianNumbers.rounded(fall, 1))),
                page);
        var written =
                csv.lines().filter(line -> line.startsWith("sf_total;ventet_fall;")).findFirst();
        double computed =
                Double.parseDouble(written.orElseThrow().split(";", -1)[2].replace(',', '.'));
        assertEquals(fall, computed, 1e-12);
        assertTrue(csv.contains("sf_total;referansenivaa;8,4;"), csv);
    }

    @Test
    void without_a_usual_level_or_below_it_nothing_is_said_of_a_fall() {
        var years = "2010 13,2\n2012 10,9";

        for (var reference : List.of("", "14")) {
            var page = post(years, "2012", "50", "reference", reference, "high", "1").text();

            assertTrue(page.contains("Støybånd"), page);
            assertFalse(page.contains("Da ventes det å falle"), page);
        }
    }

    @ParameterizedTest
    @CsvSource({"hoeyt, «hoeyt»", "840, «840»", "-3, «-3»", "0, «0»"})
    void a_usual_level_that_is_none_is_named_and_stays_in_the_form(String typed, String named) {
        var reply = post("2010 13,2\n2012 10,9", "2012", "50", "reference", typed);

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains(named + " er ikke et nivå."), reply::text);
        assertTrue(reply.text().contains("value=\"" + typed + "\""), reply::text);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-K1 8,6, 2012-K1, 50, Det må være minst to linjer",
        "'2012-K1 8,6\n2012-K2 mange', 2012-K2, 50, Denne linjen kan ikke leses: «2012-K2 mange»",
        "'2012-K1 8,6\n2012-K1 8,7', 2012-K1, 50, 2012-Q1 står to ganger",
        "'2012-K1 8,6\n2012-K2 860', 2012-K2, 50, Tallet for 2012-Q2 kan ikke stemme",
        "'2012-K1 8,6\n2012-K2 8,1', i fjor, 50, «i fjor» er ikke en periode",
        "'2012-K1 8,6\n2012-K2 8,1', 2012-K2, noen, «noen» er ikke et antall ansatte",
        "'2012-K1 8,6\n2312-K2 8,1', 2012-K2, 50, 2312-Q2 er ikke over ennå",
        "'2012-01 8,6\n2012-02 8,1', 2012-02, 50, 2012-01 er verken et kvartal eller et helt år",
        "'2012-K1 8,6\n2013 8,1', 2013, 50, '2013 er et helt år, og andre linjer er kvartaler'",
        "'2011 8,6 9\n2012 8,1 9', 2012, 50, Linjen for 2011 har et tall å sammenligne med",
        "'2008 8,6\n2010 8,1\n2011 7', 2011, 50, 2010 følger ikke rett etter 2008",
        "'2012-K1 8,6 ni\n2012-K2 8,1', 2012-K2, 50, Denne linjen kan ikke leses: «2012-K1 8",
        "'2012-K1 48,6\n2012-K2 8,1', 2012-K2, 50, 'Tallet for 2012-Q1 er 48,6, og det er uvanlig'",
    })
    void what_cannot_be_read_is_named_and_nothing_typed_is_lost(
            String figures, String start, String employees, String said) {
        var reply = post(figures, start, employees);

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains(said), reply::text);
        assertTrue(reply.text().contains(figures.lines().findFirst().orElseThrow()));
    }

    @Test
    void what_was_pasted_comes_back_as_text_and_never_as_markup() {
        var page = post("<script>1</script>\n2012 8", "2012", "").text();

        assertFalse(page.contains("<script>1"));
        assertTrue(page.contains("&lt;script>1") || page.contains("&lt;script&gt;1"));
    }

    @Test
    void the_numbers_can_be_taken_along() {
        var file = post(quarters(12, 8), "2008-K1", "60", "csv", "1");

        assertTrue(file.header("Content-Type").startsWith("text/csv"));
        assertTrue(file.header("Content-Disposition").contains("regn-selv.csv"));
        assertTrue(file.text().contains("sf_total;metode;metode 1;"));
        assertTrue(file.text().contains("sf_total;maaling;serie;"));
        assertTrue(file.text().contains("sf_total;ventet 2009-Q4;"));
        assertEquals("no-store", file.header("Cache-Control"));
    }

    @Test
    void the_steering_group_gets_a_report_with_all_that_went_in() throws IOException {
        var file = post(quarters(12, 8), "2008-K1", "60", "pdf", "1", "high", "1");

        assertEquals("application/pdf", file.header("Content-Type"));
        assertTrue(file.header("Content-Disposition").contains("regn-selv.pdf"));
        assertEquals("no-store", file.header("Cache-Control"));
        assertEquals(List.of(), PdfUa.flaws(file.bytes()));
        try (var document = Loader.loadPDF(file.bytes())) {
            var text = new PDFTextStripper().getText(document).replaceAll("[\u00a0\\s]+", " ");
            assertTrue(text.contains("Trinn 3 av 5"), text);
            assertTrue(text.contains("2005-Q1 11,4 før"), text);
            assertTrue(text.contains("2005-K1 11,4"), text);
            assertTrue(text.contains("Vi startet fordi tallet var høyt Ja"), text);
        }
    }

    @Test
    void a_report_of_what_cannot_be_read_is_the_form_again() {
        var reply = post("2012-K1 8,6", "2012-K1", "50", "pdf", "1");

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains("Det må være minst to linjer"));
    }

    @Test
    void the_page_tells_how_many_units_are_needed() {
        var page =
                SERVER.get(PAGE + "?ansatte=50&nivaa=9,2&endring=1", "Accept-Language", "nb")
                        .text();

        assertTrue(page.contains("Det trengs om lag 109 enheter med 50 ansatte"), page);
        assertTrue(
                SERVER.get(PAGE + "?ansatte=0&nivaa=x&endring=", "Accept-Language", "nb")
                        .text()
                        .contains("Skriv tall:"));
    }

    @Test
    void the_noise_table_stands_there_before_anyone_asks() {
        assertTrue(SERVER.get(PAGE, "Accept-Language", "nn").text().contains("± 11,5"));
    }

    @Test
    void a_flood_of_text_is_refused() {
        assertEquals(413, post("2012 8\n".repeat(4000), "2012", "").status());
    }

    @Test
    void a_flood_of_text_comes_back_with_the_way_out() {
        var page = post("2012 8\n".repeat(4000), "2012", "").text();

        assertTrue(page.contains("Teksten er 28000 tegn, og vi leser høyst 20000."), page);
        assertTrue(page.contains("2012 8\n2012 8\n"));
    }

    @Test
    void lines_beyond_those_that_are_read_are_told_and_not_dropped() {
        var lines = new StringBuilder();
        for (int i = 0; i < 401; i++) {
            lines.append(1900 + i / 4).append("-K").append(i % 4 + 1).append(" 8\n");
        }

        assertTrue(
                post(lines.toString(), "1950", "50").text().contains("Vi leser høyst 400 linjer."));
    }

    @Test
    void very_high_sick_leave_is_asked_about_once_and_not_in_a_small_unit() {
        var years = "2010 48,6\n2011 30";

        assertTrue(post(years, "2011", "50").text().contains("name=\"sure\""));
        assertEquals(200, post(years, "2011", "50", "sure", "1").status());
        assertEquals(200, post(years, "2011", "12").status());
        assertFalse(post("2010 8,6\n2011 8", "2011", "50").text().contains("name=\"sure\""));
    }

    @ParameterizedTest
    @CsvSource({
        "2007-02, '8 før, 7 etter', true",
        "februar 2007, '8 før, 7 etter', true",
        "2007-K1, '8 før, 8 etter', false",
        "2007-01, '8 før, 8 etter', false",
    })
    void a_quarter_in_which_it_began_after_its_first_month_is_neither_before_nor_after(
            String start, String quarters, boolean told) {
        var page = post(quarters(8, 8), start, "60").text();

        assertTrue(page.contains(quarters), page);
        assertEquals(told, page.contains("er regnet verken som før eller etter"), page);
    }

    @Test
    void whole_years_in_one_line_count_as_many_years() {
        var one = post("2008/2009 10\n2010 9", "2010", "50").text();
        var two = post("2008 10\n2009 10\n2010 9", "2010", "50").text();

        assertEquals(band(two), band(one));
        assertFalse(band(post("2009 10\n2010 9", "2010", "50").text()).equals(band(one)));
    }

    private static String band(String page) {
        int at = page.indexOf("±");
        return page.substring(at, page.indexOf('<', at));
    }

    private static Reply post(String figures, String start, String employees, String... more) {
        var fields = new ArrayList<>(List.of(more));
        Collections.addAll(
                fields,
                "figures",
                figures,
                "start",
                start,
                "employees",
                employees,
                "indicator",
                "sf_total");
        var guest = new Guest(SERVER);
        guest.get(PAGE);
        return guest.post(PAGE, fields.toArray(String[]::new));
    }

    private static String quarters(int before, int after) {
        var lines = new StringBuilder("Kvartal\tFravær\n");
        for (int i = 0; i < before + after; i++) {
            double season = new double[] {1, 0, -1, 0.2}[i % 4];
            double value = 10 + season + WOBBLE[i % 8] - (i < before ? 0 : 2);
            lines.append(2005 + i / 4)
                    .append("-K")
                    .append(i % 4 + 1)
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.1f", value).replace('.', ','))
                    .append('\n');
        }
        return lines.toString();
    }
}
