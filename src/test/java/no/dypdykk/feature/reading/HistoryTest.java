package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.IntStream;

/// The history of pages over HTTP: who sees what (H1 to H4), comparing, and the way back.
class HistoryTest {
    private static final String PAGES = "/api/v1/pages";
    private static final String MARKDOWN = "text/markdown;charset=utf-8";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final String TOKEN =
            "Bearer " + SERVER.token("Prøveprogram", Duration.ofHours(1));
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);
    private static final Member READER = SERVER.as(Role.READER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_foot_of_a_page_leads_to_its_history() {
        var id = made("foten", "Første ord.");

        assertTrue(SERVER.get("/begrep/foten").text().contains("href=\"/historikk/" + id + "\""));
        assertTrue(SERVER.get("/historikk/" + id).text().contains("Historikk for «Prøve foten»"));
    }

    @Test
    void readers_see_published_revisions_and_no_drafts_h1() {
        var id = madeWithDraft("kladden");

        var seen = SERVER.get("/historikk/" + id).text();
        assertTrue(seen.contains("/historikk/" + id + "/1"));
        assertTrue(seen.contains("/historikk/" + id + "/3"));
        assertFalse(seen.contains("/historikk/" + id + "/2"));
        assertFalse(seen.contains("hemmelig grunn"));
        assertEquals(200, SERVER.get("/historikk/" + id + "/3").status());
        assertEquals(404, SERVER.get("/historikk/" + id + "/2").status());
        assertEquals(404, READER.get("/historikk/" + id + "/2").status());
        assertEquals(404, SERVER.get(compared(id, 1, 2)).status());
        var change = SERVER.get(compared(id, 1, 3)).text();
        assertTrue(change.contains("tredje"));
        assertFalse(change.contains("hemmelig"));
    }

    @Test
    void a_text_waiting_behind_the_published_one_is_not_in_a_readers_history() {
        var id = made("venter", "Det alle ser.");
        put(id, 1, draft("venter", "Det hemmelige."), "");

        for (var path : new String[] {"", "/1", "/avsnitt", "/sammenlign"}) {
            var seen = SERVER.get("/historikk/" + id + path);
            assertEquals(200, seen.status(), path);
            assertFalse(seen.text().contains("hemmelige"), path);
            assertFalse(seen.text().contains("Versjon 2"), path);
        }
        assertTrue(COORDINATOR.get("/historikk/" + id).text().contains("Versjon 2"));
        assertTrue(COORDINATOR.get("/historikk/" + id + "/avsnitt").text().contains("hemmelige"));
    }

    @Test
    void whoever_may_see_drafts_sees_all_revisions_h2() {
        var id = madeWithDraft("alt");

        var seen = COORDINATOR.get("/historikk/" + id).text();
        assertTrue(seen.contains("/historikk/" + id + "/2"));
        assertTrue(seen.contains("hemmelig grunn"));
        assertTrue(seen.contains("Utkast"));
        assertEquals(200, COORDINATOR.get("/historikk/" + id + "/2").status());
        assertTrue(COORDINATOR.get(compared(id, 1, 2)).text().contains("hemmelig"));
    }

    @Test
    void a_page_that_was_never_published_has_no_history_for_readers() {
        var writer = SERVER.as(Role.AUTHOR);
        var made =
                writer.send("POST", PAGES, draft("upublisert", "Kladd."), "Content-Type", MARKDOWN);
        var history = "/historikk/" + made.at("id");

        for (var path : new String[] {"", "/1", "/avsnitt", "/sammenlign"}) {
            assertEquals(404, SERVER.get(history + path).status(), path);
            assertEquals(404, READER.get(history + path).status(), path);
            assertEquals(404, SERVER.as(Role.AUTHOR).get(history + path).status(), path);
            assertEquals(200, writer.get(history + path).status(), path);
            assertEquals(200, COORDINATOR.get(history + path).status(), path);
        }
    }

    @Test
    void people_are_named_to_those_who_are_signed_in_and_programs_to_all_h3() {
        var id = made("navnene", "Ord.");
        var name = COORDINATOR.user().name();
        COORDINATOR.send(
                "PUT",
                PAGES + "/" + id,
                page("navnene", "Ord.\n\nFlere ord."),
                "Content-Type",
                MARKDOWN,
                "If-Match",
                "\"r1\"");

        for (var path : new String[] {"", "/2", "/avsnitt", "/sammenlign"}) {
            assertTrue(READER.get("/historikk/" + id + path).text().contains(name), path);
            assertFalse(SERVER.get("/historikk/" + id + path).text().contains(name), path);
        }
        assertTrue(SERVER.get("/historikk/" + id).text().contains("av Prøveprogram"));
    }

    @Test
    void the_api_names_people_to_those_who_take_part_and_programs_to_all_h3() {
        var id = made("navngitt", "Ord.");
        var name = COORDINATOR.user().name();
        COORDINATOR.send(
                "PUT",
                PAGES + "/" + id,
                page("navngitt", "Flere ord."),
                "Content-Type",
                MARKDOWN,
                "If-Match",
                "\"r1\"");
        var revisions = PAGES + "/" + id + "/revisions";

        assertEquals("", SERVER.get(revisions).at("revisions 0 author"));
        assertEquals("Prøveprogram", SERVER.get(revisions).at("revisions 1 author"));
        assertEquals("", SERVER.get(revisions + "/2").at("author"));
        assertEquals(name, READER.get(revisions).at("revisions 0 author"));
        assertEquals(name, READER.get(revisions + "/2").at("author"));
    }

    @Test
    void a_change_is_told_in_words_and_not_by_colour_alone() {
        var id = made("ordene", "De gamle ordene står her.");
        put(id, 1, page("ordene", "De nye ordene står her."), "");

        var inline = SERVER.get(compared(id, 1, 2)).text();
        assertTrue(
                inline.contains(
                        "De <del><span class=\"ds-sr-only\">Fjernet: </span>gamle<span"
                                + " class=\"ds-sr-only\"> (slutt)</span></del><ins><span"
                                + " class=\"ds-sr-only\">Lagt til: </span>nye<span"
                                + " class=\"ds-sr-only\"> (slutt)</span></ins> ordene står her."),
                inline);
        var beside = SERVER.get(compared(id, 1, 2) + "&vis=side").text();
        assertTrue(beside.contains("class=\"pair\""));
        assertTrue(beside.contains("Før"));
        var same = SERVER.get(compared(id, 2, 2)).text();
        assertTrue(same.contains("De to versjonene sier det samme."));
        assertFalse(same.contains("<ins>Lagt"));
    }

    @Test
    void what_a_person_wrote_is_text_and_never_markup() {
        var id = made("merker", "Før <script>alert(1)</script> «etter».");
        put(id, 1, page("merker", "Før <script>alert(2)</script> «etter»."), "<b>fordi</b>");

        for (var path :
                new String[] {"", "/2", "/avsnitt", "/sammenlign", "/sammenlign?vis=side"}) {
            var seen = SERVER.get("/historikk/" + id + path).text();
            assertFalse(seen.contains("<script>alert"), path);
            assertFalse(seen.contains("<b>fordi"), path);
        }
        assertTrue(SERVER.get("/historikk/" + id).text().contains("&lt;b&gt;fordi"));
    }

    @Test
    void each_paragraph_is_shown_with_the_revision_it_was_written_in() {
        var id = made("avsnittene", "Det første avsnittet.\n\nDet andre avsnittet.");
        put(id, 1, page("avsnittene", "Det første avsnittet.\n\nDet andre, omskrevet."), "");

        var seen = SERVER.get("/historikk/" + id + "/avsnitt").text();
        int first = seen.indexOf("Versjon 1");
        int second = seen.indexOf("Versjon 2");
        assertTrue(0 < first && first < seen.indexOf("Det første avsnittet."));
        assertTrue(seen.indexOf("Det første avsnittet.") < second);
        assertTrue(second < seen.indexOf("Det andre, omskrevet."));
    }

    @Test
    void an_earlier_text_comes_back_as_a_new_revision() {
        var id = made("tilbake", "Det gode.");
        put(id, 1, page("tilbake", "Det dårlige."), "");

        assertTrue(COORDINATOR.get("/historikk/" + id + "/1").text().contains("Gjenopprett"));
        var restored = COORDINATOR.post("/historikk/" + id + "/1/gjenopprett", "base", "2");

        assertEquals(303, restored.status(), restored::toString);
        assertTrue(SERVER.get("/begrep/tilbake").text().contains("Det gode."));
        var history = SERVER.get("/historikk/" + id).text();
        assertTrue(history.contains("Versjon 3"));
        assertTrue(history.contains("Gjenopprettet versjon 1"));
        assertTrue(history.contains("Versjon 2"));
    }

    @Test
    void only_those_who_may_write_the_page_restore_it_h4() {
        var id = made("vernet", "Det gode.");
        put(id, 1, page("vernet", "Det nye."), "");
        var revision = "/historikk/" + id + "/1";
        var path = revision + "/gjenopprett";

        assertFalse(SERVER.get(revision).text().contains("Gjenopprett"));
        assertFalse(READER.get(revision).text().contains("Gjenopprett"));
        assertEquals(403, READER.post(path, "base", "2").status());
        assertEquals(403, SERVER.as(Role.AUTHOR).post(path, "base", "2").status());
        assertEquals(401, SERVER.post(path, "base=2").status());
        var withoutToken =
                SERVER.post(
                        path,
                        "base=2",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        COORDINATOR.cookie());
        assertEquals(403, withoutToken.status());
        assertTrue(SERVER.get("/begrep/vernet").text().contains("Det nye."));
    }

    @Test
    void a_restored_text_by_someone_who_may_not_publish_waits_for_review() {
        var writer = SERVER.as(Role.AUTHOR);
        var made = writer.send("POST", PAGES, page("ventende", "En."), "Content-Type", MARKDOWN);
        var id = made.at("id").toString();
        put(id, 1, page("ventende", "To."), "");
        put(id, 2, page("ventende", "Tre."), "");

        assertEquals(303, writer.post("/historikk/" + id + "/2/gjenopprett", "base", "3").status());

        assertTrue(SERVER.get("/begrep/ventende").text().contains("Tre."));
        assertTrue(writer.get("/historikk/" + id).text().contains("Venter på gjennomgang"));
        assertFalse(SERVER.get("/historikk/" + id).text().contains("Versjon 4"));
    }

    @Test
    void restoring_over_what_someone_saved_meanwhile_asks_once_more() {
        var id = made("imens", "En.");
        put(id, 1, page("imens", "To."), "");
        put(id, 2, page("imens", "Tre."), "");

        var asked = COORDINATOR.post("/historikk/" + id + "/1/gjenopprett", "base", "2");

        assertEquals(409, asked.status());
        assertTrue(asked.text().contains("Noen har lagret siden"), asked::text);
        assertTrue(asked.text().contains("name=\"base\" value=\"3\""), asked::text);
        assertTrue(SERVER.get("/begrep/imens").text().contains("Tre."));
        assertEquals(
                303, COORDINATOR.post("/historikk/" + id + "/1/gjenopprett", "base", "3").status());
    }

    @Test
    void a_restored_text_is_warned_about_like_any_other() {
        var warned = page("advart", "Skriv til ola@nordmann.no.");
        var id =
                SERVER.post(
                                PAGES,
                                warned,
                                "Content-Type",
                                MARKDOWN,
                                "Authorization",
                                TOKEN,
                                "X-Confirmed",
                                "true")
                        .at("id")
                        .toString();
        put(id, 1, page("advart", "Ingen adresse."), "");
        var path = "/historikk/" + id + "/1/gjenopprett";

        var stopped = COORDINATOR.post(path, "base", "2");

        assertEquals(422, stopped.status());
        assertTrue(stopped.text().contains("name=\"confirmed\""), stopped::text);
        assertTrue(SERVER.get("/begrep/advart").text().contains("Ingen adresse."));
        assertEquals(303, COORDINATOR.post(path, "base", "2", "confirmed", "on").status());
    }

    @Test
    void a_long_history_comes_in_parts() {
        var id = made("lang", "Versjon nummer 1.");
        IntStream.rangeClosed(2, 53)
                .forEach(i -> put(id, i - 1, page("lang", "Versjon nummer %d.".formatted(i)), ""));

        var first = SERVER.get("/historikk/" + id).text();
        assertTrue(first.contains("/historikk/" + id + "/53\""));
        assertTrue(first.contains("/historikk/" + id + "/4\""));
        assertFalse(first.contains("/historikk/" + id + "/3\""));
        assertTrue(first.contains("/historikk/" + id + "?for=4"));
        var rest = SERVER.get("/historikk/" + id + "?for=4").text();
        assertTrue(rest.contains("/historikk/" + id + "/3\""));
        assertTrue(rest.contains("/historikk/" + id + "/1\""));
        assertFalse(rest.contains("?for="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/historikk/finnes-ikke",
                "/historikk/%20",
                "/historikk/finnes-ikke/1",
                "/historikk/finnes-ikke/avsnitt",
                "/historikk/finnes-ikke/sammenlign",
            })
    void what_does_not_exist_has_no_history(String path) {
        assertEquals(404, SERVER.get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/0", "/2", "/x", "/-1", "/99999999999", "/sammenlign?fra=1&til=7"})
    void a_revision_that_never_was_is_not_found(String path) {
        var id = made("aldri-" + Integer.toHexString(path.hashCode()), "Ord.");

        assertEquals(404, SERVER.get("/historikk/" + id + path).status());
        assertEquals(200, SERVER.get("/historikk/" + id + "/1").status());
    }

    @Test
    void the_history_speaks_nynorsk_too() {
        var id = made("nynorsk", "Ord.");

        var seen = SERVER.get("/historikk/" + id, "Accept-Language", "nn").text();

        assertTrue(seen.contains("Alle publiserte versjonar av sida"));
    }

    /// A page whose second revision is a draft between two published ones.
    private static String madeWithDraft(String slug) {
        var id = made(slug, "Det første.");
        put(id, 1, draft(slug, "Det hemmelige."), "hemmelig grunn");
        put(id, 2, page(slug, "Det tredje."), "");
        return id;
    }

    private static String made(String slug, String text) {
        var made =
                SERVER.post(
                        PAGES, page(slug, text), "Content-Type", MARKDOWN, "Authorization", TOKEN);
        assertEquals(201, made.status(), made::toString);
        return made.at("id").toString();
    }

    private static void put(String id, int base, String text, String comment) {
        Reply saved =
                SERVER.put(
                        PAGES + "/" + id,
                        text,
                        "Content-Type",
                        MARKDOWN,
                        "Authorization",
                        TOKEN,
                        "If-Match",
                        "\"r" + base + "\"",
                        "X-Comment",
                        comment);
        assertEquals(200, saved.status(), saved::toString);
    }

    private static String compared(String id, int from, int to) {
        return "/historikk/%s/sammenlign?fra=%d&til=%d".formatted(id, from, to);
    }

    private static String page(String slug, String text) {
        return "---\nkind: concept\nslug: %s\ntitle: Prøve %s\n---\n\n%s\n"
                .formatted(slug, slug, text);
    }

    private static String draft(String slug, String text) {
        return page(slug, text).replaceFirst("title", "state: draft\ntitle");
    }
}
