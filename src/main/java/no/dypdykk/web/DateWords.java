package no.dypdykk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Dates as Norwegians read them: «3. september 2014».
public final class DateWords {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private DateWords() {}

    /// The date in Norway at that moment.
    public static String date(Instant moment, Texts texts) {
        return date(LocalDate.ofInstant(moment, OSLO), texts);
    }

    public static String date(LocalDate date, Texts texts) {
        var month = texts.get("month.%02d".formatted(date.getMonthValue()));
        return date.getDayOfMonth() + ". " + month + " " + date.getYear();
    }
}
