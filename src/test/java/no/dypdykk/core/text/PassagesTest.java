package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class PassagesTest {
    private static final String LONG =
            "Dette er en setning på førtifire tegn til nytte. ".repeat(6);

    @Test
    void every_heading_begins_a_passage() {
        assertEquals(
                List.of(
                        new Passage("", "", 0, 6),
                        new Passage("Mål", "mal", 13, 20),
                        new Passage("Mål", "mal-1", 33, 40)),
                Markdown.of("Først.\n\n## *Mål*\n\nEt mål.\n\n## Tomt\n\n## Mål\n\nEt til.")
                        .passages());
    }

    @Test
    void short_paragraphs_and_list_items_stay_together_and_long_ones_stand_alone() {
        var text = "En.\n\nTo:\n\n- tre\n- fire\n\n" + LONG + "\n\nFem.";

        assertEquals(List.of("En.\n\nTo:\n\ntre\n\nfire\n\n" + LONG.strip(), "Fem."), texts(text));
    }

    @Test
    void what_is_too_long_is_cut_after_a_sentence_or_between_words_or_anywhere() {
        var sentences = texts(LONG.repeat(9));
        var words = texts("ord ".repeat(900));
        var letters = texts("x".repeat(3_000));

        assertTrue(sentences.size() > 1 && sentences.stream().allMatch(one -> one.endsWith(".")));
        assertTrue(words.size() > 1 && words.stream().allMatch(one -> one.endsWith("ord")));
        assertEquals(3_000, String.join("", letters).length());
        assertTrue(letters.stream().allMatch(one -> one.length() <= 1_200));
    }

    @Test
    void paragraphs_that_are_mostly_links_are_left_out_and_others_with_a_link_are_not() {
        var kept = "Les mer om [[egenmelding]] i denne lange setningen som sier noe selv.";
        var text =
                "Før.\n\n- [Første](/a)\n- [[andre]]\n- Se https://eksempel.example/en/adresse\n\n"
                        + kept;

        assertEquals(List.of("Før.", kept.replace("[[", "").replace("]]", "")), texts(text));
    }

    @Test
    void nothing_is_lost_and_nothing_is_said_twice() {
        var text = "A.\n\n> B.\n\n```\nC\n```\n\n| D |\n| --- |\n| E |\n\n1. F\n\n   G";

        assertEquals(Markdown.of(text).plain(), String.join("\n\n", texts(text)));
    }

    private static List<String> texts(String markdown) {
        var text = Markdown.of(markdown);
        return text.passages().stream().map(passage -> passage.of(text.plain())).toList();
    }
}
