package no.dypdykk.engine.word;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the styles of a document mean, whatever language its program spoke: the built-in ones keep
/// their English names.
final class Styles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|overskrift) ?([1-9])");
    private static final int DEEPEST_CHAIN = 20;

    private final Map<String, Style> byId = new HashMap<>();

    /// @param outline level of the outline from 0, -1 when it has none
    private record Style(String name, String basedOn, int outline, @Nullable ListLevel list) {}

    /// Place of a paragraph in a list.
    record ListLevel(String list, int level) {}

    enum Kind {
        NORMAL,
        HEADING,
        TITLE,
        SUBTITLE,
        QUOTE,
        CODE,
        RULE,
        CONTENTS
    }

    /// @param level 1 to 6 for headings, else 0
    record Meaning(Kind kind, int level, @Nullable ListLevel list) {}

    static Styles of(Optional<byte[]> part) {
        var styles = new Styles();
        part.ifPresent(bytes ->
                XmlCursor.read(bytes, xml -> xml.children(child -> styles.add(child, xml))));
        return styles;
    }

    private void add(String element, XmlCursor xml) {
        if (!element.equals("w:style")) {
            return;
        }
        var id = xml.attribute("styleId");
        var name = new String[] {""};
        var basedOn = new String[] {""};
        var properties = new ParagraphProperties();
        xml.children(child -> {
            switch (child) {
                case "w:name" -> name[0] = xml.attribute("val").toLowerCase(Locale.ROOT);
                case "w:basedOn" -> basedOn[0] = xml.attribute("val");
                case "w:pPr" -> properties.read(xml);
                default -> {}
            }
        });
        byId.put(id, new Style(name[0], basedOn[0], properties.outline(), properties.list()));
    }

    /// What a paragraph of this style is; what the style does not say is looked up in the style it
    /// is based on.
    Meaning meaning(String id) {
        @Nullable ListLevel list = null;
        var chain = byId.get(id);
        for (int i = 0; chain != null && i < DEEPEST_CHAIN; i++) {
            list = list == null ? chain.list() : list;
            var heading = HEADING.matcher(chain.name());
            if (heading.matches()) {
                return heading(Integer.parseInt(heading.group(1)));
            }
            var kind = kind(chain.name());
            if (kind != Kind.NORMAL) {
                return new Meaning(kind, 0, null);
            }
            if (chain.outline() >= 0 && chain.outline() < 9) {
                return heading(chain.outline() + 1);
            }
            chain = byId.get(chain.basedOn());
        }
        return new Meaning(Kind.NORMAL, 0, list);
    }

    static Meaning heading(int level) {
        return new Meaning(Kind.HEADING, Math.min(level, 6), null);
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "title", "tittel" -> Kind.TITLE;
            case "subtitle", "undertittel" -> Kind.SUBTITLE;
            case "quote", "intense quote", "quotations", "block text", "sitat" -> Kind.QUOTE;
            case "html preformatted", "preformatted text", "plain text", "code", "kode" ->
                    Kind.CODE;
            case "rule" -> Kind.RULE;
            default ->
                    name.matches(
                                    "(toc|contents|table of figures) ?\\d?|toc heading|contents"
                                            + " heading")
                            ? Kind.CONTENTS
                            : Kind.NORMAL;
        };
    }
}
