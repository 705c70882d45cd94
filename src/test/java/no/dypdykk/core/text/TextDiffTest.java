package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import no.dypdykk.core.text.ParagraphDiff.Piece;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

/// Differences are written as `[-removed-]` and `{+added+}`.
class TextDiffTest {
    @Test
    void a_reworded_paragraph_is_compared_word_by_word() {
        assertEquals(
                List.of("The [-old-]{+new+} words stand here."),
                diff("The old words stand here.", "The new words stand here."));
    }

    @Test
    void words_after_each_other_are_one_change() {
        assertEquals(
                List.of("One [-two three-]{+four five+} six seven, eight."),
                diff("One two three six seven, eight.", "One four five six seven, eight."));
    }

    @Test
    void a_paragraph_that_says_something_else_is_removed_and_another_added() {
        assertEquals(
                List.of("Same.", "[-Nothing of this is left.-]", "{+Entirely other words!+}"),
                diff("Same.\n\nNothing of this is left.", "Same.\n\nEntirely other words!"));
    }

    @Test
    void reworded_paragraphs_find_each_other_past_a_new_one() {
        assertEquals(
                List.of(
                        "{+Inserted first.+}",
                        "Alpha beta gamma {+delta+}",
                        "One two three[- four-]"),
                diff(
                        "Alpha beta gamma \n\nOne two three four",
                        "Inserted first.\n\nAlpha beta gamma delta\n\nOne two three"));
    }

    @Test
    void blank_lines_and_line_ends_do_not_count() {
        assertEquals(List.of("One.", "Two."), diff("One.\n\nTwo.\n", "\r\nOne.\r\n\r\n\r\nTwo."));
    }

    @Test
    void both_wordings_can_be_read_from_the_pieces() {
        var paragraph = ParagraphDiff.of("Prosenten var 8,6 i 2011.", "Prosenten var 7,7 i 2012.");

        assertEquals("Prosenten var 8,6 i 2011.", joined(paragraph.before()));
        assertEquals("Prosenten var 7,7 i 2012.", joined(paragraph.after()));
    }

    @Test
    void only_fields_that_changed_are_told() {
        var before = "---\ntitle: One\nsummary: Same\ntags: [a, b]\ngone: x\n---\nText.\n";
        var after = "---\ntitle: Two\nsummary: \"Same\"\ntags: [a, c]\nnew: y\n---\nText.\n";

        var diff = FileDiff.of(before, after);

        assertEquals(
                List.of("title [-One-]{+Two+}", "tags [a, [-b-]{+c+}]", "new {+y+}", "gone [-x-]"),
                diff.fields().stream()
                        .map(field -> field.name() + " " + line(field.value()))
                        .toList());
        assertTrue(diff.body().stream().allMatch(ParagraphDiff::isSame));
    }

    @Test
    void the_same_file_has_no_differences() {
        var file = "---\ntitle: One\n---\nText.\n";

        assertTrue(FileDiff.of(file, file).isSame());
        assertTrue(!FileDiff.of(file, file + "\nMore.\n").isSame());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "a b ", "a\n\n", "a b c d e f g\n\n", ".", "å𝄞 "})
    void hostile_texts_are_compared_in_time(String piece) {
        var before = piece.repeat(900_000 / piece.length());
        var after = "x " + piece.repeat(800_000 / piece.length()) + " y " + piece.repeat(9);

        var diff = assertTimeoutPreemptively(ofSeconds(20), () -> TextDiff.of(before, after));

        assertTrue(!diff.isEmpty());
    }

    private static List<String> diff(String before, String after) {
        return TextDiff.of(before, after).stream().map(TextDiffTest::line).toList();
    }

    private static String line(ParagraphDiff paragraph) {
        return paragraph.pieces().stream()
                .map(piece ->
                        switch (piece.kind()) {
                            case SAME -> piece.text();
                            case REMOVED -> "[-" + piece.text() + "-]";
                            case ADDED -> "{+" + piece.text() + "+}";
                        })
                .collect(Collectors.joining());
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
