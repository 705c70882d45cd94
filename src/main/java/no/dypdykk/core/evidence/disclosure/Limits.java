package no.dypdykk.core.evidence.disclosure;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.disclosure.Shown.Reason;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// How small a group may be (method, section 3). A group of unknown size is shown as its source
/// told it (ADR 30).
public final class Limits {
    /// Never kept as numbers below this.
    public static final int KEPT = 5;

    /// Never shown alone below this.
    public static final int ALONE = 10;

    /// Shown in parts of a year, and split, from this on.
    public static final int QUARTERS = 20;

    /// Below this a quarter can be about one person.
    private static final int ONE_PERSON = 30;

    private static final int MONTHS_IN_YEAR = 12;
    private static final Set<String> SPLITS = Set.of("sf_egen", "sf_lege");
    private static final String SURVEY = "points_1_5";

    private Limits() {}

    /// Why a value may not be shown; null when it may, as far as it goes alone.
    ///
    /// @param people how many it is about; null when not known
    public static @Nullable Reason reason(
            Indicator indicator, Period period, double value, @Nullable Integer people) {
        if (people == null) {
            return null;
        }
        if (people < ALONE) {
            return Reason.FEW_PEOPLE;
        }
        if (people < QUARTERS && SPLITS.contains(indicator.id())) {
            return Reason.NO_SPLIT;
        }
        boolean part = period.months() < MONTHS_IN_YEAR && !indicator.unit().equals(SURVEY);
        if (part && (people < QUARTERS || isOnePerson(indicator, value, people))) {
            return Reason.ONLY_YEARS;
        }
        return null;
    }

    private static boolean isOnePerson(Indicator indicator, double value, int people) {
        double lost = indicator.direction() > 0 ? 100 - value : value;
        boolean sickLeave = indicator.id().startsWith("sf_") || indicator.id().equals("naervaer");
        return sickLeave && people < ONE_PERSON && lost > 0 && people * lost / 100 <= 1;
    }
}
