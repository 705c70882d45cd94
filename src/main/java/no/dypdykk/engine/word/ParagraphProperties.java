package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.engine.word.Styles.ListLevel;

import org.jspecify.annotations.Nullable;

/// What `w:pPr` says that matters here.
final class ParagraphProperties {
    private static final int MOST_LEVELS = 9;

    private String style = "";
    private int outline = -1;
    private Block.Align align = Block.Align.NONE;
    private @Nullable ListLevel list;

    /// Reads the element that the cursor stands at.
    void read(XmlCursor xml) {
        xml.children(child -> {
            switch (child) {
                case "w:pStyle" -> style = xml.attribute("val");
                case "w:outlineLvl" -> outline = number(xml.attribute("val"), -1);
                case "w:numPr" -> numbering(xml);
                case "w:jc" -> align = align(xml.attribute("val"));
                default -> {}
            }
        });
    }

    private void numbering(XmlCursor xml) {
        var id = new String[] {""};
        var level = new int[1];
        xml.children(child -> {
            switch (child) {
                case "w:numId" -> id[0] = xml.attribute("val");
                case "w:ilvl" -> level[0] = number(xml.attribute("val"), 0);
                default -> {}
            }
        });
        list = new ListLevel(id[0], Math.clamp(level[0], 0, MOST_LEVELS));
    }

    private static Block.Align align(String word) {
        return switch (word) {
            case "center" -> Block.Align.CENTRE;
            case "right", "end" -> Block.Align.RIGHT;
            default -> Block.Align.NONE;
        };
    }

    static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    String style() {
        return style;
    }

    int outline() {
        return outline;
    }

    Block.Align align() {
        return align;
    }

    @Nullable ListLevel list() {
        return list;
    }
}
