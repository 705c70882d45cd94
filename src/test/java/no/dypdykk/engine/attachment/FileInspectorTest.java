package no.dypdykk.engine.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.fixture.Docx;
import no.dypdykk.fixture.Pictures;
import no.dypdykk.port.FileInspection.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

/// Files that anyone may have made, whole, broken and made to harm.
class FileInspectorTest {
    private static final FileInspector INSPECTOR = new FileInspector();

    @Test
    void a_file_is_what_its_bytes_say_whatever_it_is_called() {
        assertEquals(AttachmentType.PNG, accepted(Pictures.png(3, 2), "x.pdf").type());
        assertEquals(AttachmentType.JPEG, accepted(Pictures.jpeg(3, 2), "x.html").type());
        assertEquals(AttachmentType.GIF, accepted(Pictures.gif(3, 2), "x").type());
        assertEquals(AttachmentType.WEBP, accepted(Pictures.webp(), "x.exe").type());
        assertEquals(
                AttachmentType.DOCX,
                accepted(docx(Docx.paragraph("Normal", "Ord.")), "x.png").type());
        for (var text : List.of("<html><script>1</script>", "<svg/>", "MZ", "#!/bin/sh", "PK")) {
            var refused = refused(text.getBytes(ISO_8859_1), "bilde.png");
            assertEquals(AttachmentFlaw.ATTACHMENT_UNKNOWN_KIND, refused.flaw(), text);
            assertEquals(List.of("bilde.png"), refused.details());
        }
    }

    @Test
    void a_picture_keeps_nothing_but_what_is_seen() {
        for (var file :
                List.of(
                        Pictures.pngTelling(30, 20),
                        Pictures.jpegLying(30, 20, 1),
                        Pictures.webp())) {
            var kept = accepted(file, "x");
            assertTrue(holds(file, Pictures.SECRET));
            assertFalse(holds(kept.bytes(), Pictures.SECRET), kept.type().name());
            assertFalse(holds(kept.bytes(), "script"), kept.type().name());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 30, 20", "3, 30, 20", "6, 20, 30", "8, 20, 30"})
    void a_picture_is_as_wide_as_it_is_seen(int orientation, int width, int height) {
        var kept = accepted(Pictures.jpegLying(30, 20, orientation), "x");

        assertEquals(width, kept.width());
        assertEquals(height, kept.height());
        assertEquals(orientation, JpegFile.orientation(kept.bytes()));
    }

    /// The picture is red on the left and blue on the right as its points lie.
    @ParameterizedTest
    @CsvSource({
        "1, 20, 30, left", "2, 80, 30, left", "3, 80, 30, left", "4, 20, 30, left",
        "5, 30, 20, top", "6, 30, 20, top", "7, 30, 80, top", "8, 30, 80, top"
    })
    void a_small_copy_stands_upright(int orientation, int redX, int redY, String side)
            throws IOException {
        var kept = accepted(Pictures.jpegLying(200, 120, orientation), "x");
        int width = side.equals("left") ? 100 : 60;

        var small = INSPECTOR.smaller(kept.bytes(), AttachmentType.JPEG, width);
        var shown = ImageIO.read(new ByteArrayInputStream(small.bytes()));

        assertEquals(width, shown.getWidth());
        assertEquals(160 - width, shown.getHeight());
        assertTrue((shown.getRGB(redX, redY) >> 16 & 0xFF) > 200, "red at " + redX + "," + redY);
        int blueX = side.equals("left") ? width - redX : redX;
        int blueY = side.equals("left") ? redY : 160 - width - redY;
        assertTrue((shown.getRGB(blueX, blueY) & 0xFF) > 200, "blue at " + blueX + "," + blueY);
    }

    @ParameterizedTest
    @CsvSource({"20000, 20000", "8000, 5001", "16001, 1", "-1, 5"})
    void a_picture_is_refused_for_its_size_before_a_point_is_read(int width, int height) {
        var flaw = refused(Pictures.pngHead(width, height), "x").flaw();

        assertEquals(AttachmentFlaw.ATTACHMENT_TOO_MANY_PIXELS, flaw);
    }

    @Test
    void a_picture_that_ends_too_early_is_damaged_wherever_it_ends() {
        for (var whole : List.of(Pictures.png(9, 9), Pictures.jpeg(9, 9), Pictures.gif(9, 9))) {
            for (int length = 16; length < whole.length - 1; length++) {
                var refused = refused(Arrays.copyOf(whole, length), "x");
                assertEquals(AttachmentFlaw.ATTACHMENT_DAMAGED, refused.flaw(), "" + length);
            }
            assertEquals(9, accepted(whole, "x").width());
        }
    }

    @Test
    void documents_with_programs_in_them_are_refused() {
        var docm = Docx.body("").part("word/vbaProject.bin", "x").bytes();

        assertEquals(AttachmentFlaw.ATTACHMENT_MACROS, refused(docm, "x.docx").flaw());
    }

    private static byte[] docx(String body) {
        return Docx.body(body).part("[Content_Types].xml", "<Types/>").bytes();
    }

    private static boolean holds(byte[] file, String words) {
        return new String(file, ISO_8859_1).contains(words);
    }

    private static Verdict.Accepted accepted(byte[] file, String sentAs) {
        return switch (INSPECTOR.inspect(file, sentAs)) {
            case Verdict.Accepted accepted -> accepted;
            case Verdict.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Verdict.Refused refused(byte[] file, String sentAs) {
        return switch (INSPECTOR.inspect(file, sentAs)) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> throw new AssertionError(accepted);
        };
    }
}
