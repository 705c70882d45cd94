package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// A project leader pastes quarters into the form, and a verdict stands on the page.
class QuartersPastedTest {
    private static final String FORM = "skjema";
    private static final String TWELVE =
            """
            Kvartal\tSykefravær
            1. kvartal 2010\t11,4
            2. kvartal 2010\t9,7
            3. kvartal 2010\t9,1
            4. kvartal 2010\t10,5
            2011K1\t10,6
            2011K2\t10,2
            2011K3\t8,9
            2011K4\t10,5
            2012-Q1\t8,1 %
            2012-Q2\t7,3 %
            2012-Q3\t5,6 %
            2012-Q4\t7,4 %
            """;
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member LEADER = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static FormPage form(String title, String employees) {
        var form = FormPage.of(LEADER.get("/ny/case"), FORM).fill("title", title);
        form.fill("employees", employees).fill("sources[0].title", "Eget fraværssystem");
        form = FormPage.of(form.press(LEADER, "Legg til noe dere målte"), FORM);
        return form.fill("outcomes[0].indicator", "sf_total")
                .fill("outcomes[0].result", "improved")
                .fill("outcomes[0].paste", TWELVE);
    }

    private static String published(FormPage form, String slug) {
        Reply saved = form.press(LEADER, "Publiser");
        assertEquals(303, saved.status(), saved::toString);
        return SERVER.get("/dypdykk/" + slug).text();
    }

    @Test
    void twelve_quarters_and_a_start_give_a_sentence_a_grade_and_the_way_up() {
        var form = form("Tolv kvartaler", "120").fill("outcomes[0].start", "1. kvartal 2012");

        var looked = FormPage.of(form.press(LEADER, "Oppdater"), FORM);
        assertEquals("baseline", looked.value("outcomes[0].figures[7].role"));
        assertEquals("after", looked.value("outcomes[0].figures[8].role"));
        assertEquals("after", looked.value("outcomes[0].figures[11].role"));

        var page = published(looked, "tolv-kvartaler");
        assertTrue(
                page.contains(
                        "Sykefraværet ble lavere samtidig med tiltaket. Vi vet ikke om det var"
                                + " derfor."),
                page);
        assertTrue(page.contains("Målt endring"), page);
        assertTrue(page.contains("Legg inn kvartalstall: minst tre år før og ett år etter."), page);
    }

    @Test
    void a_start_that_is_corrected_moves_the_quarters() {
        var form = form("Flyttet start", "120").fill("outcomes[0].start", "2011K1");
        var looked = FormPage.of(form.press(LEADER, "Oppdater"), FORM);
        assertEquals("after", looked.value("outcomes[0].figures[4].role"));

        looked.fill("outcomes[0].start", "2012K1");
        var again = FormPage.of(looked.press(LEADER, "Oppdater"), FORM);

        assertEquals("baseline", again.value("outcomes[0].figures[4].role"));
    }

    @Test
    void answers_are_pasted_with_their_number_and_spread_and_have_a_verdict() {
        var form =
                form("Svar med spredning", "120")
                        .fill("outcomes[0].indicator", "ti_mestringsklima")
                        .fill(
                                "outcomes[0].paste",
                                "År\tSnitt\tSvar\tStandardavvik\n"
                                        + "2014\t3,4\t45\t0,8\n"
                                        + "2016\t3,9\t50\t0,7");
        var looked = FormPage.of(form.press(LEADER, "Oppdater"), FORM);
        assertEquals("45", looked.value("outcomes[0].figures[0].n"));
        assertEquals("0,7", looked.value("outcomes[0].figures[1].sd"));

        var page = published(looked, "svar-med-spredning");
        assertTrue(page.contains("ble høyere samtidig med tiltaket."), page);
        assertTrue(page.contains("45 svar"), page);
    }

    @Test
    void very_high_sick_leave_is_asked_about_in_the_form_and_nothing_typed_is_lost() {
        var form = form("Svært høyt", "120").fill("outcomes[0].paste", "2014\t48,6\n2016\t8,1");
        var looked = FormPage.of(form.press(LEADER, "Oppdater"), FORM);

        var asked = looked.press(LEADER, "Publiser");

        assertEquals(422, asked.status());
        assertTrue(asked.text().contains("48,6 prosent er uvanlig."), asked::text);
        assertEquals("48,6", FormPage.of(asked, FORM).value("outcomes[0].figures[0].value"));
    }

    @Test
    void nineteen_people_are_told_to_write_years() {
        var form = form("For få til kvartaler", "19").fill("outcomes[0].start", "2012K1");

        var refused = form.press(LEADER, "Publiser");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Tallene gjelder 19 personer."), refused::text);
        assertEquals("2011-Q1", FormPage.of(refused, FORM).value("outcomes[0].figures[4].period"));
    }

    @Test
    void a_stored_series_is_what_the_quarters_are_held_against() {
        var csv = new StringBuilder("serie;enhet;sektor;periode;verdi\n");
        for (int i = 0; i < 12; i++) {
            csv.append(
                    "sektoren--sf-total;Sektoren;municipal;%dK%d;9,%d\n"
                            .formatted(2010 + i / 4, i % 4 + 1, i % 3));
        }
        var taken =
                SERVER.post(
                        "/api/v1/series?source=Oppdiktet&indicator=sf_total",
                        csv.toString(),
                        "Authorization",
                        "Bearer " + SERVER.token("Testprogram", Duration.ofHours(1)));
        assertEquals(200, taken.status(), taken::toString);
        var form =
                form("Holdt mot sektoren", "120")
                        .fill("outcomes[0].start", "2012K1")
                        .fill("outcomes[0].comparison[0]", "sektoren--sf-total")
                        .fill("outcomes[0].comparison_reason", "Den var valgt på forhånd.");

        var page = published(form, "holdt-mot-sektoren");
        var evidence = SERVER.get("/api/v1/cases/holdt-mot-sektoren/evidence").text();

        assertTrue(page.contains("Sammenlignet med Sektoren: Den var valgt på forhånd."), page);
        assertTrue(evidence.contains("\"serie_ref\""), evidence);
    }

    @Test
    void a_series_that_is_not_kept_is_not_taken_for_one() {
        var form =
                form("Holdt mot ingenting", "120")
                        .fill("outcomes[0].start", "2012K1")
                        .fill("outcomes[0].comparison[0]", "finnes-ikke");

        var page = published(form, "holdt-mot-ingenting");

        assertFalse(page.contains("Sammenlignet med"), page);
        assertTrue(page.contains("Målt endring"), page);
    }

    @Test
    void six_units_that_did_something_else_lift_the_case_to_compared() {
        sendUnits("barnehage", 6);
        var form =
                units(
                        form("Holdt mot seks enheter", "120").fill("outcomes[0].start", "2012K1"),
                        "barnehage",
                        6);
        form.fill("outcomes[0].comparison_reason", "De er like store og gjorde ikke tiltaket.");
        form.fill("outcomes[0].beforehand", "yes");

        var page = published(form, "holdt-mot-seks-enheter");
        var evidence = SERVER.get("/api/v1/cases/holdt-mot-seks-enheter/evidence").text();

        assertTrue(page.contains("Trinn 4 av 5: Sammenlignet"), page);
        assertTrue(page.contains("Sammenlignet med 6 andre enheter endret denne seg"), page);
        assertTrue(
                page.contains(
                        "Sammenlignet med 6 andre enheter: De er like store og gjorde ikke"
                                + " tiltaket."),
                page);
        assertTrue(page.contains("Medianen av enhetene"), page);
        assertTrue(page.contains("Enhet barnehage 5"), page);
        assertTrue(evidence.contains("\"design\":\"flere\""), evidence);
        assertTrue(evidence.contains("\"J\":6"), evidence);
        assertTrue(evidence.contains("\"weighted\":true"), evidence);
    }

    @Test
    void four_units_are_told_to_be_too_few_and_which_one_is_not_kept() {
        sendUnits("skole", 3);
        var form =
                units(
                        form("Holdt mot for faa", "120").fill("outcomes[0].start", "2012K1"),
                        "skole",
                        4);

        var page = published(form, "holdt-mot-for-faa");
        var evidence = SERVER.get("/api/v1/cases/holdt-mot-for-faa/evidence").text();

        assertTrue(
                page.contains(
                        "Vi trenger minst 5 enheter å sammenligne med. 3 av de 4 som er nevnt, har"
                                + " tall vi kan bruke."),
                page);
        assertTrue(page.contains("finnes ikke her: skole-3--sf-total."), page);
        assertTrue(page.contains("Målt endring"), page);
        assertTrue(evidence.contains("\"faa_enheter\""), evidence);
        assertTrue(evidence.contains("\"design\":\"serie\""), evidence);
    }

    @Test
    void units_are_found_by_name_as_the_form_says() {
        sendUnits("skolefritid", 5);
        var form = form("Nevnt ved navn", "120").fill("outcomes[0].start", "2012K1");
        for (int unit = 0; unit < 5; unit++) {
            form.fill("outcomes[0].comparison[" + unit + "]", "Enhet skolefritid " + unit);
        }

        var looked = FormPage.of(form.press(LEADER, "Oppdater"), FORM);
        var page = published(looked, "nevnt-ved-navn");

        assertEquals("skolefritid-4--sf-total", looked.value("outcomes[0].comparison[4]"));
        assertTrue(page.contains("Sammenlignet med 5 andre enheter"), page);
    }

    private static FormPage units(FormPage form, String name, int count) {
        for (int unit = 0; unit < count; unit++) {
            form.fill(
                    "outcomes[0].comparison[" + unit + "]",
                    "%s-%d--sf-total".formatted(name, unit));
        }
        return form;
    }

    /// Twelve quarters of each, which fall a little.
    private static void sendUnits(String name, int count) {
        var csv = new StringBuilder("serie;enhet;sektor;periode;verdi;ansatte\n");
        for (int unit = 0; unit < count; unit++) {
            for (int i = 0; i < 12; i++) {
                double value = 10 + unit * 0.3 + i % 4 * 0.2 - (i < 8 ? 0 : 0.1 * unit);
                csv.append(
                        "%s-%d--sf-total;Enhet %s %d;municipal;%dK%d;%.1f;%d\n"
                                .formatted(
                                        name,
                                        unit,
                                        name,
                                        unit,
                                        2010 + i / 4,
                                        i % 4 + 1,
                                        value,
                                        100 + 10 * unit)
                                .replace('.', ','));
            }
        }
        var taken =
                SERVER.post(
                        "/api/v1/series?source=Oppdiktet&indicator=sf_total",
                        csv.toString(),
                        "Authorization",
                        "Bearer " + SERVER.token("Testprogram", Duration.ofHours(1)));
        assertEquals(200, taken.status(), taken::toString);
    }
}
