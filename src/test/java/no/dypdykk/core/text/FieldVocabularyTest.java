package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.text.FieldVocabulary.Bridge;

import org.junit.jupiter.api.Test;

import java.util.List;

class FieldVocabularyTest {
    private static final FieldVocabulary VOCABULARY =
            FieldVocabulary.parse(
                    List.of(
                            "concept_en\tnb\tnn\tda\tsynonyms",
                            "leader\tleder\tforstandar\tleder\tsjef|nærmeste leder",
                            "short\tbare\tto\tkolonner",
                            "",
                            "case\teksempel\ttilfelle"));

    @Test
    void the_same_word_in_another_language_weighs_more_than_a_near_one() {
        var bridges = VOCABULARY.bridges(NorwegianTerms.stem("leder"));

        assertEquals(
                List.of(
                        new Bridge(NorwegianTerms.stem("forstandar"), 0.7),
                        new Bridge(NorwegianTerms.stem("sjef"), 0.3)),
                bridges);
    }

    @Test
    void bridges_go_both_ways() {
        assertTrue(
                VOCABULARY.bridges(NorwegianTerms.stem("sjef")).stream()
                        .anyMatch(
                                bridge -> bridge.stem().equals(NorwegianTerms.stem("forstandar"))));
        assertEquals(
                List.of(new Bridge(NorwegianTerms.stem("eksempel"), 0.7)),
                VOCABULARY.bridges(NorwegianTerms.stem("tilfelle")));
    }

    @Test
    void words_that_are_read_as_one_need_no_bridge() {
        var vocabulary =
                FieldVocabulary.parse(
                        List.of("concept_en\tnb\tnn\tda\tsynonyms", "leader\tleder\tleiar\tsjef"));

        assertEquals(
                List.of(new Bridge(NorwegianTerms.stem("sjef"), 0.7)),
                vocabulary.bridges(NorwegianTerms.stem("leiar")));
    }

    @Test
    void an_unknown_word_has_no_bridge() {
        assertEquals(List.of(), VOCABULARY.bridges("bro"));
        assertEquals(List.of(), FieldVocabulary.empty().bridges("leder"));
    }
}
