package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

import java.util.Arrays;
import java.util.Optional;

/// How long the periods of a series are: one of the parts that a year is divided into.
public enum PeriodKind implements Coded {
    YEAR(1, ""),
    THIRD(3, "-T%d"),
    QUARTER(4, "-Q%d"),
    MONTH(12, "-%02d");

    private static final int MONTHS_IN_YEAR = 12;

    private final int parts;
    private final String form;

    PeriodKind(int parts, String form) {
        this.parts = parts;
        this.form = form;
    }

    /// Empty for a period of another length, such as some years.
    public static Optional<PeriodKind> of(Period period) {
        return Arrays.stream(values())
                .filter(kind -> kind.months() == period.months())
                .filter(kind -> (period.from().getMonthValue() - 1) % kind.months() == 0)
                .findFirst();
    }

    private int months() {
        return MONTHS_IN_YEAR / parts;
    }

    /// The place of a period of this kind among all of them; the next one has the next number.
    public int place(Period period) {
        return period.from().getYear() * parts + (period.from().getMonthValue() - 1) / months();
    }

    /// The period at a place, as it is stored.
    public String stored(int place) {
        return "%04d".formatted(place / parts) + form.formatted(place % parts + 1);
    }
}
