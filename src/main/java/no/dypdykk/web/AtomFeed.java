package no.dypdykk.web;

import no.dypdykk.port.Pages.Summary;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Pages as an Atom feed (RFC 4287).
public final class AtomFeed {
    public static final String CONTENT_TYPE = "application/atom+xml;charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final String origin;
    private final String language;

    /// @param origin start of every address, without a slash at the end
    public AtomFeed(String origin, String language) {
        this.origin = origin;
        this.language = language;
    }

    /// @param path address of the feed itself
    /// @param of address of the page whose changes it tells
    /// @param pages newest first
    public String write(String path, String of, String title, List<Summary> pages) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", origin + path);
            element(xml, "title", title);
            element(xml, "updated", newest(pages).toString());
            link(xml, "self", origin + path);
            link(xml, "alternate", origin + of);
            xml.writeStartElement("author");
            element(xml, "name", "Dypdykk");
            xml.writeEndElement();
            for (Summary page : pages) {
                entry(xml, page);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Summary page) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", page.lang());
        element(xml, "id", "urn:dypdykk:" + page.id());
        element(xml, "title", page.title());
        element(xml, "updated", page.updated().toString());
        link(xml, "alternate", origin + page.address().path());
        element(xml, "summary", page.summary());
        xml.writeEndElement();
    }

    private static Instant newest(List<Summary> pages) {
        return pages.isEmpty() ? Instant.EPOCH : pages.getFirst().updated();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /// XML 1.0 has no place for most control characters.
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
