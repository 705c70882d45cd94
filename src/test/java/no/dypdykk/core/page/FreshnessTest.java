package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/// Rule G6 of `src/doc/access.md`.
class FreshnessTest {
    private static final Instant SAVED = Instant.parse("2020-06-30T22:30:00Z");

    @Test
    void g6_the_field_counts_before_the_day_the_text_was_saved() {
        var checked = LocalDate.parse("2019-05-06");

        assertEquals(checked, Freshness.since(checked, SAVED));
        assertEquals(LocalDate.parse("2020-07-01"), Freshness.since(null, SAVED));
    }

    @Test
    void g6_a_day_still_to_come_counts_for_nothing() {
        assertEquals(
                LocalDate.parse("2020-07-01"),
                Freshness.since(LocalDate.parse("2062-01-01"), SAVED));
    }

    @Test
    void g6_eighteen_months_are_the_limit() {
        assertEquals(LocalDate.parse("2020-02-29"), Freshness.limit(LocalDate.parse("2021-08-31")));
    }
}
