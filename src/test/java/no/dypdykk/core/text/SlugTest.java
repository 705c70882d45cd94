package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Økt grunnbemanning, okt-grunnbemanning",
        "Nærvær på Åsnes, naervaer-pa-asnes",
        "«…snakkes i måro!», snakkes-i-maro",
        "Trondheim - Tråante, trondheim-traante",
        "Hábmer Guovdageaidnu Kárášjohka, habmer-guovdageaidnu-karasjohka",
        "Café crème & straße, cafe-creme-strasse",
        "'  3+3-turnus  ', 3-3-turnus",
        "日本, side",
        "'', side",
        "---, side"
    })
    void a_title_becomes_a_slug(String title, String slug) {
        assertEquals(slug, Slug.of(title));
        assertTrue(Slug.isValid(Slug.of(title)));
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        var slug = Slug.of("sykefravær ".repeat(20));

        assertEquals(
                "sykefravaer-sykefravaer-sykefravaer-sykefravaer-sykefravaer-sykefravaer", slug);
    }

    @Test
    void a_word_without_end_is_cut_at_the_limit() {
        assertEquals("a".repeat(80), Slug.of("a".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "Stor", "ø", "a b", "a/b", "../a", "a.md"})
    void other_forms_are_no_slugs(String text) {
        assertFalse(Slug.isValid(text));
    }
}
