package no.dypdykk.engine.word;

import no.dypdykk.port.WordFiles.Flaw;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through one part of a document, element by element. Names are those of the transitional
/// and the strict form of the format alike: `w:p`. Whatever a visitor leaves unread is passed over.
/// A document type is refused, so nothing can be declared that grows or refers to other files.
final class XmlCursor {
    /// Just below the limit that Java itself sets, so that the reason is ours to name.
    private static final int DEEPEST = 90;

    private static final int MOST_EVENTS = 3_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
                    Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
                    Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
                    Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
                    Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
                    Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
                    Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a"),
                    Map.entry(
                            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                            "wp"),
                    Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"),
                    Map.entry("urn:schemas-microsoft-com:vml", "v"),
                    Map.entry("urn:schemas-microsoft-com:office:office", "o"));

    private final XMLStreamReader xml;
    private int depth;
    private int events;

    private XmlCursor(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Visits the outermost element of a part.
    ///
    /// @throws WordRefused when it is no XML, or XML that a document has no use for
    static void read(byte[] part, Consumer<XmlCursor> root) {
        try {
            var cursor =
                    new XmlCursor(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
            while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {}
            root.accept(cursor);
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof WordRefused refused ? refused : new WordRefused(Flaw.DAMAGED);
        }
    }

    /// Name of the element that stands here, `w:p`.
    String name() {
        return PREFIXES.getOrDefault(orEmpty(xml.getNamespaceURI()), "?")
                + ":"
                + xml.getLocalName();
    }

    String namespace() {
        return orEmpty(xml.getNamespaceURI());
    }

    /// The attribute of this name in whatever namespace; empty when there is none.
    String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Whether a property like `<w:b/>` is switched on.
    boolean isOn() {
        var value = attribute("val");
        return !(value.equals("0") || value.equals("false") || value.equals("none"));
    }

    /// Visits the elements right below this one and ends behind it.
    void children(Consumer<String> visit) {
        int mine = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < mine) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                int child = depth;
                visit.accept(name());
                while (depth >= child) {
                    next();
                }
            }
        }
    }

    /// All letters within this element; ends behind it.
    String text() {
        int mine = depth;
        var text = new StringBuilder();
        while (depth >= mine) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private int next() {
        try {
            return advance();
        } catch (XMLStreamException e) {
            throw new WordRefused(Flaw.DAMAGED);
        }
    }

    private int advance() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new WordRefused(Flaw.HOSTILE);
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new WordRefused(Flaw.HOSTILE);
        }
        if (++events > MOST_EVENTS) {
            throw new WordRefused(Flaw.TOO_LARGE);
        }
        return event;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
