package no.dypdykk.engine.word;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML so that elements close in the order they were opened and text is only text.
final class XmlOut {
    private final StringBuilder xml = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values in turn
    XmlOut open(String name, String... attributes) {
        start(name, attributes);
        xml.append('>');
        open.push(name);
        return this;
    }

    XmlOut empty(String name, String... attributes) {
        start(name, attributes);
        xml.append("/>");
        return this;
    }

    XmlOut text(String text) {
        escape(text);
        return this;
    }

    XmlOut close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private void start(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
    }

    /// A carriage return is written by its number, or reading would make a line feed of it; what
    /// XML 1.0 has no place for is left out.
    private void escape(String text) {
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> xml.append("&amp;");
                        case '<' -> xml.append("&lt;");
                        case '>' -> xml.append("&gt;");
                        case '"' -> xml.append("&quot;");
                        case '\r' -> xml.append("&#13;");
                        default -> {
                            if (isLegal(c)) {
                                xml.appendCodePoint(c);
                            }
                        }
                    }
                });
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
