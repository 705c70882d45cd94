package no.dypdykk.engine.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import no.dypdykk.fixture.Docx;
import no.dypdykk.port.WordFiles.Flaw;
import no.dypdykk.port.WordFiles.Reading;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

class HostileWordTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void what_is_no_document_is_refused_by_what_it_is() {
        assertRefused(Flaw.NOT_WORD, "Dette er bare tekst".getBytes(UTF_8));
        assertRefused(Flaw.NOT_WORD, new byte[0]);
        assertRefused(Flaw.OLD_OR_LOCKED, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertRefused(Flaw.NOT_WORD, Docx.document("<x/>").bytes());
        var half = Docx.body(Docx.paragraph("", "hei")).bytes();
        assertRefused(Flaw.DAMAGED, Arrays.copyOf(half, half.length / 4));
    }

    @Test
    void macros_are_refused_whatever_the_file_is_called() {
        assertRefused(Flaw.MACROS, Docx.body("").part("word/vbaProject.bin", "x").bytes());
        assertRefused(Flaw.MACROS, Docx.body("").part("word\\VBAPROJECT.BIN", "x").bytes());
    }

    @Test
    void a_file_that_unpacks_to_gigabytes_is_refused_before_it_has() {
        var zeros = new byte[30 << 20];
        assertRefused(Flaw.TOO_LARGE, Docx.body("").part("word/media/x.bin", zeros).bytes());
    }

    @Test
    void many_parts_are_refused() {
        var file = Docx.body("");
        for (int i = 0; i < 2_100; i++) {
            file.part("word/media/" + i, "x");
        }
        assertRefused(Flaw.TOO_LARGE, file.bytes());
    }

    @Test
    void a_document_type_is_refused_in_every_encoding() {
        var xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        assertRefused(Flaw.HOSTILE, Docx.document(xml).bytes());
        var utf16 = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml).getBytes(UTF_16);
        assertRefused(Flaw.HOSTILE, Docx.body("").part("word/document.xml", utf16).bytes());
        assertRefused(Flaw.HOSTILE, Docx.body("").part("customXml/item1.xml", xml).bytes());
    }

    @Test
    void entities_that_double_each_other_are_refused() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'z'; c++) {
            laughs.append("<!ENTITY %c \"&%c;&%c;\">".formatted(c, c - 1, c - 1));
        }
        assertRefused(Flaw.HOSTILE, Docx.document(laughs + "]><x>&z;</x>").bytes());
    }

    @Test
    void nesting_without_end_is_refused() {
        var deep =
                "<w:sdt><w:sdtContent>".repeat(50_000) + "</w:sdtContent></w:sdt>".repeat(50_000);
        assertRefused(Flaw.HOSTILE, Docx.body(deep).bytes());
    }

    @Test
    void millions_of_elements_are_refused() {
        assertRefused(Flaw.TOO_LARGE, Docx.body("<w:p/>".repeat(3_500_000)).bytes());
    }

    @Test
    void styles_that_are_based_on_each_other_end() {
        var styles =
                Docx.root(
                        "styles",
                        "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style"
                                + " w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>");
        var file = Docx.body(Docx.paragraph("a", "hei")).part("word/styles.xml", styles);

        assertInstanceOf(Reading.Read.class, read(file.bytes()));
    }

    @Test
    void damaged_bytes_anywhere_are_read_or_refused() {
        var whole =
                Docx.body(Docx.paragraph("Tittel", "hei") + "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
                        .bytes();
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var damaged = whole.clone();
            for (int i = 0; i < 3; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            read(damaged);
        }
    }

    private static void assertRefused(Flaw flaw, byte[] file) {
        assertEquals(flaw, assertInstanceOf(Reading.Refused.class, read(file)).flaw());
    }

    private static Reading read(byte[] file) {
        return assertTimeoutPreemptively(PATIENCE, () -> new DocxFiles().read(file));
    }
}
