package no.dypdykk.feature.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// From a reader's better word to the page, over HTTP as browsers send it.
class SuggestionTest {
    private static final String TEXT =
            """
            ---
            kind: concept
            slug: %s
            title: Oppdiktet begrep
            summary: Et sammendrag.
            ---

            Det første avsnittet.

            Det andre avsnittet.

            Det tredje avsnittet.
            """;
    private static final String SEND = "Send forslaget";
    private static final Pattern NUMBER = Pattern.compile("/forslag/(\\d+)");
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    private final Member coordinator = SERVER.as(Role.COORDINATOR);
    private final Member reader = SERVER.as(Role.READER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void s1_a_reader_who_may_not_change_a_page_suggests_and_nothing_changes_yet() {
        var id = published("foreslatt");
        assertTrue(reader.get("/begrep/foreslatt").text().contains("href=\"/foresla/" + id));
        assertFalse(SERVER.get("/begrep/foreslatt").text().contains("/foresla/"));
        assertFalse(coordinator.get("/begrep/foreslatt").text().contains("/foresla/"));

        var sent = suggest(reader, id, "Det andre", "Et bedre andre", "Klarere slik");

        assertEquals(303, sent.status(), sent::toString);
        var thanks = reader.get(sent.header("Location")).text();
        assertTrue(thanks.contains("Takk for forslaget"), thanks);
        assertTrue(SERVER.get("/begrep/foreslatt").text().contains("Det andre avsnittet"));
        assertTrue(reader.get("/min-side").text().contains("Venter på svar"));
        assertTrue(coordinator.get("/gjennomgang").text().contains("Klarere slik"));
    }

    @Test
    void s1_whoever_may_change_the_page_gets_the_form_for_that() {
        var id = published("egen");

        assertEquals("/rediger/" + id, coordinator.get("/foresla/" + id).header("Location"));
        assertEquals(200, reader.get("/foresla/" + id).status());
        assertEquals(303, SERVER.get("/foresla/" + id).status());
    }

    @Test
    void s1_the_form_holds_what_readers_see_and_nothing_of_a_later_draft() {
        var id = published("kladdet");
        change(id, 1, "Det andre", "Det hemmelige", "state: draft\n");

        var form = reader.get("/foresla/" + id).text();

        assertTrue(form.contains("Det andre avsnittet"), form);
        assertFalse(form.contains("hemmelige"), form);
        suggest(reader, id, "Det tredje", "Det fjerde", "");
        var own = reader.get("/forslag/" + number(reader)).text();
        assertTrue(own.contains("fjerde"), own);
        assertFalse(own.contains("hemmelige"), own);
    }

    @Test
    void s2_an_identity_number_stops_it_and_what_was_typed_stays() {
        var id = published("nummerert");

        var refused = suggest(reader, id, "Det andre", IdentityNumbers.synthetic(), "Hvorfor");

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("value=\"Hvorfor\""), refused::text);
        assertTrue(refused.text().contains(IdentityNumbers.synthetic()), refused::text);
        assertFalse(coordinator.get("/gjennomgang").text().contains("Hvorfor"));
    }

    @Test
    void s2_what_the_page_says_already_is_no_suggestion() {
        var id = published("lik");

        var same = suggest(reader, id, "Det andre", "Det andre", "");

        assertEquals(422, same.status());
        assertTrue(same.text().contains("Forslaget sier det samme som siden"), same::text);
    }

    @Test
    void s3_twenty_wait_and_the_next_stays_in_the_form() {
        var id = published("ivrig");
        for (int i = 0; i < 20; i++) {
            assertEquals(303, suggest(reader, id, "Det andre", "Nr. " + i, "").status());
        }

        var more = suggest(reader, id, "Det andre", "Den ene for mye", "");

        assertEquals(422, more.status());
        assertTrue(more.text().contains("20 forslag fra deg"), more::text);
        assertTrue(more.text().contains("Den ene for mye"), more::text);
    }

    @Test
    void s4_only_the_sender_and_those_who_may_change_the_page_see_it() {
        var id = published("privat");
        suggest(reader, id, "Det andre", "Et hemmelig", "");
        var path = "/forslag/" + number(reader);

        assertTrue(reader.get(path).text().contains("hemmelig"));
        assertTrue(coordinator.get(path).text().contains("hemmelig"));
        assertEquals(403, SERVER.as(Role.READER).get(path).status());
        assertEquals(403, SERVER.as(Role.AUTHOR).get(path).status());
        assertFalse(SERVER.as(Role.AUTHOR).get("/gjennomgang").text().contains(path));
        assertEquals(403, reader.post(path, "action", "take").status());
        assertEquals(403, SERVER.as(Role.AUTHOR).post(path, "action", "take").status());
        assertFalse(reader.get(path).text().contains("value=\"take\""));
    }

    @Test
    void s5_what_is_taken_up_is_the_page_and_its_sender_stands_in_the_history() {
        var id = published("takket");
        suggest(reader, id, "Det andre", "Et bedre andre", "Klarere slik");
        var path = "/forslag/" + number(reader);
        assertTrue(coordinator.get(path).text().contains("<ins>"), path);

        var taken = coordinator.post(path, "action", "take");

        assertEquals("/gjennomgang?gjort=suggestion-taken", taken.header("Location"));
        assertTrue(SERVER.get("/begrep/takket").text().contains("Et bedre andre avsnittet"));
        var history = coordinator.get("/historikk/" + id).text();
        assertTrue(history.contains(reader.user().name()), history);
        assertTrue(history.contains("Klarere slik (forslag, tatt inn av"), history);
        assertTrue(reader.get("/min-side").text().contains("tok det inn"));
        assertEquals(403, reader.get("/rediger/" + id).status());
        assertFalse(coordinator.get("/gjennomgang").text().contains(path));
    }

    @Test
    void s5_a_page_that_moved_on_elsewhere_keeps_both_texts() {
        var id = published("flettet");
        suggest(reader, id, "Det andre", "Et bedre andre", "");
        change(id, 1, "Det tredje", "Det nye tredje", "");

        var path = "/forslag/" + number(reader);
        assertTrue(coordinator.get(path).text().contains("Siden er endret siden forslaget"));
        coordinator.post(path, "action", "take");

        var page = SERVER.get("/begrep/flettet").text();
        assertTrue(page.contains("Et bedre andre avsnittet"), page);
        assertTrue(page.contains("Det nye tredje avsnittet"), page);
    }

    @Test
    void s5_where_both_changed_the_same_the_form_has_both_and_saving_it_answers() {
        var id = published("krysset");
        suggest(reader, id, "Det andre", "Leserens andre", "");
        change(id, 1, "Det andre", "Redaktørens andre", "");
        var path = "/forslag/" + number(reader);

        var taken = coordinator.post(path, "action", "take");

        assertEquals(path + "/rediger", taken.header("Location"));
        assertFalse(SERVER.get("/begrep/krysset").text().contains("Leserens"));
        var shown = coordinator.get(path + "/rediger");
        assertTrue(shown.text().contains("Leserens andre"), shown::text);
        assertTrue(shown.text().contains("Redaktørens andre"), shown::text);
        var form = FormPage.of(shown, "skjema");
        var saved = form.fill("base", "2").press(coordinator, "Publiser");
        assertEquals(303, saved.status(), saved::toString);
        assertTrue(SERVER.get("/begrep/krysset").text().contains("Leserens andre"));
        assertTrue(coordinator.get("/historikk/" + id).text().contains("Etter forslag fra"));
        assertTrue(reader.get("/min-side").text().contains("tok det inn"));
    }

    @Test
    void s5_an_author_who_may_not_publish_takes_it_up_for_review() {
        var author = SERVER.as(Role.AUTHOR);
        var id = made(author, "forfattet");
        coordinator.post("/gjennomgang/" + id, "revision", "1", "action", "approved");
        suggest(reader, id, "Det andre", "Et bedre andre", "");
        var path = "/forslag/" + number(reader);
        assertTrue(author.get("/gjennomgang").text().contains(path));

        var taken = author.post(path, "action", "take");

        assertEquals("/gjennomgang?gjort=suggestion-taken", taken.header("Location"));
        assertFalse(SERVER.get("/begrep/forfattet").text().contains("Et bedre andre"));
        assertTrue(coordinator.get("/gjennomgang/" + id).text().contains("Et bedre andre"));
    }

    @Test
    void s5_a_draft_that_waits_stays_a_draft_with_the_suggestion_in_it() {
        var id = published("underveis");
        change(id, 1, "Det første", "Det kommende første", "state: draft\n");
        suggest(reader, id, "Det andre", "Et bedre andre", "");

        coordinator.post("/forslag/" + number(reader), "action", "take");

        assertFalse(SERVER.get("/begrep/underveis").text().contains("kommende"));
        var form = coordinator.get("/rediger/" + id).text();
        assertTrue(form.contains("Det kommende første"), form);
        assertTrue(form.contains("Et bedre andre"), form);
    }

    @Test
    void s6_whoever_declines_says_why_and_the_page_stays() {
        var id = published("avvist");
        suggest(reader, id, "Det andre", "Et dårligere andre", "");
        var path = "/forslag/" + number(reader);

        var silent = coordinator.post(path, "action", "decline", "reason", " ");
        assertEquals(422, silent.status());
        assertTrue(silent.text().contains("href=\"#reason\""), silent::text);
        var number =
                coordinator.post(path, "action", "decline", "reason", IdentityNumbers.synthetic());
        assertEquals(422, number.status());
        var declined = coordinator.post(path, "action", "decline", "reason", "Står i <kilden>.");
        var late = coordinator.post(path, "action", "take");

        assertEquals("/gjennomgang?gjort=suggestion-declined", declined.header("Location"));
        assertEquals("/gjennomgang?gjort=suggestion-answered", late.header("Location"));
        assertFalse(SERVER.get("/begrep/avvist").text().contains("dårligere"));
        var own = reader.get("/min-side").text();
        assertTrue(own.contains("Står i &lt;kilden&gt;."), own);
        assertTrue(own.contains("Takk for forslaget"), own);
    }

    @Test
    void a_suggestion_neither_adds_nor_shows_files_of_the_page() {
        var id = published("uten-filer");
        var form = FormPage.of(reader.get("/foresla/" + id), "skjema");

        assertFalse(reader.get("/foresla/" + id).text().contains("id=\"vedlegg\""));
        assertTrue(coordinator.get("/rediger/" + id).text().contains("id=\"vedlegg\""));
        var sent = form.send(reader, "/foresla/" + id, "action", "attach");
        assertEquals(200, sent.status(), sent::toString);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_suggestion() {
        var id = published("dobbel");
        var form = FormPage.of(reader.get("/foresla/" + id), "skjema");
        var name = "body[0].text";
        form.fill(name, form.value(name).replace("Det andre", "Første utgave"));
        form.press(reader, SEND);
        form.fill(name, form.value(name).replace("Første utgave", "Andre utgave"));
        form.press(reader, SEND);

        var list = reader.get("/min-side").text();
        assertEquals(1, NUMBER.matcher(list).results().count(), list);
        assertTrue(reader.get("/forslag/" + number(reader)).text().contains("Andre utgave"));
    }

    @Test
    void a_draft_of_a_suggestion_is_continued_where_it_was_begun() {
        var author = SERVER.as(Role.AUTHOR);
        var id = published("utkast");
        var form = FormPage.of(author.get("/foresla/" + id), "skjema");
        form.fill("comment", "Halvferdig");
        assertEquals(200, form.send(author, "/kladd").status());

        var list = author.get("/ny").text();
        assertTrue(list.contains("/foresla/" + id + "?kladd="), list);
        var again = author.get("/foresla/" + id + "?kladd=" + form.value("form"));
        assertTrue(again.text().contains("value=\"Halvferdig\""), again::text);
        form.fill("body[0].text", "Noe annet.").press(author, SEND);
        assertFalse(author.get("/ny").text().contains("/foresla/" + id));
    }

    private String published(String slug) {
        return made(coordinator, slug);
    }

    private static String made(Member member, String slug) {
        var made =
                member.send(
                        "POST",
                        "/api/v1/pages",
                        TEXT.formatted(slug),
                        "Content-Type",
                        "text/markdown");
        assertEquals(201, made.status(), made::toString);
        return (String) made.at("id");
    }

    /// Saves the text that a page was made of with other words in it.
    private void change(String id, int base, String before, String after, String field) {
        var text = TEXT.formatted(coordinator.get("/api/v1/pages/" + id).at("slug"));
        var changed =
                coordinator.send(
                        "PUT",
                        "/api/v1/pages/" + id,
                        text.replace(before, after).replace("kind:", field + "kind:"),
                        "Content-Type",
                        "text/markdown",
                        "If-Match",
                        "\"r" + base + "\"");
        assertEquals(200, changed.status(), changed::toString);
    }

    private static Reply suggest(
            Member member, String id, String before, String after, String comment) {
        var form = FormPage.of(member.get("/foresla/" + id), "skjema");
        var name = "body[0].text";
        return form.fill(name, form.value(name).replace(before, after))
                .fill("comment", comment)
                .press(member, SEND);
    }

    /// Of the member's newest suggestion.
    private static String number(Member member) {
        var number = NUMBER.matcher(member.get("/min-side").text());
        assertTrue(number.find());
        return number.group(1);
    }
}
