package no.dypdykk.feature.attaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/// Words in the files of a page find the page, over HTTP.
class AttachmentSearchTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_word_in_a_file_finds_the_page_and_the_hit_says_where_it_stands() {
        var page = page("Pdfsak", "", "Les [rapporten](vedlegg:rapport.pdf).");
        assertEquals(0, total("bergfletteturnering"));

        var file = Pdf.of("Forside", "Innhold", "Slik ble bergfletteturneringen arrangert.");
        add(page, "Rapport.pdf", file);

        var found = search("bergfletteturneringen");
        assertEquals("Pdfsak", found.at("hits 0 title"));
        assertEquals(
                "I vedlegget rapport.pdf, side 3: Slik ble <mark>bergfletteturneringen</mark>"
                        + " arrangert.",
                found.at("hits 0 snippet"));
        assertEquals("bergfletteturneringen", found.at("hits 0 why 0"));
        assertTrue(
                SERVER.get("/sok?q=bergfletteturneringen")
                        .text()
                        .contains("I vedlegget rapport.pdf, side 3:"));

        FormPage.of(COORDINATOR.get("/rediger/" + page), "skjema").press(COORDINATOR, "Fjern");

        assertEquals(0, total("bergfletteturneringen"));
    }

    @Test
    void a_file_that_the_published_text_does_not_show_finds_nothing() {
        var page = page("Skjultsak", "", "Ingen lenker her.");

        add(page, "notat.docx", docx("Hemmelig ribbevafler"));

        assertEquals(0, total("ribbevafler"));
        add(
                page("Vistsak", "Kort fortalt.", "[Notat](vedlegg:notat.docx)"),
                "notat.docx",
                docx("Åpne kanelmopeder"));
        var found = search("kanelmopeder");
        assertEquals("Vistsak", found.at("hits 0 title"));
        assertEquals(
                "Kort fortalt. … I vedlegget notat.docx: Åpne <mark>kanelmopeder</mark>",
                found.at("hits 0 snippet"));
    }

    private static Reply search(String words) {
        return SERVER.get("/api/v1/search?q=" + words);
    }

    private static int total(String words) {
        return ((Number) search(words).at("total")).intValue();
    }

    private static byte[] docx(String words) {
        return Docx.body(Docx.paragraph("Normal", words))
                .part("[Content_Types].xml", "<Types/>")
                .bytes();
    }

    private static String page(String title, String summary, String body) {
        var text =
                "---\nkind: case\ntitle: %s\nsummary: %s\n---\n%s\n"
                        .formatted(title, summary, body);
        var made = COORDINATOR.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        return String.valueOf(made.at("id"));
    }

    private static void add(String page, String name, byte[] file) {
        var path = "/api/v1/pages/" + page + "/attachments";
        var added = COORDINATOR.post(path, new Multipart().file("file", name, file));
        assertEquals(201, added.status(), added::toString);
    }
}
