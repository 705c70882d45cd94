package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/// Whoever begins to try a practice registers it before the result is known.
class BegunCaseTest {
    private static final TestServer SERVER =
            TestServer.with(Path.of("src/test/resources/evidence-library"));
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_form_has_the_practice_its_indicator_and_a_day_a_year_from_now() {
        var before = Freshness.day(Instant.now());
        var form = begun(AUTHOR, "ringe-pa-mandag");
        var after = Freshness.day(Instant.now());

        assertEquals("Ringe på mandag", form.value("practices[0].practice"));
        assertEquals("main", form.value("practices[0].part"));
        assertEquals("sf_total", form.value("outcomes[0].indicator"));
        assertEquals("too-early", form.value("outcomes[0].result"));
        assertEquals("yes", form.value("outcomes[0].beforehand"));
        assertEquals("running", form.value("progress"));
        var day = LocalDate.parse(form.value("followup"));
        assertTrue(!day.isBefore(before.plusYears(1)) && !day.isAfter(after.plusYears(1)));
    }

    @Test
    void the_case_is_counted_as_started_and_not_reported() {
        var form = begun(COORDINATOR, "nynne-pa-onsdag").fill("title", "Vi begynner å nynne");
        assertEquals(303, form.press(COORDINATOR, "Publiser").status());

        var page = SERVER.get("/tiltak/nynne-pa-onsdag").text();

        assertTrue(page.contains("href=\"/dypdykk/vi-begynner-a-nynne\""), page);
        assertTrue(page.contains("1 sak er startet, men ikke rapportert."), page);
        assertTrue(
                SERVER.get("/api/v1/cases/vi-begynner-a-nynne/evidence")
                        .text()
                        .contains("\"beforehand\":\"yes\""));
    }

    @Test
    void a_practice_that_is_not_there_begins_an_empty_form() {
        for (var slug : new String[] {"finnes-ikke", "%22%3E%3Cscript%3E", "", "../admin"}) {
            var form = begun(AUTHOR, slug);

            assertEquals("", form.value("practices[0].practice"));
            assertEquals("", form.value("followup"));
        }
    }

    @Test
    void a_guest_is_asked_to_sign_in_and_comes_back_to_the_same_form() {
        var reply = SERVER.get("/ny/case?tiltak=ringe-pa-mandag");

        assertEquals(303, reply.status());
        assertTrue(
                reply.header("Location").contains("tiltak%3Dringe-pa-mandag"),
                reply.header("Location"));
    }

    private static FormPage begun(Member member, String practice) {
        return FormPage.of(member.get("/ny/case?tiltak=" + practice), "skjema");
    }
}
