package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

/// What stands behind a value, as far as its source says.
///
/// @param people how many it is about: employees, or answers to a survey
/// @param numerator as lost working days
/// @param denominator as agreed working days
/// @param deviation standard deviation of the answers
/// @param responseRate share of those asked who answered, in percent
/// @param preliminary whether the source will replace it
/// @param note what the source says of the value, its status code first
public record Basis(
        @Nullable Integer people,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double deviation,
        @Nullable Double responseRate,
        boolean preliminary,
        String note) {
    /// The source says nothing.
    public static final Basis NONE = new Basis(null, null, null, null, null, false, "");

    /// Agreed working days that one full-time person has in a quarter (method, section 4.2).
    private static final double DAYS_IN_QUARTER = 62.5;

    private static final int MONTHS_IN_QUARTER = 3;

    /// How many people the value is about: as told, else as many as the agreed working days of the
    /// period are enough for. Null when neither is known.
    ///
    /// @param indicator only sick leave is counted in working days
    public @Nullable Integer size(Indicator indicator, Period period) {
        Double days = denominator;
        if (people != null || days == null || !indicator.id().startsWith("sf_")) {
            return people;
        }
        double quarters = (double) period.months() / MONTHS_IN_QUARTER;
        return (int) Math.round(days / (DAYS_IN_QUARTER * quarters));
    }
}
