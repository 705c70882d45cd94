package no.dypdykk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Dates as Norwegians read them: «3. september 2014».
public final class DateWords {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private DateWords() {}

    /// The date in Norway at that moment.
    public static String date(Instant moment, Texts texts) {
        return date(LocalDate.ofInstant(moment, OSLO), texts);
    }

    public static String date(LocalDate date, Texts texts) {
        var month = texts.get("month.%02d".formatted(date.getMonthValue()));
        return date.getDayOfMonth() + ". " + month + " " + date.getYear();
    }

    /// The month in Norway at that moment.
    public static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(OSLO));
    }

    /// Date and time of day in Norway: «3. september 2014 kl. 10.42».
    public static String moment(Instant moment, Texts texts) {
        return texts.get("moment", date(moment, texts), time(moment));
    }

    /// The time of day in Norway at that moment: «10.42».
    public static String time(Instant moment) {
        return TIME.format(moment.atZone(OSLO));
    }
}
