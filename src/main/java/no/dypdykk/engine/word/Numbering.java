package no.dypdykk.engine.word;

import no.dypdykk.engine.word.Styles.ListLevel;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which lists of a document count, and which have bullets.
final class Numbering {
    private final Map<String, Map<Integer, String>> formats = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();

    /// @param starts numbers of first items by level, where they are not 1
    private record Use(String definition, Map<Integer, Integer> starts) {}

    enum Kind {
        NONE,
        BULLET,
        NUMBER,
        /// More of the item above, without a mark of its own.
        CONTINUED
    }

    static Numbering of(Optional<byte[]> part) {
        var numbering = new Numbering();
        part.ifPresent(bytes ->
                XmlCursor.read(bytes, xml -> xml.children(child -> numbering.add(child, xml))));
        return numbering;
    }

    private void add(String element, XmlCursor xml) {
        switch (element) {
            case "w:abstractNum" -> define(xml);
            case "w:num" -> use(xml);
            default -> {}
        }
    }

    private void define(XmlCursor xml) {
        var levels = new HashMap<Integer, String>();
        formats.put(xml.attribute("abstractNumId"), levels);
        xml.children(child -> {
            if (child.equals("w:lvl")) {
                int level = ParagraphProperties.number(xml.attribute("ilvl"), 0);
                xml.children(property -> {
                    if (property.equals("w:numFmt")) {
                        levels.put(level, xml.attribute("val"));
                    }
                });
            }
        });
    }

    private void use(XmlCursor xml) {
        var id = xml.attribute("numId");
        var definition = new String[] {""};
        var starts = new HashMap<Integer, Integer>();
        xml.children(child -> {
            if (child.equals("w:abstractNumId")) {
                definition[0] = xml.attribute("val");
            } else if (child.equals("w:lvlOverride")) {
                int level = ParagraphProperties.number(xml.attribute("ilvl"), 0);
                xml.children(_ ->
                        starts.put(level, ParagraphProperties.number(xml.attribute("val"), 1)));
            }
        });
        uses.put(id, new Use(definition[0], starts));
    }

    /// List number 0 takes a paragraph out of the list of its style.
    Kind kind(@Nullable ListLevel place) {
        if (place == null || place.list().equals("0") || place.list().isEmpty()) {
            return Kind.NONE;
        }
        var use = uses.get(place.list());
        var levels = use == null ? null : formats.get(use.definition());
        return switch (levels == null ? "bullet" : levels.getOrDefault(place.level(), "bullet")) {
            case "bullet" -> Kind.BULLET;
            case "none" -> Kind.CONTINUED;
            default -> Kind.NUMBER;
        };
    }

    int start(ListLevel place) {
        var use = uses.get(place.list());
        return use == null ? 1 : use.starts().getOrDefault(place.level(), 1);
    }
}
