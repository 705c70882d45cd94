package no.dypdykk.feature.exchange;

import no.dypdykk.port.Pages.Summary;

import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The list of pages for search engines (sitemaps.org 0.9).
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// A sitemap may not hold more.
    private static final int MOST = 50_000;

    private Sitemap() {}

    /// @param origin start of every address, without a slash at the end
    /// @param lists addresses of pages that nobody wrote
    static String write(String origin, List<String> lists, List<Summary> pages) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(NAMESPACE);
            for (String list : lists) {
                xml.writeStartElement("url");
                element(xml, "loc", origin + list);
                xml.writeEndElement();
            }
            for (Summary page : pages.subList(0, Math.min(pages.size(), MOST - lists.size()))) {
                xml.writeStartElement("url");
                element(xml, "loc", origin + page.address().path());
                element(xml, "lastmod", page.updated().toString());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
