package no.dypdykk.engine.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import no.dypdykk.port.PdfFiles.Sheets;
import no.dypdykk.port.PrintedPictures;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.helper.W3CDom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Draws the pages. Nothing is fetched from anywhere: fonts and styles are our own resources, and
/// pictures stand in the page itself.
final class Printing {
    static {
        // PDFBox keeps a list of the machine's fonts, though we use only our own.
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        XRLog.setLoggingEnabled(false);
    }

    private Printing() {}

    static byte[] print(Sheets sheets, PrintedPictures pictures) {
        var html = PrintedHtml.of(sheets.html(), pictures);
        try (var renderer =
                builder()
                        .withW3cDocument(new W3CDom().fromJsoup(html), sheets.origin() + "/")
                        .buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                document.getDocumentInformation()
                        .setSubject(html.select("meta[name=description]").attr("content"));
                describeLinks(document);
                return bytes(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("drawing in memory", e);
        }
    }

    private static PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith(PrintedHtml.EMBEDDED),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(() -> font("regular"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("italic"), "Inter", 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("bold"), "Inter", 700, FontStyle.NORMAL, true);
        return builder;
    }

    private static InputStream font(String cut) {
        return resource("/web/print/inter-" + cut + ".ttf");
    }

    static InputStream resource(String file) {
        var in = Printing.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the build left out " + file);
        }
        return in;
    }

    /// A link says where it leads, for those who do not see it (PDF/UA-1, 7.18.5).
    private static void describeLinks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    link.setContents(
                            link.getAction() instanceof PDActionURI address
                                    ? address.getURI()
                                    : document.getDocumentInformation().getTitle());
                }
            }
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
