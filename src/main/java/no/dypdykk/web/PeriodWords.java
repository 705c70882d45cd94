package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Periods as published, in words and as a place on a time axis.
public final class PeriodWords {
    private static final Pattern PART =
            Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|T([1-3])|(0[1-9]|1[0-2])(?:-\\d\\d)?))?");

    private PeriodWords() {}

    /// `2008-Q2` as «2. kvartal 2008», `2012/2015` as «2012–2015», null as «periode ikke oppgitt».
    /// A form it does not know is shown as it stands.
    public static String words(@Nullable String period, Texts texts) {
        if (period == null || period.isBlank()) {
            return texts.get("period.unknown");
        }
        int slash = period.indexOf('/');
        return slash < 0
                ? part(period, texts)
                : part(period.substring(0, slash), texts)
                        + "–"
                        + part(period.substring(slash + 1), texts);
    }

    /// «2012–2015», «fra 2012», «til 2015» or null when neither year is known.
    public static @Nullable String years(
            @Nullable Integer from, @Nullable Integer to, Texts texts) {
        if (from == null) {
            return to == null ? null : texts.get("period.to", to);
        }
        if (to == null) {
            return texts.get("period.from", from);
        }
        return from.equals(to) ? from.toString() : from + "–" + to;
    }

    /// Where the period lies in years, or null when that cannot be read from it.
    static @Nullable Span span(@Nullable String period) {
        if (period == null) {
            return null;
        }
        int slash = period.indexOf('/');
        var first = single(slash < 0 ? period : period.substring(0, slash));
        var last = slash < 0 ? first : single(period.substring(slash + 1));
        return first == null || last == null ? null : new Span(first.from(), last.to());
    }

    /// A stretch of time in years: the second quarter of 2008 is 2008.25 to 2008.5.
    record Span(double from, double to) {
        double middle() {
            return (from + to) / 2;
        }
    }

    private static String part(String period, Texts texts) {
        var form = PART.matcher(period);
        if (!form.matches()) {
            return period;
        }
        var year = form.group(1);
        if (form.group(2) != null) {
            return texts.get("period.quarter", form.group(2), year);
        }
        if (form.group(3) != null) {
            return texts.get("period.third", form.group(3), year);
        }
        return form.group(4) != null ? texts.get("month." + form.group(4)) + " " + year : year;
    }

    private static @Nullable Span single(String period) {
        var form = PART.matcher(period);
        if (!form.matches()) {
            return null;
        }
        double year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return piece(year, Integer.parseInt(form.group(2)), 4);
        }
        if (form.group(3) != null) {
            return piece(year, Integer.parseInt(form.group(3)), 3);
        }
        return form.group(4) == null
                ? new Span(year, year + 1)
                : piece(year, Integer.parseInt(form.group(4)), 12);
    }

    private static Span piece(double year, int number, int of) {
        return new Span(year + (number - 1.0) / of, year + (double) number / of);
    }
}
