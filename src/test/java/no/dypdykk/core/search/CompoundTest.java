package no.dypdykk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import no.dypdykk.core.search.Compound.Part;
import no.dypdykk.fixture.WordList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

class CompoundTest {
    private static final WordList LIBRARY =
            new WordList(
                    "barnehage",
                    "leder",
                    "omdømme",
                    "bygging",
                    "arbeid",
                    "glede",
                    "turnus",
                    "planen",
                    "barn",
                    "hagen",
                    "gledesspreder",
                    "omsorg",
                    "eldre");

    @ParameterizedTest
    @CsvSource({
        "barnehageleder, barnehage leder",
        "omdommebygging, omdomme bygging",
        "arbeidsglede, arbeid glede",
        "eldreomsorg, eldre omsorg",
        "turnusplan, turnus plan",
        "arbeidsgledeplaner, arbeid glede planer"
    })
    void a_word_is_parted_into_as_few_known_words_as_can_be(String plain, String parts) {
        assertEquals(parts, words(Compound.of(plain, LIBRARY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arbeid", "vintervedlikehold", "barnxyz", "lederx", "arbeidsdag"})
    void a_word_with_a_part_that_is_not_known_or_too_short_is_whole(String plain) {
        assertEquals(List.of(), Compound.of(plain, LIBRARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lederskap", "turneringen", "barneheten"})
    void an_ending_that_looks_like_a_word_is_no_part(String plain) {
        var words =
                new WordList("skape", "ringe", "inga", "het", "leder", "turne", "turner", "barne");

        assertEquals(List.of(), Compound.of(plain, words));
        assertEquals(List.of(), Compound.half("xyz" + plain, words));
    }

    @Test
    void a_ring_is_a_part_where_it_is_no_ending() {
        assertEquals(
                "leder ringen", words(Compound.of("lederringen", new WordList("leder", "ring"))));
    }

    @Test
    void a_common_word_of_three_letters_is_a_part() {
        var days = new WordList(Collections.nCopies(60, "dag"));
        var few = new WordList("dag", "arbeid");

        assertEquals("dag dag", words(Compound.of("dagdag", days)));
        assertEquals(List.of(), Compound.of("arbeidsdag", few));
    }

    @Test
    void one_known_word_at_the_end_or_the_beginning_is_half_of_it() {
        assertEquals("vinter glede", words(Compound.half("vinterglede", LIBRARY)));
        assertEquals("omsorg xyzq", words(Compound.half("omsorgsxyzq", LIBRARY)));
        assertEquals(List.of(), Compound.half("xyzbarn", LIBRARY));
    }

    @Test
    void a_long_word_costs_no_time() {
        for (var typed : List.of("barn".repeat(16), "a".repeat(64), "leder".repeat(8))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                        Compound.of(typed, LIBRARY);
                        Compound.half(typed, LIBRARY);
                    });
        }
    }

    private static String words(List<Part> parts) {
        return parts.stream().map(Part::plain).collect(Collectors.joining(" "));
    }
}
