package no.dypdykk.core.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/// The week that a digest belongs to: it begins on Mondays at seven in the morning in Norway, so
/// that mail lies there when people come to work. Later weeks come later in the alphabet.
public final class DigestWeek {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final int HOUR = 7;

    private DigestWeek() {}

    /// The week at a moment, by ISO 8601: `2026-W48`.
    public static String of(Instant moment) {
        var day = moment.atZone(NORWAY).toLocalDateTime().minusHours(HOUR);
        return "%04d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
