package no.dypdykk.feature.curating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/// «Hvordan gikk det senere?»: the day of follow-up on the case and in the lists of those who may
/// answer.
class FollowupTest {
    private static final String PAST = "2001-02-03";
    private static final String COMING = "2999-02-03";
    private static final String MEASURED = "outcomes:\n  - {indicator: sf_total, result: improved}";
    private static final String WORK_LIST = "/arbeidsliste";
    private static final String REVIEWS = "/gjennomgang";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private final Member coordinator = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_case_whose_day_has_come_says_so_and_stands_in_both_lists() {
        keep("forfalt", "Forfalt sak", "followup: " + PAST);

        var page = SERVER.get("/dypdykk/forfalt").text();
        var work = coordinator.get(WORK_LIST).text();
        var own = coordinator.get(REVIEWS).text();

        assertTrue(page.contains("Skulle følges opp 3. februar 2001."), page);
        assertTrue(work.contains("Forfalt sak"), work);
        assertTrue(work.contains("Skulle følges opp 3. februar 2001."), work);
        assertTrue(own.contains("Forfalt sak"), own);
    }

    @Test
    void a_coming_day_stands_on_the_case_and_in_no_list() {
        keep("senere", "Senere sak", "followup: " + COMING + "\n" + MEASURED);

        var page = SERVER.get("/dypdykk/senere").text();

        assertTrue(page.contains("Følges opp 3. februar 2999."), page);
        assertFalse(coordinator.get(WORK_LIST).text().contains("Følges opp 3. februar 2999"));
        assertFalse(coordinator.get(REVIEWS).text().contains("Senere sak"));
    }

    @Test
    void a_day_that_is_near_or_past_stands_on_the_writers_own_page_and_nobody_elses() {
        var today = Freshness.day(Instant.now());
        keep("naer", "Nær sak", "followup: " + today.plusDays(29));
        keep("fjern", "Fjern sak", "followup: " + today.plusDays(40));
        keep("gammel", "Gammel sak", "followup: " + PAST);

        var own = coordinator.get("/min-side").text();
        var others = SERVER.as(Role.COORDINATOR).get("/min-side").text();

        assertTrue(own.contains("Hvordan gikk det senere?"), own);
        assertTrue(own.indexOf("Gammel sak") < own.indexOf("Nær sak"), own);
        assertTrue(own.contains("Skulle følges opp 3. februar 2001."), own);
        assertTrue(own.contains("Nær sak") && !own.contains("Fjern sak"), own);
        assertFalse(others.contains("Hvordan gikk det senere?"), others);
    }

    @Test
    void a_case_without_a_day_says_nothing_of_it() {
        keep("udatert", "Udatert sak", "progress: finished");

        assertFalse(SERVER.get("/dypdykk/udatert").text().contains("Hvordan gikk det senere?"));
        assertFalse(coordinator.get(REVIEWS).text().contains("Udatert sak"));
    }

    @Test
    void others_do_not_have_it_in_their_list_and_a_draft_stands_nowhere() {
        keep("andres", "Andres sak", "followup: " + PAST);
        keep("kladdet-sak", "Kladdet sak", "state: draft\nfollowup: " + PAST);

        assertFalse(SERVER.as(Role.AUTHOR).get(REVIEWS).text().contains("Andres sak"));
        assertFalse(coordinator.get(WORK_LIST).text().contains("Kladdet sak"));
    }

    @Test
    void whoever_takes_the_day_away_in_the_form_has_answered() {
        var id = keep("besvart", "Besvart sak", "followup: " + PAST);
        var form = FormPage.of(coordinator.get("/rediger/" + id), "skjema");
        assertEquals(PAST, form.value("followup"));

        var saved = form.fill("followup", "").press(coordinator, "Publiser");

        assertEquals(303, saved.status(), saved::toString);
        assertFalse(coordinator.get(REVIEWS).text().contains("Besvart sak"));
        assertFalse(SERVER.get("/dypdykk/besvart").text().contains("Hvordan gikk det senere?"));
        assertFalse(SERVER.get("/dypdykk/besvart.md").text().contains(PAST));
    }

    @Test
    void the_day_comes_back_as_it_was_written_and_a_wrong_one_is_named() {
        keep("skrevet", "Skrevet sak", "followup: " + COMING);

        assertTrue(SERVER.get("/dypdykk/skrevet.md").text().contains("followup: " + COMING + "\n"));
        var wrong = send("feil", "Feil sak", "followup: neste vår");
        assertEquals(422, wrong.status());
        assertEquals("followup", wrong.at("problems 0 field"));
    }

    private String keep(String slug, String title, String fields) {
        var saved = send(slug, title, fields);
        assertEquals(201, saved.status(), saved::toString);
        return (String) saved.at("id");
    }

    private Reply send(String slug, String title, String fields) {
        var text =
                "---\nkind: case\nslug: %s\ntitle: %s\n%s\n---\nOppdiktet.\n"
                        .formatted(slug, title, fields);
        return coordinator.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
    }
}
