package no.dypdykk.engine.attachment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of a Word document, page by page where Word left marks between the pages, and those of
/// a slide show with its notes, slide by slide.
final class OfficeText {
    private static final String SLIDES = "ppt/";

    private OfficeText() {}

    static List<String> pages(OfficeFile file) {
        return switch (file.type()) {
            case DOCX -> document(file);
            case PPTX -> slides(file);
            case PNG, JPEG, GIF, WEBP, PDF -> throw new IllegalArgumentException("" + file.type());
        };
    }

    private static List<String> document(OfficeFile file) {
        var pages = new ArrayList<>(words(file.part("word/document.xml")));
        var beside = new StringBuilder();
        file.parts().keySet().stream()
                .filter(name ->
                        name.matches(
                                "word/(footnotes|endnotes|comments|(header|footer)\\d*)\\.xml"))
                .sorted()
                .forEach(name ->
                        beside.append('\n').append(String.join("\n", words(file.part(name)))));
        pages.set(pages.size() - 1, (pages.getLast() + beside).strip());
        return pages;
    }

    private static List<String> slides(OfficeFile file) {
        var targets = targets(file, "ppt/_rels/presentation.xml.rels");
        var pages = new ArrayList<String>();
        XmlWords.elements(
                file.part("ppt/presentation.xml"),
                xml -> {
                    if (xml.getLocalName().equals("sldId")) {
                        var target = targets.getOrDefault(relation(xml), "");
                        pages.add(slide(file, SLIDES + target));
                    }
                });
        return pages;
    }

    /// The slide's own id is a number; the other names what it refers to.
    private static String relation(javax.xml.stream.XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeNamespace(i) != null
                    && xml.getAttributeNamespace(i).contains("relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String slide(OfficeFile file, String part) {
        if (!file.parts().containsKey(part)) {
            return "";
        }
        var words = new StringBuilder(String.join("\n", words(file.part(part))));
        int slash = part.lastIndexOf('/');
        var relations = part.substring(0, slash) + "/_rels" + part.substring(slash) + ".rels";
        for (var target : targets(file, relations).values()) {
            var notes = SLIDES + target.replaceFirst("^\\.\\./", "");
            if (target.contains("notesslides/") && file.parts().containsKey(notes)) {
                words.append('\n').append(String.join("\n", words(file.part(notes))));
            }
        }
        return words.toString();
    }

    private static Map<String, String> targets(OfficeFile file, String name) {
        var targets = new HashMap<String, String>();
        if (file.parts().containsKey(name)) {
            XmlWords.elements(
                    file.part(name),
                    xml ->
                            targets.put(
                                    XmlWords.attribute(xml, "Id"),
                                    XmlWords.attribute(xml, "Target")
                                            .toLowerCase(Locale.ROOT)
                                            .replaceFirst("^/ppt/", "")));
        }
        return targets;
    }

    /// Words between marks of new pages; at least one.
    private static List<String> words(byte[] part) {
        var pages = new ArrayList<String>();
        var words = new StringBuilder();
        var depth = new int[1];
        XmlWords.walk(
                part,
                xml -> {
                    switch (xml.getLocalName()) {
                        case "t" -> depth[0]++;
                        case "tab", "br" -> words.append(' ');
                        case "lastRenderedPageBreak" -> {
                            pages.add(words.toString().strip());
                            words.setLength(0);
                        }
                        default -> {}
                    }
                },
                letters -> {
                    if (depth[0] > 0) {
                        words.append(letters);
                    }
                },
                end -> {
                    switch (end) {
                        case "t" -> depth[0]--;
                        case "p" -> words.append('\n');
                        default -> {}
                    }
                });
        pages.add(words.toString().strip());
        return pages;
    }
}
