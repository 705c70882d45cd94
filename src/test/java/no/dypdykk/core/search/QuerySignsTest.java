package no.dypdykk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import no.dypdykk.core.search.QuerySigns.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class QuerySignsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sykefravær -barnehage | | barnehage | sykefraver",
                "-barnehage (-skole) | | barnehage skole | ``",
                "\"hele stillinger\" nå | \"hele stillinger\" | | hele stillinger na",
                "«hele stillinger» “tett på” „nær“ | «hele stillinger» “tett på” „nær“ | |"
                        + " hele stillinger tett pa ner",
                "uke -\"hele stillinger\" | | \"hele stillinger\" | uke",
                "turnus −ferie | | ferie | turnus",
                "turnus -feri* | | feri* | turnus",
                "lønn -2021 | | 2021 | lonn"
            })
    void whole_signs_are_read(String typed, String wanted, String unwanted, String words) {
        var signs = QuerySigns.read(typed);

        assertEquals(wanted == null ? "" : wanted, typed(signs.wanted()));
        assertEquals(unwanted == null ? "" : unwanted, typed(signs.unwanted()));
        assertEquals(words, words(signs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IA-avtale",
                "sykefravær - barnehage",
                "2019 - 2021",
                "2019 -2021",
                "helsepersonell og -ledere",
                "lønn, -vilkår",
                "\"hele stillinger",
                "hele stillinger\"",
                "«hele stillinger",
                "rør 5\" og 7\" lange",
                "ab*",
                "turnus**",
                "*turnus",
                "tur*nus",
                "\"det er\"",
                "-det",
                "--turnus",
                "- -",
                "\"\" «»"
            })
    void other_signs_are_text(String typed) {
        var signs = QuerySigns.read(typed);

        assertEquals(new QuerySigns(typed, typed, List.of(), List.of(), Set.of()), signs);
    }

    @Test
    void a_star_makes_a_telling_word_of_a_small_one() {
        assertEquals(
                List.of(false, true),
                QuerySigns.read("under* under").words().stream()
                        .map(word -> word.isSmall())
                        .toList());
    }

    @Test
    void more_signs_than_a_search_needs_are_text_and_cost_no_time() {
        var many =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> QuerySigns.read("-turnus ".repeat(2_000)));

        assertEquals(16, many.unwanted().size());
        for (var hostile : List.of("« ", "\" ", "-\"", "abc* ", "-", "og -", "“a")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> QuerySigns.read(hostile.repeat(10_000)));
        }
    }

    private static String typed(List<Part> parts) {
        return parts.stream().map(Part::typed).collect(Collectors.joining(" "));
    }

    private static String words(QuerySigns signs) {
        return signs.words().stream().map(word -> word.plain()).collect(Collectors.joining(" "));
    }
}
