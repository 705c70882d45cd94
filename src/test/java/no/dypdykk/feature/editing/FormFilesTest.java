package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Docx;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.fixture.Pictures;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/// Files in the form in which a page is written, over HTTP and without a script.
class FormFilesTest {
    private static final String FORM = "skjema";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void v3_a_picture_of_a_page_never_saved_becomes_the_pages_when_it_is() {
        var blank = FormPage.of(COORDINATOR.get("/ny/case"), FORM);
        var behov = blank.named("Behov");
        var added =
                blank.fill("title", "Sak med bilde")
                        .fill(behov, "Mange var borte.")
                        .fill("attachment-alt", "Fire folk ute")
                        .upload(COORDINATOR, "Ute i mai.png", Pictures.png(40, 30));

        assertEquals(200, added.status(), added::toString);
        var form = FormPage.of(added, FORM);
        assertEquals("Sak med bilde", form.value("title"));
        assertEquals("Mange var borte.", form.value(behov));
        assertEquals("", form.value("attachment-alt"));
        assertTrue(added.text().contains("ute-i-mai.png er lagt ved"), added::text);
        var markdown = "![Fire folk ute](vedlegg:ute-i-mai.png)";
        assertTrue(added.text().contains(markdown), added::text);
        assertEquals(404, SERVER.get(picture(added)).status());

        var saved = form.fill(behov, markdown).press(COORDINATOR, "Publiser");

        assertEquals(303, saved.status(), saved::toString);
        assertEquals(200, SERVER.get(picture(added)).status());
        var page = SERVER.get("/dypdykk/sak-med-bilde").text();
        assertTrue(page.contains("<img src=\"" + picture(added) + "\" width=\"40\""), page);
    }

    @Test
    void a_refused_file_costs_no_text_and_says_what_to_do() {
        var page = "<script>1</script>".getBytes(StandardCharsets.UTF_8);
        var form = FormPage.of(AUTHOR.get("/ny/case"), FORM).fill("title", "Beholdt tittel");

        var refused = form.fill("attachment-alt", "Kartet").upload(AUTHOR, "kart.png", page);

        assertEquals(422, refused.status());
        var again = FormPage.of(refused, FORM);
        assertEquals("Beholdt tittel", again.value("title"));
        assertEquals("Kartet", again.value("attachment-alt"));
        assertTrue(again.problems().toString().contains("en fil vi ikke tar imot: kart.png"));
        assertTrue(refused.text().contains("href=\"#attachment\""));
        assertTrue(refused.text().contains("id=\"attachment-feil\""));
    }

    @Test
    void p1_a_number_in_a_documents_words_is_refused_with_its_page() {
        var form = FormPage.of(AUTHOR.get("/ny/case"), FORM);
        var number = IdentityNumbers.synthetic();

        var refused = form.upload(AUTHOR, "notat.docx", docx("Kari er " + number + "."));
        var taken = form.upload(AUTHOR, "notat.docx", docx("Kari er med."));

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Side 1 i filen: Her står et fødselsnummer"));
        assertFalse(refused.text().contains(number));
        assertEquals(200, taken.status(), taken::toString);
        assertTrue(taken.text().contains("[notat.docx](vedlegg:notat.docx)"), taken::text);
    }

    @Test
    void a_file_is_taken_away_and_the_text_stays() {
        var added =
                FormPage.of(AUTHOR.get("/ny/case"), FORM)
                        .fill("title", "Uten bilde")
                        .upload(AUTHOR, "bort.png", Pictures.png(4, 4));

        var removed = FormPage.of(added, FORM).press(AUTHOR, "Fjern");

        assertEquals(200, removed.status());
        assertEquals("Uten bilde", FormPage.of(removed, FORM).value("title"));
        assertTrue(removed.text().contains("bort.png er fjernet"));
        assertFalse(removed.text().contains("vedlegg:bort.png"));
        assertEquals(404, AUTHOR.get(picture(added)).status());
    }

    @Test
    void the_preview_shows_the_picture() {
        var added =
                FormPage.of(AUTHOR.get("/ny/case"), FORM)
                        .fill("title", "Med bilde")
                        .upload(AUTHOR, "vis.png", Pictures.png(4, 4));
        var form = FormPage.of(added, FORM);

        var shown =
                form.fill(form.named("Behov"), "![Se](vedlegg:vis.png)")
                        .press(AUTHOR, "Forhåndsvis");

        assertTrue(shown.text().contains("<img src=\"" + picture(added) + "\" width=\"4\""));
        assertTrue(shown.text().contains("vises i teksten"), shown::text);
    }

    @Test
    void a_script_sends_a_file_alone_and_gets_what_to_write_and_to_show() {
        var id = FormPage.of(AUTHOR.get("/ny/case"), FORM).value("form");

        var sent = AUTHOR.post("/vedlegg", file("case", id, "dratt.png", Pictures.png(5, 4)));
        var refused = AUTHOR.post("/vedlegg", file("case", id, "x.exe", new byte[] {'M', 'Z'}));

        assertEquals("![](vedlegg:dratt.png)", sent.at("markdown"));
        assertTrue(String.valueOf(sent.at("told")).contains("Skriv hva bildet viser"));
        assertTrue(
                String.valueOf(sent.at("list")).contains("data-insert=\"![](vedlegg:dratt.png)"));
        assertEquals(422, refused.status());
        assertTrue(String.valueOf(refused.at("told")).contains("x.exe"));
        assertEquals("", refused.at("markdown"));
        assertEquals(400, AUTHOR.post("/vedlegg", file("case", "", "x.png", new byte[1])).status());
    }

    @Test
    void v4_files_of_a_page_that_is_not_mine_are_not_mine_to_add() {
        var text = "---\nkind: case\ntitle: Fremmed sak\nstate: draft\n---\nTekst.\n";
        var made = COORDINATOR.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        var page = String.valueOf(made.at("id"));
        var id = FormPage.of(AUTHOR.get("/ny/case"), FORM).value("form");
        var file = Pictures.png(5, 4);

        assertEquals(403, AUTHOR.post("/vedlegg", file(page, id, "a.png", file)).status());
        assertEquals(200, COORDINATOR.post("/vedlegg", file(page, id, "a.png", file)).status());
    }

    @Test
    void e3_a_file_sent_after_the_session_ended_costs_no_text() {
        var form = FormPage.of(AUTHOR.get("/ny/case"), FORM);
        var sent =
                new Multipart()
                        .field("_csrf", "gammel")
                        .field("title", "Skrevet lenge")
                        .field("form", form.value("form"))
                        .file("attachment", "a.png", Pictures.png(3, 3));

        var refused =
                SERVER.post(
                        "/ny/case", sent.body(), "Content-Type", Multipart.TYPE, "Cookie", "x=y");

        assertEquals(401, refused.status());
        assertEquals("Skrevet lenge", FormPage.of(refused, "sendt").value("title"));
    }

    private static Multipart file(String subject, String form, String name, byte[] file) {
        return new Multipart()
                .field("subject", subject)
                .field("form", form)
                .file("attachment", name, file);
    }

    private static byte[] docx(String words) {
        return Docx.body(Docx.paragraph("Normal", words))
                .part("[Content_Types].xml", "<Types/>")
                .bytes();
    }

    private static String picture(Reply reply) {
        return Jsoup.parse(reply.text()).select(".files a").attr("href");
    }
}
