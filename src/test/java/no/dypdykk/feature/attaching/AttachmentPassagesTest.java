package no.dypdykk.feature.attaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Docx;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.fixture.Pdf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Questions that files of pages answer, as readers without an account ask them.
class AttachmentPassagesTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);
    private static final String LINES = "Vi fant at %s ga mer ro i gangene og bedre pauser.";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_question_is_answered_from_a_file_with_its_page_a_link_to_it_and_the_kind_of_figures() {
        var page = page("Brisaksak", "", "Les [rapporten](vedlegg:rapport.pdf).");
        add(page, "Rapport.pdf", Pdf.of("Forside", "Innhold", LINES.formatted("briskekos")));

        var found = passages("hva+ga+briskekos");

        assertEquals(LINES.formatted("briskekos"), found.at("passages 0 text"));
        assertEquals("side 3 i rapport.pdf", found.at("passages 0 heading"));
        assertEquals("brisaksak", found.at("passages 0 slug"));
        assertEquals("[register]", found.at("passages 0 evidence").toString());
        var url = found.at("passages 0 url").toString();
        assertTrue(url.startsWith("/vedlegg/") && url.endsWith("/rapport.pdf#page=3"), url);
        assertEquals(200, SERVER.get(url.replaceFirst("#.*", "")).status());
        var html = SERVER.get("/sok?q=Hva+ga+briskekos%3F", "Accept-Language", "nb").text();
        assertTrue(html.contains("<a href=\"" + url + "\">side 3 i rapport.pdf</a>"));
        assertTrue(html.contains("cite=\"" + url + "\""));

        FormPage.of(COORDINATOR.get("/rediger/" + page), "skjema").press(COORDINATOR, "Fjern");
        assertFalse(passages("hva+ga+briskekos").text().contains("briskekos ga"));
    }

    @Test
    void a_file_that_does_not_tell_its_pages_apart_is_named_alone() {
        var page = page("Notatsak", "", "[Notat](vedlegg:notat.docx)");
        add(page, "notat.docx", docx(LINES.formatted("kanelvakter")));

        var found = passages("hva+ga+kanelvakter");

        assertEquals("notat.docx", found.at("passages 0 heading"));
        assertTrue(found.at("passages 0 url").toString().endsWith("/notat.docx"));
    }

    @Test
    void a_draft_and_a_file_that_no_text_shows_answer_nobody_until_they_are_shown() {
        var draft = page("Kladdesak", "state: draft", "[Rapport](vedlegg:rapport.pdf)");
        add(draft, "rapport.pdf", Pdf.of(LINES.formatted("kladdevakter")));
        var silent = page("Taussak", "", "Ingen lenker her.");
        add(silent, "rapport.pdf", Pdf.of(LINES.formatted("tausvakter")));
        var shown = page("Vissak", "", "[Rapport](vedlegg:rapport.pdf)");
        add(shown, "rapport.pdf", Pdf.of(LINES.formatted("visevakter")));

        for (var as : new String[] {"kladdevakter", "tausvakter"}) {
            assertEquals("[]", passages(as).at("passages").toString());
            assertFalse(SERVER.get("/sok?vis=avsnitt&q=" + as).text().contains("answer-text"));
        }
        assertEquals("vissak", passages("visevakter").at("passages 0 slug"));
    }

    @Test
    void a_page_that_is_taken_back_takes_its_files_along() {
        var page = page("Tilbakesak", "", "[Rapport](vedlegg:rapport.pdf)");
        add(page, "rapport.pdf", Pdf.of(LINES.formatted("angrevakter")));
        assertEquals("tilbakesak", passages("angrevakter").at("passages 0 slug"));

        var now = COORDINATOR.get("/api/v1/pages/" + page);
        var text = text("Tilbakesak", "state: archived", "[Rapport](vedlegg:rapport.pdf)");
        var saved =
                COORDINATOR.send(
                        "PUT",
                        "/api/v1/pages/" + page,
                        text,
                        "Content-Type",
                        "text/markdown",
                        "If-Match",
                        now.header("ETag"));

        assertEquals(200, saved.status(), saved::toString);
        assertEquals("[]", passages("angrevakter").at("passages").toString());
    }

    private static Reply passages(String question) {
        return SERVER.get("/api/v1/passages?q=" + question, "Accept-Language", "nb");
    }

    private static byte[] docx(String words) {
        return Docx.body(Docx.paragraph("Normal", words))
                .part("[Content_Types].xml", "<Types/>")
                .bytes();
    }

    private static String text(String title, String more, String body) {
        return """
        ---
        kind: case
        title: %s
        summary: Kort fortalt.
        outcomes:
          - indicator: sf_total
            result: improved
            figures: [{period: "2011", value: 9.0, role: baseline, kind: register, source: s1}]
        sources: [{id: s1, title: Prøvekilde}]
        %s
        ---
        %s
        """
                .formatted(title, more, body);
    }

    private static String page(String title, String more, String body) {
        var made =
                COORDINATOR.send(
                        "POST",
                        "/api/v1/pages",
                        text(title, more, body),
                        "Content-Type",
                        "text/markdown");
        return String.valueOf(made.at("id"));
    }

    private static void add(String page, String name, byte[] file) {
        var path = "/api/v1/pages/" + page + "/attachments";
        var added = COORDINATOR.post(path, new Multipart().file("file", name, file));
        assertEquals(201, added.status(), added::toString);
    }
}
