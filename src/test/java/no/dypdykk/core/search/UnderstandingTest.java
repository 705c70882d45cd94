package no.dypdykk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.search.Asked.Words;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.fixture.WordList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class UnderstandingTest {
    private static final WordList LIBRARY =
            new WordList("sykefravær", "barnehage", "barnehager", "kommunen", "utenrikspolitikk");

    @ParameterizedTest
    @CsvSource({
        "sykefravr i barnehage, sykefravær i barnehage",
        "sykefarvær, sykefravær",
        "Sykkefravær, Sykefravær",
        "hvordna er barnehage, hvordan er barnehage",
        "barnehgae!, barnehage!"
    })
    void a_misspelt_word_is_read_as_the_nearest_known_one(String typed, String meant) {
        assertEquals(meant, words(typed).meant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sykefraværet",
                "utenriks politikk",
                "vintervedlikehold",
                "komunenes",
                "bad",
                "2024 barnehage",
                "sykefravær i kommunen"
            })
    void words_that_are_known_or_parts_or_too_strange_stay_as_they_are(String typed) {
        assertEquals("", words(typed).meant());
    }

    @ParameterizedTest
    @CsvSource({"KOSTRA, kostar", "Scrum, sørum", "skatt, satt", "Røst, ros", "BEDREI, bedre"})
    void abbreviations_names_and_short_words_are_no_mistakes(String typed, String near) {
        var words = (Words) Asked.of(typed, FieldVocabulary.empty(), new WordList(near));

        assertEquals("", words.meant());
        assertEquals(List.of(), words.words().getFirst().bridges());
    }

    @ParameterizedTest
    @CsvSource({"hetr, heter på, heter", "BARNEHGAE, barnehage, Barnehage", "lrder, leder, leder"})
    void a_slip_of_a_finger_and_a_shouted_word_are_mended(
            String typed, String known, String meant) {
        var words = (Words) Asked.of(typed, FieldVocabulary.empty(), new WordList(known));

        assertEquals(meant, words.meant());
    }

    @Test
    void a_misspelt_word_is_looked_for_as_it_is_and_as_it_is_read() {
        var terms = words("barnehagr").words().getFirst().terms();

        assertTrue(has(terms, RankedField.STEM, NorwegianTerms.stem("barnehagr")));
        assertTrue(has(terms, RankedField.STEM, NorwegianTerms.stem("barnehage")));
        assertTrue(has(terms, RankedField.GRAM, "hakr"));
        assertTrue(has(terms, RankedField.GRAM, "hake"));
    }

    @Test
    void a_misspelt_small_word_is_no_word_to_look_for() {
        var asked = words("hvordna er barnehage").words();

        assertEquals(List.of("barnehage"), asked.stream().map(AskedWord::typed).toList());
    }

    @Test
    void a_misspelt_small_word_alone_is_looked_for() {
        var asked = words("hvordna").words();

        assertEquals(List.of("hvordna"), asked.stream().map(AskedWord::typed).toList());
    }

    @Test
    void neighbours_are_terms_and_question_words_are_no_neighbours() {
        var near = words("Hva er sykefravær i barnehage?").near();

        assertEquals(
                List.of("er syk", "syk i", "i bar"),
                near.stream()
                        .filter(term -> term.field() == RankedField.PAIR)
                        .map(AskedTerm::text)
                        .toList());
    }

    @Test
    void a_name_counts_more_than_another_word() {
        var plain = weight(words("tiltak i kommunen"), "kommunen");
        var name = weight(words("tiltak i Kommunen"), "Kommunen");

        assertEquals(1.2 * plain, name, 1e-9);
    }

    @Test
    void only_so_many_words_are_repaired_and_all_are_looked_for() {
        var typed =
                IntStream.range(0, 40)
                        .mapToObj(i -> "barnehag" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                        .collect(Collectors.joining(" "));

        var asked = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> words(typed).words());

        assertEquals(40, asked.size());
        assertTrue(asked.stream().filter(word -> !word.bridges().isEmpty()).count() <= 8);
    }

    private static Words words(String typed) {
        return (Words) Asked.of(typed, FieldVocabulary.empty(), LIBRARY);
    }

    private static boolean has(List<AskedTerm> terms, RankedField field, String text) {
        return terms.stream().anyMatch(term -> term.field() == field && term.text().equals(text));
    }

    private static double weight(Words asked, String typed) {
        return asked.words().stream()
                .filter(word -> word.typed().equals(typed))
                .flatMap(word -> word.terms().stream())
                .filter(term -> term.field() == RankedField.STEM)
                .findFirst()
                .orElseThrow()
                .weight();
    }
}
