package no.dypdykk.core.curating;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ThemeWordsTest {
    private static final ThemeWords WORDS =
            ThemeWords.of(List.of("Heltid", "Hvordan får vi flere i store stillinger?"));

    @ParameterizedTest
    @ValueSource(strings = {"heltid", "heiltid i pleia", "HELTIDEN", "stilling"})
    void a_search_is_about_the_theme_when_it_has_a_word_of_it_in_any_form(String search) {
        assertTrue(WORDS.areIn(search));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sykefravær", "hvordan får vi", "", "🙂"})
    void other_searches_are_not(String search) {
        assertFalse(WORDS.areIn(search));
    }

    @Test
    void a_theme_without_words_has_no_searches() {
        assertFalse(ThemeWords.of(List.of()).areIn("heltid"));
    }
}
