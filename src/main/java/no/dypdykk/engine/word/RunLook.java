package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Inline;

import java.util.EnumSet;
import java.util.Set;

/// What `w:rPr` says about the looks of a run.
record RunLook(Set<Inline.Mark> marks, boolean hidden) {
    static final RunLook PLAIN = new RunLook(Set.of(), false);
    private static final Set<String> TYPEWRITERS = Set.of("Consolas", "Courier New", "Courier");

    static RunLook read(XmlCursor xml) {
        var marks = EnumSet.noneOf(Inline.Mark.class);
        var hidden = new boolean[1];
        xml.children(property -> {
            switch (property) {
                case "w:b" -> set(marks, Inline.Mark.BOLD, xml.isOn());
                case "w:i" -> set(marks, Inline.Mark.ITALIC, xml.isOn());
                case "w:strike", "w:dstrike" -> set(marks, Inline.Mark.STRUCK, xml.isOn());
                case "w:rStyle" -> style(marks, xml.attribute("val"));
                case "w:rFonts" -> {
                    if (TYPEWRITERS.contains(xml.attribute("ascii"))) {
                        marks.add(Inline.Mark.CODE);
                    }
                }
                case "w:vanish" -> hidden[0] = xml.isOn();
                default -> {}
            }
        });
        return new RunLook(marks, hidden[0]);
    }

    private static void style(Set<Inline.Mark> marks, String style) {
        switch (style) {
            case "Strong", "Sterk" -> marks.add(Inline.Mark.BOLD);
            case "Emphasis", "Utheving" -> marks.add(Inline.Mark.ITALIC);
            case "Code", "HTMLCode", "VerbatimChar", "SourceText" -> marks.add(Inline.Mark.CODE);
            default -> {}
        }
    }

    private static void set(Set<Inline.Mark> marks, Inline.Mark mark, boolean on) {
        if (on) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
    }
}
