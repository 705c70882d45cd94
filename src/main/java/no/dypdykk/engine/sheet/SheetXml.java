package no.dypdykk.engine.sheet;

import no.dypdykk.port.SheetFiles.Unreadable;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through one part of a spreadsheet. A document type is refused, so nothing can be declared
/// that grows or refers to other files. Prefixes are passed over: a part has one vocabulary.
final class SheetXml {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 40_000;

    private final XMLStreamReader xml;

    SheetXml(InputStream in) {
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new Unreadable("damaged");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// Goes on to what comes next; false at the end.
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable("hostile");
            }
            return true;
        } catch (XMLStreamException e) {
            throw new Unreadable("damaged");
        }
    }

    boolean starts(String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    /// The attribute of this name in whatever namespace; empty when there is none.
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// The letters up to the end of this element, which holds no others.
    String text() {
        var text = new StringBuilder();
        while (next() && xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw new Unreadable("long-cell");
                }
            }
        }
        return text.toString();
    }

    /// @throws Unreadable when it is no number
    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("damaged");
        }
    }

    /// @throws Unreadable when it is no whole number
    static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Unreadable("damaged");
        }
    }
}
