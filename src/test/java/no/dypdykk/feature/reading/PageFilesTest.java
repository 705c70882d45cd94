package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.draft.DraftPage;
import no.dypdykk.core.draft.Landing;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.text.LinkResolver.LinkTarget;
import no.dypdykk.engine.word.DocxFiles;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.fixture.PdfUa;
import no.dypdykk.fixture.Pictures;
import no.dypdykk.port.WordFiles.Reading;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

class PageFilesTest {
    private static final String CASE = "/dypdykk/vefsn-snakkes-i-maro";
    private static final TestServer SERVER = TestServer.with(TestServer.STARTER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void every_case_as_word_is_the_same_case_again() {
        for (var address : cases()) {
            var file = SERVER.get(address + ".docx");
            var read = assertInstanceOf(Reading.Read.class, new DocxFiles().read(file.bytes()));
            var landing =
                    new Landing(Map.of(), _ -> new LinkTarget.Missing(), "https://dypdykk.test");
            var draft = DraftPage.of(read.imported(), PageKind.CASE, "fil", landing);

            assertEquals(SERVER.get(address + ".md").text(), draft.source(), address);
            assertEquals(List.of(), draft.losses(), address);
        }
    }

    private static List<String> cases() {
        var found = SERVER.get("/api/v1/search?kind=case&size=100");
        var hits = (List<?>) found.at("hits");
        assertTrue(hits.size() > 40);
        return hits.stream().map(hit -> String.valueOf(((Map<?, ?>) hit).get("url"))).toList();
    }

    @Test
    void a_word_file_says_what_it_is_and_stays_out_of_search_engines() {
        var file = SERVER.get(CASE + ".docx");

        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                file.header("Content-Type"));
        assertEquals("noindex", file.header("X-Robots-Tag"));
    }

    @Test
    void a_page_that_is_not_there_is_not_there_as_a_file() {
        assertEquals(404, SERVER.get("/dypdykk/finnes-ikke.docx").status());
        assertEquals(404, SERVER.get("/dypdykk/finnes-ikke.pdf").status());
        assertEquals(200, SERVER.get(CASE + ".pdf").status());
    }

    @Test
    void a_case_on_paper_keeps_to_the_standard_for_everyone() throws IOException {
        var file = SERVER.get(CASE + ".pdf", "Accept-Language", "nn");

        assertEquals(List.of(), PdfUa.flaws(file.bytes()));
        try (var document = open(file)) {
            assertEquals("nb", document.getDocumentCatalog().getLanguage());
            assertEquals(
                    "«…snakkes i måro!» – nærvær i hele Vefsn kommune",
                    document.getDocumentInformation().getTitle());
            var text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertTrue(text.contains("8,6 %"), text);
            assertTrue(text.contains("Kva vart målt?"), text);
            assertTrue(text.contains("Fafo-rapport"), text);
        }
    }

    @Test
    void cases_with_charts_of_all_sorts_keep_to_the_standard() {
        for (var slug :
                List.of(
                        "songdalen-verdiprosjektet",
                        "halden-beste-praksis",
                        "stavanger-sammen-for-redusert-sykefravaer",
                        "egenmelding-365-forsoket")) {
            assertEquals(
                    List.of(), PdfUa.flaws(SERVER.get("/dypdykk/" + slug + ".pdf").bytes()), slug);
        }
    }

    @Test
    void a_theme_on_paper_is_a_booklet_with_its_cases_and_bookmarks() throws IOException {
        var file = SERVER.get("/tema/naervaer.pdf");

        assertEquals(List.of(), PdfUa.flaws(file.bytes()));
        try (var document = open(file)) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            int articles = 0;
            for (var _ : outline.children()) {
                articles++;
            }
            assertEquals(25, articles);
            assertTrue(document.getNumberOfPages() > 40);
        }
    }

    private static PDDocument open(Reply file) throws IOException {
        assertEquals("application/pdf", file.header("Content-Type"));
        return Loader.loadPDF(file.bytes());
    }

    @Test
    void a_picture_of_a_page_is_printed_with_its_words_and_the_file_stays_accessible()
            throws IOException {
        var coordinator = SERVER.as(Role.COORDINATOR);
        var text =
                "---\nkind: concept\ntitle: Bildeprøve\n---\n![Fire folk ute](vedlegg:ute.jpg)\n";
        var made = coordinator.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        var attach = "/api/v1/pages/" + made.at("id") + "/attachments";
        assertEquals(0, pictures(SERVER.get("/begrep/bildeprove.pdf").bytes()));

        coordinator.post(
                attach, new Multipart().file("file", "ute.jpg", Pictures.jpegLying(40, 30, 6)));
        var file = SERVER.get("/begrep/bildeprove.pdf").bytes();

        assertEquals(1, pictures(file));
        assertEquals(List.of(), PdfUa.flaws(file));
    }

    private static int pictures(byte[] file) throws IOException {
        int pictures = 0;
        try (var pdf = Loader.loadPDF(file)) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return pictures;
    }
}
