package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.text.Blame.Passage;

import org.junit.jupiter.api.Test;

import java.util.List;

class BlameTest {
    @Test
    void each_paragraph_is_as_old_as_its_wording() {
        var blame = new Blame("Zero.\n\nOne, reworded.\n\nNew.");

        blame.earlier("Zero.\n\nOne, reworded.");
        blame.earlier("Zero.\n\nOne.");
        blame.earlier("Other.\n\nZero.");

        assertEquals(
                List.of(
                        new Passage("Zero.", 3),
                        new Passage("One, reworded.", 1),
                        new Passage("New.", 0)),
                blame.passages());
    }

    @Test
    void a_paragraph_that_was_away_is_as_old_as_its_return() {
        var blame = new Blame("Keep.\n\nBack.");

        blame.earlier("Keep.");
        blame.earlier("Keep.\n\nBack.");

        assertEquals(List.of(new Passage("Keep.", 2), new Passage("Back.", 0)), blame.passages());
    }

    @Test
    void paragraphs_that_say_the_same_are_told_apart_by_place() {
        var blame = new Blame("Same.\n\nBetween.\n\nSame.");

        blame.earlier("Same.\n\nBetween.");

        assertEquals(
                List.of(
                        new Passage("Same.", 1),
                        new Passage("Between.", 1),
                        new Passage("Same.", 0)),
                blame.passages());
    }

    @Test
    void it_is_settled_when_no_earlier_version_can_tell_more() {
        var blame = new Blame("One.\n\nTwo.");

        blame.earlier("One.");
        assertFalse(blame.isSettled());
        blame.earlier("Other.");
        assertTrue(blame.isSettled());
        assertEquals(List.of(new Passage("One.", 1), new Passage("Two.", 0)), blame.passages());
    }

    @Test
    void a_text_without_paragraphs_has_no_passages() {
        assertEquals(List.of(), new Blame("\n\n").passages());
    }
}
