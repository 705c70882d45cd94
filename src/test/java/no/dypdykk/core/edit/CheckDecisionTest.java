package no.dypdykk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import no.dypdykk.core.edit.CheckOutcome.Already;
import no.dypdykk.core.edit.CheckOutcome.Changed;
import no.dypdykk.core.edit.CheckOutcome.Checked;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.fixture.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Rule G7 of `src/doc/access.md`.
class CheckDecisionTest {
    private static final CheckDecision DECISION = new CheckDecision(Samples.decision());

    /// Past midnight in Norway, not yet in Greenwich.
    private static final Instant NOW = Instant.parse("2020-06-30T22:30:00Z");

    private static final String TEXT =
            """
            ---
            id: page-a
            kind: concept   # kept
            state: published
            checked: 2018-01-02  # by hand
            title: Prøve
            ---
            Tekst.
            """;

    @Test
    void g7_the_date_is_all_that_changes() {
        var checked = assertInstanceOf(Checked.class, decide(TEXT, 3, 3));

        var made = checked.kept().revision();
        assertEquals(TEXT.replace("2018-01-02", "2020-07-01"), made.source());
        assertEquals(PageState.PUBLISHED, made.state());
        assertEquals(4, made.number());
        assertEquals("Sample Author", made.author());
    }

    @Test
    void g7_a_page_without_a_date_is_given_one() {
        var text = TEXT.replace("checked: 2018-01-02  # by hand\n", "");

        var checked = assertInstanceOf(Checked.class, decide(text, 3, 3));

        assertEquals(
                text.replace("published\n", "published\nchecked: 2020-07-01\n"),
                checked.kept().revision().source());
    }

    @Test
    void g7_a_second_click_on_the_same_day_changes_nothing() {
        assertInstanceOf(Already.class, decide(TEXT.replace("2018-01-02", "2020-07-01"), 3, 3));
    }

    @Test
    void g7_a_text_that_was_not_looked_at_or_is_not_the_one_shown_is_left_alone() {
        assertInstanceOf(Changed.class, decide(TEXT, 2, 3));
        assertInstanceOf(Changed.class, decide(TEXT, 2, 2));
        assertInstanceOf(Changed.class, decide(TEXT, 0, 0));
    }

    private static CheckOutcome decide(String text, int read, int shown) {
        var current =
                new Revision(Samples.id("a"), 3, Samples.NOON, "x", "", PageState.PUBLISHED, text);
        return DECISION.decide(read, shown, current, "Sample Author", "why", NOW);
    }
}
