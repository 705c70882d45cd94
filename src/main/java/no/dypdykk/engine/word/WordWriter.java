package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.port.PrintedPictures;
import no.dypdykk.port.WordFiles.Document;
import no.dypdykk.port.WordFiles.Part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a page as a document: its title and text, what was made of its fields for people to read,
/// and the page itself as custom XML. What never changes lies ready as resources.
final class WordWriter {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String PROLOGUE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final List<String> READY =
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "word/settings.xml",
                    "customXml/itemProps1.xml",
                    "customXml/_rels/item1.xml.rels");

    private final Document document;
    private final References references = new References();
    private final PictureOut pictures;
    private final String fingerprint;

    private WordWriter(Document document, PrintedPictures pictures, String fingerprint) {
        this.document = document;
        this.pictures = new PictureOut(pictures);
        this.fingerprint = fingerprint;
    }

    /// Written twice: the second time with the fingerprint of what reading made of the first.
    static byte[] write(Document document, PrintedPictures pictures) {
        var read = WordReader.read(new WordWriter(document, pictures, "").bytes());
        var fingerprint = PageSource.fingerprint(read.title(), read.summary(), read.text());
        return new WordWriter(document, pictures, fingerprint).bytes();
    }

    private byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : READY) {
                put(zip, name, Ready.text(name));
            }
            put(zip, "word/styles.xml", Ready.text("word/styles.xml").replace("{lang}", lang()));
            put(zip, "word/document.xml", PROLOGUE + body());
            put(zip, "word/footnotes.xml", PROLOGUE + footnotes());
            put(zip, "word/numbering.xml", numbering());
            for (var picture : pictures.parts().entrySet()) {
                put(zip, "word/media/" + picture.getKey(), picture.getValue().bytes());
            }
            put(zip, "word/_rels/document.xml.rels", PROLOGUE + relationships(true));
            put(zip, "word/_rels/footnotes.xml.rels", PROLOGUE + relationships(false));
            put(zip, "docProps/core.xml", PROLOGUE + properties());
            put(zip, "customXml/item1.xml", PROLOGUE + source());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private String lang() {
        return switch (document.lang()) {
            case "nn" -> "nn-NO";
            case "da" -> "da-DK";
            case "en" -> "en-GB";
            default -> "nb-NO";
        };
    }

    private BlockOut blocks(XmlOut xml) {
        var line = new LineOut(xml, references, pictures, document.links(), document.origin());
        return new BlockOut(xml, line, references);
    }

    private String body() {
        var xml = new XmlOut();
        var blocks = blocks(xml);
        xml.open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
        blocks.paragraph("Title", List.of(Inline.Run.plain(document.title())));
        if (!document.summary().isEmpty()) {
            blocks.paragraph("Subtitle", List.of(Inline.Run.plain(document.summary())));
        }
        document.before().forEach(part -> part(part, xml, blocks));
        blocks.write(document.text().blocks());
        document.after().forEach(part -> part(part, xml, blocks));
        xml.open("w:sectPr");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1247",
                "w:right",
                "1247",
                "w:bottom",
                "1247",
                "w:left",
                "1247",
                "w:header",
                "708",
                "w:footer",
                "708",
                "w:gutter",
                "0");
        return xml.close().close().close().toString();
    }

    /// What reading passes over stands in a content control that says so.
    private static void part(Part part, XmlOut xml, BlockOut blocks) {
        xml.open("w:sdt").open("w:sdtPr").empty("w:tag", "w:val", Opened.MARK + "fields").close();
        xml.open("w:sdtContent");
        if (!part.heading().isEmpty()) {
            blocks.paragraph("Heading1", List.of(Inline.Run.plain(part.heading())));
        }
        blocks.write(part.text().blocks());
        xml.close().close();
    }

    private String footnotes() {
        var xml = new XmlOut();
        var blocks = blocks(xml);
        xml.open("w:footnotes", "xmlns:w", W, "xmlns:r", R);
        line(xml, "separator", "-1");
        line(xml, "continuationSeparator", "0");
        for (RichText.Note note : document.text().notes()) {
            xml.open("w:footnote", "w:id", references.note(note.label()));
            blocks.write(note.blocks());
            xml.close();
        }
        return xml.close().toString();
    }

    private static void line(XmlOut xml, String type, String id) {
        xml.open("w:footnote", "w:type", type, "w:id", id);
        xml.open("w:p").open("w:r").empty("w:" + type).close().close().close();
    }

    private String numbering() {
        var xml = new XmlOut();
        references.numbers(xml);
        return Ready.text("word/numbering.xml").replace("<!-- lists -->", xml.toString());
    }

    private String relationships(boolean main) {
        var xml = new XmlOut();
        xml.open("Relationships", "xmlns", PACKAGE);
        if (main) {
            for (var part : List.of("styles", "numbering", "footnotes", "settings")) {
                xml.empty(
                        "Relationship",
                        "Id",
                        part,
                        "Type",
                        R + "/" + part,
                        "Target",
                        part + ".xml");
            }
            xml.empty(
                    "Relationship",
                    "Id",
                    "page",
                    "Type",
                    R + "/customXml",
                    "Target",
                    "../customXml/item1.xml");
        }
        references.relationships(xml);
        pictures.relationships(xml);
        return xml.close().toString();
    }

    private String properties() {
        var time = document.modified().truncatedTo(ChronoUnit.SECONDS).toString();
        var xml = new XmlOut();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("dc:title").text(document.title()).close();
        xml.open("dc:language").text(lang()).close();
        xml.open("dcterms:modified", "xsi:type", "dcterms:W3CDTF").text(time).close();
        return xml.close().toString();
    }

    private String source() {
        var xml = new XmlOut();
        xml.open(
                "page",
                "xmlns",
                PageSource.NAMESPACE,
                PageSource.FINGERPRINT,
                fingerprint,
                "xml:space",
                "preserve");
        return xml.text(document.source()).close().toString();
    }
}
