package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class RewritingTest {
    private static final Rewriting REWRITING =
            Rewriting.of(
                    Rewriting.parse(
                            """
                            # why
                            X: ab abcd
                            Y: ^ab
                            Z: cd$
                            whole: ^abc$
                            """));

    @Test
    void the_longest_rule_wins_at_each_place() {
        assertEquals("Xe", REWRITING.apply("abcde"));
        assertEquals("eXd", REWRITING.apply("eabd"));
    }

    @Test
    void a_marked_rule_fits_only_at_its_border() {
        assertEquals("Ye", REWRITING.apply("abe"));
        assertEquals("eX", REWRITING.apply("eab"));
        assertEquals("eZ", REWRITING.apply("ecd"));
        assertEquals("cde", REWRITING.apply("cde"));
        assertEquals("whole", REWRITING.apply("abc"));
        assertEquals("Yca", REWRITING.apply("abca"));
    }

    @Test
    void what_was_written_is_not_read_again() {
        var swap = Rewriting.of(Rewriting.parse("a: b\nb: a\n"));

        assertEquals("ba", swap.apply("ab"));
    }

    @Test
    void a_word_that_no_rule_fits_stays_the_same_object() {
        var word = "xyz-ø8";

        assertSame(word, REWRITING.apply(word));
        assertEquals("", REWRITING.apply(""));
    }
}
