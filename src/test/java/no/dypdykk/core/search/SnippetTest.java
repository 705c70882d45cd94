package no.dypdykk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.search.Asked.Words;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.fixture.WordList;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class SnippetTest {
    @Test
    void two_lines_with_the_most_words_are_shown_in_their_order() {
        assertEquals(
                "[Turnus] først. … Så [turnus] og [ferie] sammen.",
                snippet(
                        "turnus ferie",
                        "Ingenting. Turnus først. Noe annet. Så turnus og ferie sammen. Mer"
                                + " turnus."));
    }

    @Test
    void a_long_line_is_shown_around_its_first_match() {
        var shown = snippet("turnus", "ord ".repeat(100) + "turnus" + " ord".repeat(100));

        assertTrue(shown.startsWith(" … ord"), shown);
        assertTrue(shown.contains("[turnus]"), shown);
        assertTrue(shown.length() < 220, shown);
    }

    @Test
    void numbers_with_a_point_do_not_end_a_line() {
        assertEquals("Fra 8.6 til 7.7 i [turnus].", snippet("turnus", "Fra 8.6 til 7.7 i turnus."));
    }

    @Test
    void an_ordinal_or_a_date_does_not_end_a_line() {
        assertEquals(
                "[Fraværet] i Bergen var 10,0 prosent i 2. kvartal.",
                snippet("fravær", "Noe annet. Fraværet i Bergen var 10,0 prosent i 2. kvartal."));
        assertEquals(
                "[Mandal] starta 1. januar 2014 med dette.",
                snippet("mandal", "Mandal starta 1. januar 2014 med dette. Så kom fleire."));
    }

    @Test
    void a_line_goes_on_over_a_single_line_break_and_ends_with_its_paragraph() {
        assertEquals(
                "Her er\n[turnus] og mer.", snippet("turnus", "Tittel\n\nHer er\nturnus og mer."));
    }

    @Test
    void a_small_word_is_not_marked_for_another_with_its_stem() {
        assertEquals("Vi hadde [møte] mot slutten.", snippet("møte", "Vi hadde møte mot slutten."));
        assertEquals("[Varene] var borte.", snippet("varer", "Varene var borte."));
        assertEquals("ei [e]-post", snippet("e-post", "ei e-post").replace("[post]", "post"));
    }

    @Test
    void a_number_is_found_with_point_and_comma() {
        assertEquals("Fra [8,6] prosent.", snippet("8.6", "Fra 8,6 prosent."));
        assertEquals("Fra [8.6] prosent.", snippet("8,6", "Fra 8.6 prosent."));
        assertEquals("Fra 86 prosent.", snippet("8,6", "Fra 86 prosent."));
    }

    @Test
    void a_text_of_any_form_has_a_snippet() {
        for (var text : new String[] {"", "\n", "\n\nturnus\n", ".", "turnus", "...turnus..."}) {
            assertEquals(text.contains("turnus"), snippet("turnus", text).contains("[turnus]"));
        }
    }

    @Test
    void hostile_text_ends_in_bounded_time() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    snippet("turnus", "turnus ".repeat(200_000));
                    snippet("turnus", "turnus. ".repeat(200_000));
                    snippet("turnus", "x".repeat(1_000_000) + " turnus");
                });
    }

    private static String snippet(String asked, String text) {
        var words = ((Words) Asked.of(asked, FieldVocabulary.empty(), new WordList())).words();
        var marked = Snippet.of(text, new Highlighter(words).whole(text));
        var shown = new StringBuilder();
        marked.pieces()
                .forEach(piece ->
                        shown.append(piece.matches() ? "[" + piece.text() + "]" : piece.text()));
        return shown.toString();
    }
}
