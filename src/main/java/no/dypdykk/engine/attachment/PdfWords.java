package no.dypdykk.engine.attachment;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A program of its own: a PDF comes in, its words go out, page by page. [PdfFile] starts it.
final class PdfWords {
    static final char NEXT_PAGE = '\f';
    static final int READ = 0;
    static final int LOCKED = 10;
    static final int DAMAGED = 11;
    private static final int HOSTILE = 12;

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_CHARACTERS = 8_000_000;

    /// Bytes of drawing in the whole document, unpacked.
    private static final long MOST_UNPACKED = 256L << 20;

    private PdfWords() {}

    public static void main(String[] arguments) {
        System.exit(run());
    }

    private static int run() {
        try (PDDocument document = Loader.loadPDF(System.in.readAllBytes())) {
            var out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            int read = write(document, out);
            out.flush();
            return read;
        } catch (InvalidPasswordException e) {
            return LOCKED;
        } catch (IOException | RuntimeException e) {
            return DAMAGED;
        } catch (OutOfMemoryError | StackOverflowError e) {
            return HOSTILE;
        }
    }

    private static int write(PDDocument document, Writer out) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES || isTooLarge(document)) {
            return HOSTILE;
        }
        var stripper = new PDFTextStripper();
        int left = MOST_CHARACTERS;
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String words = stripper.getText(document).replace(NEXT_PAGE, ' ').strip();
            left -= words.length();
            if (left < 0) {
                return HOSTILE;
            }
            out.write(page == 1 ? words : NEXT_PAGE + words);
        }
        return READ;
    }

    private static boolean isTooLarge(PDDocument document) throws IOException {
        var buffer = new byte[1 << 16];
        long left = MOST_UNPACKED;
        for (var page : document.getPages()) {
            try (var drawing = page.getContents()) {
                for (int read = drawing.read(buffer); read >= 0; read = drawing.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
