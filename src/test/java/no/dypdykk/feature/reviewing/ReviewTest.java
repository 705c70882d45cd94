package no.dypdykk.feature.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// From an author's text to readers, over HTTP as browsers send it.
class ReviewTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private final Member author = SERVER.as(Role.AUTHOR);
    private final Member coordinator = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void g1_an_approved_page_meets_its_readers() {
        var id = waiting("godkjent", "Knuter på tau");

        var list = coordinator.get("/gjennomgang").text();
        var page = coordinator.get("/gjennomgang/" + id).text();
        var whole = coordinator.get("/gjennomgang/" + id + "/side").text();
        assertEquals(404, SERVER.get("/begrep/godkjent").status());
        var approved = answer(id, 1, "approved", "goals", "Ja.");

        assertTrue(list.contains("/gjennomgang/" + id), list);
        assertTrue(page.contains("Knuter på tau"), page);
        assertTrue(whole.contains("Knuter på tau"), whole);
        assertEquals(303, approved.status(), approved::toString);
        assertEquals("/gjennomgang?gjort=approved", approved.header("Location"));
        assertTrue(SERVER.get("/begrep/godkjent").text().contains("Knuter på tau"));
        assertFalse(coordinator.get("/gjennomgang").text().contains(id));
    }

    @Test
    void g2_a_page_sent_back_shows_its_author_the_remarks() {
        var id = waiting("tilbake", "Uferdige knuter");

        var sent = answer(id, 1, "sent-back", "strengthen", "Fortell hvem som <målte>.");

        assertEquals(303, sent.status(), sent::toString);
        var own = author.get("/gjennomgang").text();
        assertTrue(own.contains("Sendt tilbake med disse merknadene"), own);
        assertTrue(own.contains("Fortell hvem som &lt;målte&gt;."), own);
        assertTrue(author.get("/gjennomgang/" + id).text().contains("Fortell hvem som"));
        assertFalse(SERVER.as(Role.AUTHOR).get("/gjennomgang").text().contains("Fortell"));
        assertEquals(404, SERVER.get("/begrep/tilbake").status());
    }

    @Test
    void g2_sending_back_without_a_word_shows_the_form_again() {
        var id = waiting("taus", "Tause knuter");

        var refused = answer(id, 1, "sent-back", "goals", "  ");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Skriv minst én merknad"), refused::text);
        assertTrue(coordinator.get("/gjennomgang").text().contains(id));
    }

    @Test
    void g3_a_page_changed_meanwhile_is_not_published_and_the_answers_stay() {
        var id = waiting("endret", "Gamle knuter");
        var changed =
                author.send(
                        "PUT",
                        "/api/v1/pages/" + id,
                        text("endret", "Nye knuter"),
                        "Content-Type",
                        "text/markdown",
                        "If-Match",
                        "\"r1\"");
        assertEquals(200, changed.status(), changed::toString);

        var refused = answer(id, 1, "approved", "goals", "Mitt lange svar.");

        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("Siden er endret siden du åpnet den"), refused::text);
        assertTrue(refused.text().contains("Nye knuter"), refused::text);
        assertTrue(refused.text().contains("Mitt lange svar."), refused::text);
        assertTrue(refused.text().contains("name=\"revision\" value=\"2\""), refused::text);
        assertEquals(404, SERVER.get("/begrep/endret").status());
        assertEquals(303, answer(id, 2, "approved", "goals", "Mitt lange svar.").status());
        assertTrue(SERVER.get("/begrep/endret").text().contains("Nye knuter"));
    }

    @Test
    void g2_a_note_to_a_paragraph_meets_the_author_with_its_beginning() {
        var id = waiting("avsnitt", "Første avsnitt.\n\n## Midt i\n\nAndre avsnitt");

        var page = coordinator.get("/gjennomgang/" + id).text();
        var sent = answer(id, 1, "sent-back", "note-2", "Hvem <gjelder> det?");

        assertTrue(page.contains("Til «Første avsnitt.»"), page);
        assertTrue(page.contains("name=\"note-2\""), page);
        assertFalse(page.contains("name=\"note-1\""), page);
        assertEquals(303, sent.status(), sent::toString);
        var own = author.get("/gjennomgang").text();
        assertTrue(own.contains("Til «Andre avsnitt.»"), own);
        assertTrue(own.contains("Hvem &lt;gjelder&gt; det?"), own);
    }

    @Test
    void g3_a_note_stays_with_its_paragraph_or_goes_where_it_is_seen() {
        var id = waiting("flyttet", "Første avsnitt.\n\nAndre avsnitt");
        var newer = text("flyttet", "Nytt øverst.\n\nFørste avsnitt.\n\nSiste avsnitt");
        author.send(
                "PUT",
                "/api/v1/pages/" + id,
                newer,
                "Content-Type",
                "text/markdown",
                "If-Match",
                "\"r1\"");

        var refused =
                coordinator.post(
                        "/gjennomgang/" + id,
                        "revision",
                        "1",
                        "note-0",
                        "Om det første.",
                        "note-1",
                        "Om det andre.",
                        "action",
                        "sent-back");

        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("id=\"note-1\" name=\"note-1\""), refused::text);
        assertTrue(
                refused.text().matches("(?s).*name=\"note-1\"[^>]*>\\s*Om det første\\..*"),
                refused::text);
        assertTrue(
                refused.text()
                        .matches(
                                "(?s).*name=\"strengthen\"[^>]*>\\s*«Andre avsnitt\\.»: Om det"
                                        + " andre\\..*"),
                refused::text);
    }

    @Test
    void g3_the_second_click_does_nothing_and_keeps_what_was_typed() {
        var id = waiting("dobbelt", "Doble knuter");

        assertEquals(303, answer(id, 1, "approved", "goals", "En gang.").status());
        var again = answer(id, 1, "approved", "goals", "En gang til.");

        assertEquals(409, again.status());
        assertTrue(again.text().contains("En gang til."), again::text);
    }

    @Test
    void g4_an_identity_number_stops_the_answers_and_nothing_typed_is_lost() {
        var id = waiting("nummer", "Nummererte knuter");
        var number = IdentityNumbers.synthetic();

        var refused =
                coordinator.post(
                        "/gjennomgang/" + id,
                        "revision",
                        "1",
                        "goals",
                        "Gjelder " + number + ".",
                        "measure",
                        "Passer.",
                        "confirmed",
                        "ja",
                        "action",
                        "approved");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Passer."), refused::text);
        assertTrue(refused.text().contains("href=\"#goals\""), refused::text);
        assertEquals(404, SERVER.get("/begrep/nummer").status());
    }

    @Test
    void g4_a_warning_is_confirmed_once() {
        var id = waiting("varsel", "Varslede knuter");

        var asked = answer(id, 1, "approved", "goals", "Spør ola.prove@andeby.kommune.no.");
        assertEquals(422, asked.status());
        assertTrue(asked.text().contains("name=\"confirmed\""), asked::text);
        var confirmed =
                coordinator.post(
                        "/gjennomgang/" + id,
                        "revision",
                        "1",
                        "goals",
                        "Spør ola.prove@andeby.kommune.no.",
                        "confirmed",
                        "ja",
                        "action",
                        "approved");

        assertEquals(303, confirmed.status(), confirmed::toString);
    }

    @Test
    void a_form_without_a_choice_comes_back_with_its_answers() {
        var id = waiting("valg", "Valgfrie knuter");

        var refused = answer(id, 1, "noe annet", "documentation", "God nok.");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("God nok."), refused::text);
    }

    @Test
    void authors_see_their_own_pages_and_cannot_decide() {
        var id = waiting("egen", "Egne knuter");

        assertTrue(author.get("/gjennomgang").text().contains(id));
        assertFalse(author.get("/gjennomgang/" + id).text().contains("name=\"goals\""));
        assertTrue(coordinator.get("/gjennomgang/" + id).text().contains("name=\"goals\""));
        assertEquals(
                403,
                author.post("/gjennomgang/" + id, "revision", "1", "action", "approved").status());
        assertEquals(404, SERVER.get("/begrep/egen").status());
    }

    @Test
    void g5_others_authors_and_readers_do_not_see_a_page_in_review() {
        var id = waiting("skjult", "Skjulte knuter");
        var other = SERVER.as(Role.AUTHOR);

        for (String path : new String[] {"/gjennomgang/" + id, "/gjennomgang/" + id + "/side"}) {
            assertEquals(200, author.get(path).status(), path);
            for (var refused : new Member[] {other, SERVER.as(Role.READER)}) {
                assertEquals(403, refused.get(path).status(), path);
                assertFalse(refused.get(path).text().contains("knuter"), path);
            }
            assertEquals(303, SERVER.get(path).status(), path);
        }
        assertFalse(other.get("/gjennomgang").text().contains("Skjulte"));
        for (String path : new String[] {"/begrep", "/sok?q=knuter", "/sitemap.xml"}) {
            assertFalse(SERVER.get(path).text().contains("skjult"), path);
        }
    }

    @Test
    void a_page_that_is_not_there_is_not_found() {
        for (String id : new String[] {"finnes-ikke", "%20"}) {
            assertEquals(404, coordinator.get("/gjennomgang/" + id).status(), id);
            assertEquals(
                    404,
                    coordinator
                            .post("/gjennomgang/" + id, "revision", "1", "action", "approved")
                            .status(),
                    id);
        }
    }

    @Test
    void g6_an_old_page_is_marked_and_a_fresh_one_is_not() {
        published("gammel", "Gamle tauverk", "checked: 2015-02-03\n");
        published("fersk", "Ferske tauverk", "");

        assertTrue(SERVER.get("/begrep/gammel").text().contains("siden 3. februar 2015"));
        assertFalse(SERVER.get("/begrep/fersk").text().contains("Ikke sjekket siden"));
        var list = coordinator.get("/gjennomgang").text();
        assertTrue(list.contains("Gamle tauverk"), list);
        assertFalse(list.contains("Ferske tauverk"), list);
        assertFalse(author.get("/gjennomgang").text().contains("Gamle tauverk"));
    }

    @Test
    void g7_one_click_says_that_a_page_holds() {
        var id = published("holder", "Holdbare tauverk", "checked: 2015-02-03\n");

        var reader =
                SERVER.as(Role.READER).post("/gjennomgang/" + id + "/stemmer", "revision", "1");
        var other = author.post("/gjennomgang/" + id + "/stemmer", "revision", "1");
        var late = coordinator.post("/gjennomgang/" + id + "/stemmer", "revision", "7");
        assertTrue(SERVER.get("/begrep/holder").text().contains("Ikke sjekket siden"));
        var done = coordinator.post("/gjennomgang/" + id + "/stemmer", "revision", "1");

        assertEquals(403, reader.status());
        assertEquals(403, other.status());
        assertEquals("/gjennomgang?gjort=check-changed", late.header("Location"));
        assertEquals("/gjennomgang?gjort=checked", done.header("Location"), done::toString);
        assertFalse(SERVER.get("/begrep/holder").text().contains("Ikke sjekket siden"));
        assertFalse(coordinator.get("/gjennomgang").text().contains("Holdbare tauverk"));
    }

    @Test
    void g7_an_author_keeps_an_own_page_published() {
        var id = waiting("egenholder", "Egne tauverk");
        assertEquals(303, answer(id, 1, "approved", "goals", "Ja.").status());

        var done = author.post("/gjennomgang/" + id + "/stemmer", "revision", "2");

        assertEquals("/gjennomgang?gjort=checked", done.header("Location"), done::toString);
        var page = SERVER.get("/api/v1/pages/" + id);
        assertEquals("published", page.at("state"));
        assertEquals("3", page.at("revision").toString());
        assertTrue(page.at("markdown").toString().contains("checked: "), page::text);
    }

    /// A page that a coordinator published; its id.
    private String published(String slug, String words, String fields) {
        var text = text(slug, words).replace("title:", fields + "title:");
        var made = coordinator.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        assertEquals(201, made.status(), made::toString);
        return made.at("id").toString();
    }

    private Reply answer(String id, int revision, String verdict, String question, String answer) {
        return coordinator.post(
                "/gjennomgang/" + id,
                "revision",
                "" + revision,
                question,
                answer,
                "action",
                verdict);
    }

    /// A page that its author sends to review; its id.
    private String waiting(String slug, String words) {
        var made =
                author.send(
                        "POST",
                        "/api/v1/pages",
                        text(slug, words),
                        "Content-Type",
                        "text/markdown");
        assertEquals(201, made.status(), made::toString);
        return made.at("id").toString();
    }

    private static String text(String slug, String words) {
        return "---\nkind: concept\nslug: %s\ntitle: %s\n---\n%s.\n"
                .formatted(slug, words.lines().findFirst().orElseThrow(), words);
    }
}
