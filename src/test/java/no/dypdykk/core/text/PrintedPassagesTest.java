package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PrintedPassagesTest {
    private static final String LINE = "Dette er en linje med vanlige ord som går videre på neste";

    @Test
    void lines_of_running_text_stay_together_until_a_sentence_ends() {
        var first = (LINE + "\n").repeat(5) + "og slutter her.";
        var second = (LINE + "\n").repeat(2) + "og slutter også.";

        assertEquals(List.of(first, second), PrintedPassages.of(first + "\n" + second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2 Egenmelding i praksis ............ 14",
                "https://eksempel.example/en/lang/adresse/som/ingen/leser",
                "Les mer på www.eksempel.example om egenmelding",
                "2012 8,6 7,9 8,1 7,7 2013 8,4 7,6 7,9 7,5 2014 8,2",
                "17",
                ""
            })
    void what_is_no_running_text_is_left_out_and_the_lines_around_it_are_not(String line) {
        assertEquals(List.of(), PrintedPassages.of(line));
        assertEquals(List.of(LINE, LINE), PrintedPassages.of(LINE + "\n" + line + "\n" + LINE));
    }

    @Test
    void a_heading_alone_is_no_answer_and_stands_with_the_lines_below_it() {
        assertEquals(List.of(), PrintedPassages.of("Egenmelding"));
        assertEquals(List.of("Egenmelding\n" + LINE), PrintedPassages.of("Egenmelding\n" + LINE));
    }

    @Test
    void a_paragraph_on_one_line_is_cut_after_a_sentence() {
        var passages =
                PrintedPassages.of("En setning som er lang nok til å telle her. ".repeat(60));

        assertTrue(passages.size() > 2);
        assertTrue(passages.stream().allMatch(one -> one.length() <= 900 && one.endsWith(".")));
    }

    @Test
    void what_is_too_long_is_cut_between_lines() {
        var passages = PrintedPassages.of((LINE + "\n").repeat(60));

        assertTrue(passages.size() > 2);
        assertTrue(passages.stream().allMatch(one -> one.length() <= 900 && one.endsWith("neste")));
    }

    @Property
    void every_passage_is_an_unbroken_stretch_of_the_page(
            @ForAll
                    @CharRange(from = 'a', to = 'd')
                    @CharRange(from = ' ', to = '.')
                    @CharRange(from = '\n', to = '\n')
                    @StringLength(max = 3_000)
                    String words) {
        for (var passage : PrintedPassages.of(words)) {
            assertTrue(words.contains(passage));
            assertTrue(passage.length() >= 40 && passage.length() <= 900);
        }
    }
}
