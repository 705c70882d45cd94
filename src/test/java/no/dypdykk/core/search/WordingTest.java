package no.dypdykk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

final class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"nærvær skole", " Nærvær  SKOLE\t", "nærvær\u00a0\u200bskole"})
    void letter_case_and_spacing_make_no_difference(String typed) {
        assertEquals(Optional.of("nærvær skole"), Wording.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari depresjon",
                "kari depresjon",
                "kari@kommune.no",
                "tlf 22 33 44 55",
                "tre sykmeldte"
            })
    void a_search_about_somebody_is_not_counted(String typed) {
        assertEquals(Optional.empty(), Wording.of(typed));
    }

    @Test
    void a_search_for_an_identity_number_is_not_counted() {
        assertEquals(Optional.empty(), Wording.of("sak " + IdentityNumbers.synthetic()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "\u200b"})
    void nothing_is_not_counted(String typed) {
        assertEquals(Optional.empty(), Wording.of(typed));
    }

    @Test
    void a_text_is_no_search() {
        assertEquals(Optional.of("a".repeat(100)), Wording.of("a".repeat(100)));
        assertEquals(Optional.empty(), Wording.of("a".repeat(101)));
    }
}
