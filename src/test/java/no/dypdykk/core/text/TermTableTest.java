package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class TermTableTest {
    private static final String HEADING = "concept_en\tnb\tnn\tda\tsynonyms";

    @Test
    void the_list_that_comes_with_the_program_is_written_as_it_was_read() throws IOException {
        var text = Files.readString(Path.of("content", "terms.tsv"));

        assertEquals(text, TermTable.write(TermTable.read(text.lines().toList())));
    }

    @Test
    void no_word_of_the_list_that_comes_with_the_program_loses_a_bridge() throws IOException {
        var terms = TermTable.read(Files.readAllLines(Path.of("content", "terms.tsv")));
        var vocabulary = FieldVocabulary.of(terms);

        var most =
                terms.stream()
                        .flatMap(FieldTerm::forms)
                        .mapToInt(form -> vocabulary.bridges(NorwegianTerms.stem(form)).size())
                        .max()
                        .orElseThrow();

        assertTrue(most >= 5 && most <= 14, () -> "most bridges of a word: " + most);
    }

    @Test
    void columns_at_the_end_and_empty_lines_may_be_missing() {
        assertEquals(
                List.of(
                        new FieldTerm("boat", "båt", "", "", List.of()),
                        new FieldTerm("", "skip", "", "", List.of("skute", "fartøy"))),
                TermTable.read(List.of(HEADING, "boat\tbåt", " ", "\tskip\t\t\tskute|| fartøy |")));
    }

    @Test
    void more_than_a_search_can_bear_is_refused_with_its_line() {
        var rows = new ArrayList<>(List.of(HEADING));
        rows.addAll(Collections.nCopies(TermTable.MOST, "boat\tbåt"));
        assertEquals(TermTable.MOST, TermTable.read(rows).size());
        rows.add("boat\tbåt");

        assertEquals(
                TermTable.MOST + 2,
                assertThrows(TableFlaw.class, () -> TermTable.read(rows)).line());
        assertFlaw("boat\t" + "å".repeat(FieldTerm.LONGEST + 1));
        assertFlaw("boat\tbåt\t\t\t" + "a|".repeat(FieldTerm.MOST_SYNONYMS + 1));
    }

    private static void assertFlaw(String row) {
        assertEquals(
                2,
                assertThrows(TableFlaw.class, () -> TermTable.read(List.of(HEADING, row))).line());
    }

    @Test
    void a_word_of_hundreds_of_terms_costs_a_search_no_more_than_a_few() {
        var rows = new ArrayList<>(List.of(HEADING));
        for (char letter = 'a'; letter <= 'z'; letter++) {
            for (char other = 'a'; other <= 'z'; other++) {
                rows.add("\tnav\t\t\tq" + letter + other + "xx");
            }
        }

        assertEquals(40, FieldVocabulary.parse(rows).bridges("nav").size());
    }
}
