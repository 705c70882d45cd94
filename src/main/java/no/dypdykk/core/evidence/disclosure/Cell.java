package no.dypdykk.core.evidence.disclosure;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Shown.Reason;

import org.jspecify.annotations.Nullable;

/// One value of a series while it is decided whether it is shown. On one thread.
final class Cell {
    private static final int MONTHS_IN_YEAR = 12;

    final Series.Point point;
    final Period period;
    final @Nullable Integer people;
    private @Nullable Reason reason;

    Cell(Series.Point point, Period period, @Nullable Integer people, @Nullable Reason reason) {
        this.point = point;
        this.period = period;
        this.people = people;
        this.reason = reason;
    }

    @Nullable Reason reason() {
        return reason;
    }

    boolean isHidden() {
        return reason != null;
    }

    /// Whether anything changed.
    boolean hide(Reason why) {
        if (reason != null) {
            return false;
        }
        reason = why;
        return true;
    }

    boolean isPartOfYear() {
        return period.months() < MONTHS_IN_YEAR;
    }

    boolean isYear() {
        return period.months() == MONTHS_IN_YEAR && period.from().getMonthValue() == 1;
    }

    int lastYear() {
        return period.to().getYear();
    }

    boolean overlaps(int year) {
        return period.from().getYear() <= year && lastYear() >= year;
    }
}
