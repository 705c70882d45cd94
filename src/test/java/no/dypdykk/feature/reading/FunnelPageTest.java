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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Whether results of one kind may be missing, on the page of a practice.
class FunnelPageTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeAll
    static void send() {
        var cases = new MadeUpCases(SERVER);
        cases.practice("ni");
        cases.practice("ti");
        cases.practice("skjev");
        cases.practice("en");
        cases.group("gruppeby", "en");
        double[] noise = {0.3, -0.2, 0.1, -0.4, 0.2, -0.1, 0.4, -0.3, 0, 0.1};
        for (int i = 0; i < 10; i++) {
            int employees = 200 + 150 * i;
            if (i < 9) {
                cases.years("ni", i, employees, 10, 9.2 + noise[i]);
            }
            cases.years("ti", i, employees, 10, 9.2 + noise[i]);
            cases.years("skjev", i, employees, 10, 9.8 - 4000.0 / (employees + 600) + noise[i] / 9);
        }
    }

    @Test
    void nine_cases_are_told_that_ten_are_needed() {
        var page = SERVER.get("/tiltak/ni").text();

        assertTrue(
                page.contains(
                        "Om uheldige resultater mangler, kan vi undersøke fra ti saker. Her er 9."),
                page);
        assertFalse(page.contains("Traktdiagram"), page);
        assertFalse(page.contains("Eggers test"), page);
    }

    @Test
    void ten_cases_have_a_funnel_with_the_same_numbers_in_a_table() {
        var page = SERVER.get("/tiltak/ti").text();
        var funnel = page.substring(page.indexOf("Kan uheldige resultater mangle?"));

        assertTrue(funnel.contains("Små og store saker viser omtrent det samme"), funnel);
        assertEquals(10, count(funnel, "<circle class=\"own\""));
        assertTrue(funnel.contains("<desc id=\"diagram-trakt-0-tekst\">"), funnel);
        assertTrue(
                funnel.contains(
                        "<a href=\"/dypdykk/ti-0\">Stedet 0 som prøvde ti</a></th>"
                                + "<td class=\"number\">−0,5</td>"),
                funnel);
    }

    @Test
    void small_cases_with_better_numbers_are_told_of_without_a_conclusion() {
        assertTrue(
                SERVER.get("/tiltak/skjev")
                        .text()
                        .contains(
                                "Små saker viser gunstigere tall enn store (Eggers test: p = 0,0"));
    }

    @Test
    void a_choice_that_leaves_fewer_than_ten_has_no_funnel() {
        var page = SERVER.get("/tiltak/ti?size=very-large").text();

        assertTrue(page.contains("kan vi undersøke fra ti saker"), page);
        assertFalse(page.contains("Eggers test"), page);
    }

    @Test
    void programs_get_what_the_funnel_says() {
        assertTrue(
                SERVER.get("/api/v1/practices/ti/evidence").text().contains("\"egger_slope\":0"));
        assertTrue(
                SERVER.get("/api/v1/practices/ni/evidence")
                        .text()
                        .contains("\"egger_slope\":null"));
    }

    @Test
    void on_paper_the_funnel_and_the_units_of_a_group_keep_to_the_standard_for_everyone()
            throws IOException {
        var practice = SERVER.get("/tiltak/ti.pdf");
        var group = SERVER.get("/dypdykk/gruppeby.pdf");

        assertEquals(List.of(), PdfUa.flaws(practice.bytes()));
        assertEquals(List.of(), PdfUa.flaws(group.bytes()));
        assertTrue(text(practice).contains("Tallene i traktdiagrammet"), text(practice));
        assertTrue(text(group).contains("Enhet 5"), text(group));
    }

    private static String text(Reply pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("[\u00a0\\s]+", " ");
        }
    }

    @Test
    void nynorsk_readers_get_the_same_in_nynorsk() {
        var page = SERVER.get("/tiltak/ti", "Accept-Language", "nn").text();

        assertTrue(page.contains("Kan uheldige resultat mangle?"), page);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
