package no.dypdykk.core.page;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// How long it is since somebody last said that a page holds: rule G6 of `src/doc/access.md`.
public final class Freshness {
    /// A page that nobody looked at for longer than this many months is marked.
    public static final int MONTHS = 18;

    /// Where days begin.
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private Freshness() {}

    /// The day that it is in Norway at a moment.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, NORWAY);
    }

    /// The last day on which somebody stood for the page: the one in its field `checked`, else the
    /// one on which its text was saved. A day that was still to come then counts for nothing.
    public static LocalDate since(@Nullable LocalDate checked, Instant saved) {
        LocalDate day = day(saved);
        return checked == null || checked.isAfter(day) ? day : checked;
    }

    /// Pages that somebody last stood for before this day are stale.
    public static LocalDate limit(LocalDate today) {
        return today.minusMonths(MONTHS);
    }
}
