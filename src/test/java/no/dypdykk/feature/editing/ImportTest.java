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
import no.dypdykk.fixture.Pictures;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// A page that begins in Word, over HTTP.
class ImportTest {
    private static final String FORM = "skjema";
    private static final String FROM_WORD = "/ny/case/fra-word";
    private static final String CASE = "/dypdykk/andeby-rolig-mandag";

    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    private static final byte[] REPORT =
            Docx.body(
                            Docx.paragraph("Tittel", "Fra rapporten")
                                    + Docx.paragraph("Overskrift1", "Bakgrunn")
                                    + Docx.paragraph("Normal", "Mange var borte.")
                                    + Docx.paragraph("Normal", "Sett inn."))
                    .related("comments", "comments.xml", Docx.root("comments", "<w:comment/>"))
                    .bytes();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_document_fills_the_form_and_says_first_what_was_lost() {
        var read = upload(AUTHOR, "rapport.docx", REPORT);
        var form = FormPage.of(read, FORM);

        assertEquals(200, read.status(), read::toString);
        assertEquals("Fra rapporten", form.value("title"));
        assertEquals("Mange var borte.\n\nSett inn.", form.value(form.named("Behov")));
        assertTrue(read.text().contains("Hentet fra rapport.docx"));
        assertTrue(read.text().contains("Kommentarer (1)."), read::text);
        assertEquals(404, SERVER.get("/dypdykk/fra-rapporten").status());
        assertEquals(303, form.press(AUTHOR, "Lagre utkast").status());
    }

    @Test
    void pictures_in_a_document_come_along_and_are_the_writers_until_the_page_is_saved() {
        var file =
                Docx.body(
                                Docx.paragraph("Tittel", "Bilder fra Word")
                                        + Docx.drawing("a", "Fire folk ute")
                                        + Docx.drawing("b", "Ødelagt"))
                        .picture("a", "media/image1.png", Pictures.png(30, 20))
                        .picture("b", "media/image2.png", new byte[] {1, 2, 3})
                        .bytes();

        var read = upload(AUTHOR, "rapport.docx", file);
        var form = FormPage.of(read, FORM);
        var picture = Jsoup.parse(read.text()).select(".files a").attr("href");

        assertTrue(read.text().contains("![Fire folk ute](vedlegg:bilde-1.png)"), read::text);
        assertTrue(read.text().contains("Bilder (1)"), read::text);
        assertEquals(200, AUTHOR.get(picture).status());
        assertEquals(404, COORDINATOR.get(picture).status());
        assertEquals(303, form.press(AUTHOR, "Lagre utkast").status());
        assertEquals(200, COORDINATOR.get(picture).status());
        assertEquals(404, SERVER.get(picture).status());
    }

    @Test
    void what_was_lost_is_told_until_the_text_is_saved() {
        var form = FormPage.of(upload(AUTHOR, "rapport.docx", REPORT), FORM);

        var looked = form.press(AUTHOR, "Oppdater");

        assertTrue(looked.text().contains("Kommentarer (1)."));
        assertFalse(AUTHOR.get("/ny/case").text().contains("Hentet fra"));
    }

    @Test
    void a_document_made_of_a_page_is_an_edit_of_that_page() {
        var file = COORDINATOR.get(CASE + ".docx").bytes();

        var form = FormPage.of(upload(COORDINATOR, "side.docx", file), FORM);
        var saved = form.fill("summary", "Endret i Word.").press(COORDINATOR, "Publiser");

        assertEquals(303, saved.status(), saved::toString);
        assertTrue(SERVER.get(CASE).text().contains("Endret i Word."));
    }

    @Test
    void a_page_that_is_not_mine_is_not_opened_by_a_document() {
        var file = COORDINATOR.get(CASE + ".docx").bytes();

        assertEquals(403, upload(AUTHOR, "side.docx", file).status());
    }

    @Test
    void files_that_are_not_read_are_refused_kindly() {
        assertRefused("Velg et Word-dokument først.", "tom.docx", new byte[0]);
        assertRefused("Dette er ikke et Word-dokument.", "bilde.docx", new byte[] {1, 2, 3});
        assertRefused(
                "Dokumentet har makroer.",
                "m.docm",
                Docx.body("").part("word/vbaProject.bin", "x").bytes());
        assertRefused(
                "Dokumentet viser til andre filer",
                "x.docx",
                Docx.document("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                        .bytes());
        assertRefused("Filen er større enn 20 MB.", "stor.docx", new byte[21 << 20]);
    }

    @Test
    void p1_a_file_named_by_the_number_of_a_person_is_refused() {
        var name = IdentityNumbers.synthetic() + ".docx";

        var refused = upload(AUTHOR, name, REPORT);

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Filnavnet inneholder"), refused::text);
        assertEquals(200, upload(AUTHOR, "uten nummer.docx", REPORT).status());
    }

    @Test
    void a_file_far_too_large_is_refused_before_it_is_read() {
        assertEquals(413, upload(AUTHOR, "enorm.docx", new byte[33 << 20]).status());
    }

    private static void assertRefused(String why, String name, byte[] file) {
        var refused = upload(AUTHOR, name, file);
        assertEquals(422, refused.status(), name);
        assertTrue(refused.text().contains(why), refused::text);
        assertTrue(refused.text().contains("href=\"#file\""), name);
    }

    private static Reply upload(Member member, String name, byte[] file) {
        var boundary = "prove";
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                """
                --%s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, member.csrf(), boundary, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return SERVER.post(
                FROM_WORD,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Cookie",
                member.cookie());
    }
}
