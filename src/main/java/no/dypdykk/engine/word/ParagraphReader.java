package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.Loss;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one paragraph: runs, links, fields, marks of notes, pictures. One instance reads one.
final class ParagraphReader {
    private static final Pattern HYPERLINK =
            Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);
    private static final Pattern WIKI_LINK = Pattern.compile("\\[\\[([^\\[\\]|]+)]]");
    private static final Pattern PICTURE = Pattern.compile("!\\[((?:/|vedlegg:)[^\\[\\]\\s]+)]");
    private static final Pattern FILE_LINK = Pattern.compile("\\[(vedlegg:[a-z0-9.-]+)]");
    private static final String PRIVATE_USE = "[\\uE000-\\uF0A6\\uF0A8-\\uF0B6\\uF0B8-\\uF8FF]";

    private final Opened opened;
    private final ParagraphProperties properties = new ParagraphProperties();
    private final List<Block> boxes = new ArrayList<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private List<Inline> content = new ArrayList<>();

    private ParagraphReader(Opened opened) {
        this.opened = opened;
    }

    /// @param boxes what text boxes that hang on the paragraph hold
    record Paragraph(ParagraphProperties properties, List<Inline> content, List<Block> boxes) {}

    /// A field: what it does, and the content before it while its result is read.
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private final List<Inline> before;
        private boolean hasResult;

        Field(List<Inline> before) {
            this.before = before;
        }
    }

    static Paragraph read(XmlCursor xml, Opened opened) {
        var reader = new ParagraphReader(opened);
        xml.children(child -> reader.child(child, xml));
        while (!reader.fields.isEmpty()) {
            reader.endField();
        }
        return new Paragraph(reader.properties, reader.content, reader.boxes);
    }

    private void child(String name, XmlCursor xml) {
        switch (name) {
            case "w:pPr" -> properties.read(xml);
            case "w:r" -> run(xml);
            case "w:hyperlink" -> hyperlink(xml);
            case "w:fldSimple" -> xml.children(inner -> child(inner, xml));
            case "w:ins", "w:moveTo" -> {
                opened.losses().add(Loss.Kind.TRACKED_CHANGE);
                xml.children(inner -> child(inner, xml));
            }
            case "w:del", "w:moveFrom" -> opened.losses().add(Loss.Kind.TRACKED_CHANGE);
            case "w:sdt" -> contentControl(xml);
            case "w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo", "mc:Choice" ->
                    xml.children(inner -> child(inner, xml));
            case "mc:AlternateContent" -> firstChoice(xml);
            case "m:oMath", "m:oMathPara" -> equation(xml);
            default -> {}
        }
    }

    private void contentControl(XmlCursor xml) {
        var control = new ContentControl[] {ContentControl.PLAIN};
        xml.children(inner -> {
            switch (inner) {
                case "w:sdtPr" -> control[0] = ContentControl.read(xml);
                case "w:sdtContent" -> {
                    if (!opened.passesOver(control[0])) {
                        child(inner, xml);
                    }
                }
                default -> {}
            }
        });
    }

    private void firstChoice(XmlCursor xml) {
        xml.children(inner -> {
            if (inner.equals("mc:Choice")) {
                xml.children(part -> runPart(part, xml, Set.of()));
            }
        });
    }

    private void equation(XmlCursor xml) {
        opened.losses().add(Loss.Kind.EQUATION);
        content.add(Inline.Run.plain(xml.text().replaceAll("\\s+", " ")));
    }

    private void hyperlink(XmlCursor xml) {
        var address = opened.links().find(xml.attribute("id")).map(Relationships.Target::address);
        var wiki = WIKI_LINK.matcher(xml.attribute("tooltip"));
        var picture = PICTURE.matcher(xml.attribute("tooltip"));
        var file = FILE_LINK.matcher(xml.attribute("tooltip"));
        var before = content;
        int pictures = opened.pictures().size();
        content = new ArrayList<>();
        xml.children(inner -> child(inner, xml));
        var words = content;
        content = before;
        if (wiki.matches()) {
            content.add(new Inline.WikiLink(wiki.group(1), Inline.plain(words)));
        } else if (picture.matches()) {
            // The page has it already.
            opened.pictures().subList(pictures, opened.pictures().size()).clear();
            content.add(new Inline.Picture(picture.group(1), Inline.plain(words)));
        } else if (file.matches()) {
            content.add(new Inline.Link(file.group(1), words));
        } else if (address.isPresent()) {
            link(address.get(), words);
        } else {
            content.addAll(words);
        }
    }

    private void link(String address, List<Inline> words) {
        if (WebAddress.isAllowed(address)) {
            content.add(new Inline.Link(address, words));
        } else {
            opened.losses().add(Loss.Kind.LINK);
            content.addAll(words);
        }
    }

    private void run(XmlCursor xml) {
        var look = new RunLook[] {RunLook.PLAIN};
        xml.children(part -> {
            if (part.equals("w:rPr")) {
                look[0] = RunLook.read(xml);
            } else if (!look[0].hidden()) {
                runPart(part, xml, look[0].marks());
            }
        });
    }

    private void runPart(String name, XmlCursor xml, Set<Inline.Mark> marks) {
        switch (name) {
            case "w:t" -> text(xml.text(), marks);
            case "w:tab", "w:ptab" -> text(" ", marks);
            case "w:noBreakHyphen" -> text("\u2011", marks);
            case "w:br" -> {
                if (xml.attribute("type").isEmpty()
                        || xml.attribute("type").equals("textWrapping")) {
                    content.add(new Inline.Break());
                }
            }
            case "w:cr" -> content.add(new Inline.Break());
            case "w:instrText" -> instruction(xml.text());
            case "w:fldChar" -> fieldMark(xml);
            case "w:footnoteReference" ->
                    content.add(new Inline.NoteMark(NoteReader.footnote(xml.attribute("id"))));
            case "w:endnoteReference" ->
                    content.add(new Inline.NoteMark(NoteReader.endnote(xml.attribute("id"))));
            case "w:drawing", "w:pict", "w:object" -> drawing(xml);
            case "w:sym" -> text("\u25A1", marks);
            case "mc:AlternateContent" -> firstChoice(xml);
            default -> {}
        }
    }

    private void text(String text, Set<Inline.Mark> marks) {
        if (fields.isEmpty() || fields.peek().hasResult) {
            var clean = text.replaceAll("\\p{Cntrl}", " ").replaceAll(PRIVATE_USE, "\u25A1");
            content.add(new Inline.Run(clean, marks));
        }
    }

    private void fieldMark(XmlCursor xml) {
        switch (xml.attribute("fldCharType")) {
            case "begin" -> {
                fields.push(new Field(content));
                content = new ArrayList<>();
                xml.children(inner -> {
                    if (inner.equals("w:ffData")) {
                        opened.losses().add(Loss.Kind.FORM_FIELD);
                    }
                });
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().hasResult = true;
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    endField();
                }
            }
            default -> {}
        }
    }

    private void instruction(String text) {
        if (!fields.isEmpty() && !fields.peek().hasResult) {
            fields.peek().instruction.append(text);
        }
    }

    private void endField() {
        var field = fields.pop();
        var result = content;
        content = field.before;
        var link = HYPERLINK.matcher(field.instruction);
        if (link.matches()) {
            link(link.group(1), result);
        } else {
            content.addAll(result);
        }
    }

    private void drawing(XmlCursor xml) {
        var found = DrawingReader.read(xml, opened);
        content.addAll(found.pictures());
        boxes.addAll(found.boxes());
    }
}
