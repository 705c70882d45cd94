package no.dypdykk.engine.word;

import no.dypdykk.core.rich.RichText.Note;

import java.util.ArrayList;
import java.util.List;

/// Reads footnotes and endnotes; Markdown has one sort for both.
final class NoteReader {
    private NoteReader() {}

    static String footnote(String id) {
        return id;
    }

    static String endnote(String id) {
        return "s" + id;
    }

    static List<Note> read(Opened opened, String mainPart) {
        var main = Relationships.of(opened.archive(), mainPart);
        var notes = new ArrayList<Note>();
        main.part("footnotes").ifPresent(part -> add(opened, part, false, notes));
        main.part("endnotes").ifPresent(part -> add(opened, part, true, notes));
        return notes;
    }

    private static void add(Opened opened, String part, boolean end, List<Note> notes) {
        var within = opened.with(Relationships.of(opened.archive(), part));
        opened.archive()
                .part(part)
                .ifPresent(bytes ->
                        XmlCursor.read(
                                bytes,
                                xml ->
                                        xml.children(_ -> {
                                            var id = xml.attribute("id");
                                            if (xml.attribute("type").isEmpty()
                                                    || xml.attribute("type").equals("normal")) {
                                                var label = end ? endnote(id) : footnote(id);
                                                notes.add(
                                                        new Note(
                                                                label,
                                                                BodyReader.blocks(xml, within)));
                                            }
                                        })));
    }
}
