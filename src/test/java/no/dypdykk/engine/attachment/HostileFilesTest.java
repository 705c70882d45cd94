package no.dypdykk.engine.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.fixture.Docx;
import no.dypdykk.fixture.Pdf;
import no.dypdykk.fixture.Pptx;
import no.dypdykk.port.FileInspection.Verdict;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The words of documents, and documents made to harm: each gets an answer in bounded time.
class HostileFilesTest {
    private static final FileInspector INSPECTOR = new FileInspector();

    @Test
    void the_words_of_a_pdf_come_page_by_page() {
        var pages = pages(Pdf.of("Bedriftsjordmor i Vefsn", "", "Heltid paa Notodden"));

        assertEquals(List.of("Bedriftsjordmor i Vefsn", "", "Heltid paa Notodden"), pages);
    }

    @Test
    void the_words_of_slides_come_in_their_order_with_their_notes() {
        var pages =
                pages(Pptx.of("Første lysbilde", "Andre lysbilde").note(2, "Husk pausen").bytes());

        assertEquals(List.of("Første lysbilde", "Andre lysbilde\nHusk pausen"), pages);
    }

    @Test
    void the_words_of_a_document_come_with_its_pages_and_notes() {
        var body =
                Docx.paragraph("Normal", "På side én.")
                        + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>På side to.</w:t></w:r></w:p>";
        var file =
                Docx.body(body)
                        .part("[Content_Types].xml", "<Types/>")
                        .part(
                                "word/footnotes.xml",
                                Docx.root("footnotes", "<w:p><w:r><w:t>Fotnote.</w:t></w:r></w:p>"))
                        .bytes();

        assertEquals(List.of("På side én.", "På side to.\nFotnote."), pages(file));
    }

    @Test
    void a_pdf_that_grows_without_end_is_refused() {
        assertEquals(AttachmentFlaw.ATTACHMENT_HOSTILE, flaw(Pdf.bomb(2_000)));
    }

    @Test
    void a_pdf_that_is_cut_or_is_none_is_damaged() {
        var whole = Pdf.of("Ord");

        assertEquals(
                AttachmentFlaw.ATTACHMENT_DAMAGED, flaw("%PDF-1.7\nikke mer".getBytes(ISO_8859_1)));
        assertEquals(AttachmentFlaw.ATTACHMENT_DAMAGED, flaw(Arrays.copyOf(whole, 40)));
    }

    @Test
    void a_zip_that_grows_without_end_is_refused() {
        assertEquals(AttachmentFlaw.ATTACHMENT_HOSTILE, flaw(zip("word/media/a.bin", 170)));
        assertEquals(AttachmentFlaw.ATTACHMENT_HOSTILE, flaw(zip("word/document.xml", 33)));
    }

    @Test
    void a_document_that_refers_to_other_files_is_refused() {
        var file =
                Docx.document("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                        .part("[Content_Types].xml", "<Types/>")
                        .bytes();

        assertEquals(AttachmentFlaw.ATTACHMENT_HOSTILE, flaw(file));
    }

    @Test
    void a_zip_that_is_no_document_and_one_that_is_cut_are_refused() {
        var docx = Docx.body("").part("[Content_Types].xml", "<Types/>").bytes();

        assertEquals(AttachmentFlaw.ATTACHMENT_UNKNOWN_KIND, flaw(zip("readme.txt", 1)));
        assertEquals(AttachmentFlaw.ATTACHMENT_DAMAGED, flaw(Arrays.copyOf(docx, docx.length / 3)));
        assertEquals(
                AttachmentFlaw.ATTACHMENT_LOCKED,
                flaw(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
    }

    private static byte[] zip(String name, int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static List<String> pages(byte[] file) {
        return switch (inspected(file)) {
            case Verdict.Accepted accepted -> accepted.pages();
            case Verdict.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static AttachmentFlaw flaw(byte[] file) {
        return switch (inspected(file)) {
            case Verdict.Refused refused -> refused.flaw();
            case Verdict.Accepted accepted -> throw new AssertionError(accepted);
        };
    }

    private static Verdict inspected(byte[] file) {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(2), () -> INSPECTOR.inspect(file, "sendt"));
    }
}
