package no.dypdykk.engine.attachment;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through a part of a document. A document type is refused, so that nothing can be declared
/// that grows or refers to other files.
final class XmlWords {
    private static final int MOST_EVENTS = 5_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlWords() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// Visits the beginning of every element.
    static void elements(byte[] part, Consumer<XMLStreamReader> visit) {
        walk(part, visit, _ -> {}, _ -> {});
    }

    /// @param begin gets the reader at the beginning of an element
    /// @param letters get what stands between
    /// @param end gets the local name of an element that ends
    static void walk(
            byte[] part,
            Consumer<XMLStreamReader> begin,
            Consumer<String> letters,
            Consumer<String> end) {
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            for (int events = 0; xml.hasNext(); events++) {
                if (events > MOST_EVENTS) {
                    throw OfficeFile.hostile();
                }
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin.accept(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            letters.accept(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end.accept(xml.getLocalName());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw OfficeFile.hostile();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw Bytes.damaged();
        }
    }

    /// The attribute of this name in whatever namespace; empty when there is none.
    static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
