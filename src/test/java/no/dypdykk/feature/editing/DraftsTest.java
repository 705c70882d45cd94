package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ZERO;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Guest;
import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Texts that are not saved yet, over HTTP.
class DraftsTest {
    private static final String FORM = "skjema";
    private static final String DRAFT = "/kladd";
    private static final String SAVE = "Lagre utkast";

    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_draft_is_found_again_and_goes_on_as_the_same_form() {
        var form = form("/ny/case").fill("title", "Halvferdig").fill("summary", "To\nlinjer");

        var receipt = form.send(AUTHOR, DRAFT);
        var again = form("/ny/case?kladd=" + form.value("form"));

        assertEquals(200, receipt.status(), receipt::toString);
        assertTrue(receipt.at("time").toString().matches("\\d\\d\\.\\d\\d"), receipt::toString);
        assertEquals("Fortell hva dere strevde med", receipt.at("meter next"));
        assertTrue(AUTHOR.get("/ny").text().contains("Halvferdig"));
        assertEquals("Halvferdig", again.value("title"));
        assertEquals("To\nlinjer", again.value("summary"));
        assertEquals(form.value("form"), again.value("form"));
    }

    @Test
    void a_draft_that_is_saved_is_no_draft_any_more() {
        var form = form("/ny/case").fill("title", "Blir lagret");
        form.send(AUTHOR, DRAFT);
        assertTrue(AUTHOR.get("/ny").text().contains("Blir lagret"));

        form.press(AUTHOR, SAVE);

        assertFalse(AUTHOR.get("/ny").text().contains("Blir lagret"));
    }

    @Test
    void a_page_with_a_draft_of_mine_says_so() {
        var made = form("/ny/case").fill("title", "Har utkast").press(AUTHOR, SAVE);
        var path = made.header("Location").replaceAll("/lagret.*", "");
        assertFalse(AUTHOR.get(path).text().contains("som ikke er lagret"));
        var form = form(path).fill("summary", "Ikke lagret ennå");

        form.send(AUTHOR, DRAFT);

        assertTrue(AUTHOR.get(path).text().contains("som ikke er lagret"));
        assertEquals("", form(path).value("summary"));
        assertEquals(
                "Ikke lagret ennå", form(path + "?kladd=" + form.value("form")).value("summary"));
    }

    @Test
    void a_draft_can_be_thrown_away() {
        var form = form("/ny/case").fill("title", "Kastes");
        form.send(AUTHOR, DRAFT);

        var thrown = AUTHOR.post("/kladd/forkast", "form", form.value("form"), "til", "/ny");

        assertEquals("/ny", thrown.header("Location"));
        assertFalse(AUTHOR.get("/ny").text().contains("Kastes"));
    }

    @Test
    void e1_nobody_else_sees_a_draft() {
        var admin = SERVER.as(Role.ADMIN);
        var form = form("/ny/case").fill("title", "Bare min");
        form.send(AUTHOR, DRAFT);
        var path = "/ny/case?kladd=" + form.value("form");

        assertEquals("Bare min", form(path).value("title"));
        assertEquals("", FormPage.of(admin.get(path), FORM).value("title"));
        admin.post("/kladd/forkast", "form", form.value("form"), "til", "/ny");
        assertEquals("Bare min", form(path).value("title"));
    }

    @Test
    void e2_a_draft_with_the_number_of_a_person_stays_in_the_browser() {
        var form = form("/ny/case").fill("title", "Har nummer");
        form.fill("summary", "Hun har " + IdentityNumbers.synthetic());

        assertEquals(422, form.send(AUTHOR, DRAFT).status());
        assertFalse(AUTHOR.get("/ny").text().contains("Har nummer"));
        assertEquals(200, form.fill("summary", "Uten").send(AUTHOR, DRAFT).status());
        assertTrue(AUTHOR.get("/ny").text().contains("Har nummer"));
    }

    @Test
    void e3_a_text_sent_after_the_session_ended_is_shown_again_and_then_saved() {
        var guest = new Guest(SERVER);
        guest.get("/logg-inn");
        var refused =
                guest.post(
                        "/ny/case",
                        "title",
                        "Etter økten",
                        "form",
                        "a".repeat(32),
                        "action",
                        "save:draft");

        assertEquals(401, refused.status());
        var kept = FormPage.of(refused, "sendt");
        assertEquals("Etter økten", kept.value("title"));
        var stale =
                SERVER.post(
                        "/ny/case",
                        "title=Etter+%C3%B8kten&_csrf=gammel",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        AUTHOR.cookie());
        assertEquals(403, stale.status());
        var back = FormPage.of(stale, "sendt").press(AUTHOR, "Tilbake til det jeg skrev");
        assertEquals(200, back.status(), back::toString);
        assertEquals("Etter økten", FormPage.of(back, FORM).value("title"));
        assertEquals(303, FormPage.of(back, FORM).press(AUTHOR, SAVE).status());
    }

    @Test
    void e3_only_texts_are_shown_again() {
        var refused =
                SERVER.post(
                        "/logg-ut",
                        "noe=hemmelig",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        AUTHOR.cookie());

        assertEquals(403, refused.status());
        assertFalse(refused.text().contains("hemmelig"));
    }

    @Test
    void a_form_asks_for_its_token_anew_after_signing_in_again() {
        var form = form("/ny/case").fill("title", "Ny økt");
        var again = SERVER.again(AUTHOR, ZERO, ZERO, Duration.ofHours(1));

        var token = again.get("/kladd/nokkel");

        assertEquals(again.csrf(), token.at("token"));
        assertEquals(303, form.press(again, SAVE).status());
        assertEquals(303, SERVER.get("/kladd/nokkel").status());
    }

    @Test
    void a_draft_of_nothing_is_refused() {
        assertEquals(400, AUTHOR.post(DRAFT, "title", "Uten skjema").status());
        assertEquals(
                400, AUTHOR.post(DRAFT, "form", "a".repeat(32), "subject", "../../etc").status());
    }

    private static FormPage form(String path) {
        return FormPage.of(AUTHOR.get(path), FORM);
    }
}
