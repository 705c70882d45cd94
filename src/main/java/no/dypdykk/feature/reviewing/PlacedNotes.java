package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.ReviewDecision;
import no.dypdykk.core.text.Paragraphs;
import no.dypdykk.feature.reviewing.ReviewView.NoteField;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Notes to paragraphs beside the text that is on the screen now.
///
/// @param fields one for each paragraph that can be commented
/// @param homeless the notes whose paragraph is gone, with its beginning
record PlacedNotes(List<NoteField> fields, List<String> homeless) {
    private static final int QUOTED = 90;

    PlacedNotes {
        fields = List.copyOf(fields);
        homeless = List.copyOf(homeless);
    }

    /// @param notes by the paragraphs of `then`
    /// @param then the text they were written beside
    /// @param now the text that is shown
    static PlacedNotes of(SortedMap<Integer, String> notes, String then, String now) {
        var before = Paragraphs.in(then);
        var paragraphs = Paragraphs.in(now);
        var left = new TreeMap<>(notes);
        var fields = new ArrayList<NoteField>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (!isHeading(paragraph)) {
                var note = taken(paragraph, left, before);
                fields.add(new NoteField(ReviewDecision.NOTE + i, quote(paragraph), note));
            }
        }
        return new PlacedNotes(
                fields,
                left.entrySet().stream()
                        .filter(note -> note.getKey() < before.size())
                        .map(note ->
                                "«%s»: %s"
                                        .formatted(
                                                quote(before.get(note.getKey())), note.getValue()))
                        .toList());
    }

    /// The beginning of a paragraph on one line.
    static String quote(String paragraph) {
        var line = paragraph.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED).strip() + "…";
    }

    private static String taken(
            String paragraph, SortedMap<Integer, String> left, List<String> before) {
        for (var place : left.keySet()) {
            if (place < before.size() && before.get(place).equals(paragraph)) {
                return left.remove(place);
            }
        }
        return "";
    }

    private static boolean isHeading(String paragraph) {
        return paragraph.startsWith("#") && !paragraph.contains("\n");
    }
}
