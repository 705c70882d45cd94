package no.dypdykk.core.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// When a week of digests begins.
class DigestWeekTest {
    @Test
    void a_week_begins_on_monday_at_seven_in_norway() {
        assertEquals("2026-W47", DigestWeek.of(Instant.parse("2026-11-23T05:59:59Z")));
        assertEquals("2026-W48", DigestWeek.of(Instant.parse("2026-11-23T06:00:00Z")));
        assertEquals("2026-W48", DigestWeek.of(Instant.parse("2026-11-30T05:59:59Z")));
    }

    @Test
    void in_summer_time_it_is_seven_too() {
        assertEquals("2026-W26", DigestWeek.of(Instant.parse("2026-06-29T04:59:59Z")));
        assertEquals("2026-W27", DigestWeek.of(Instant.parse("2026-06-29T05:00:00Z")));
    }

    @Test
    void later_weeks_come_later_in_the_alphabet_over_the_turn_of_the_year() {
        var last = DigestWeek.of(Instant.parse("2026-12-31T12:00:00Z"));
        var first = DigestWeek.of(Instant.parse("2027-01-04T12:00:00Z"));

        assertEquals("2026-W53", last);
        assertEquals("2027-W01", first);
        assertTrue(last.compareTo(first) < 0);
    }
}
