package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

/// How many people a result is about, in groups that swing alike by themselves.
public enum UnitSize implements Coded {
    /// Below 50.
    SMALL,
    /// From 50 to 199.
    MEDIUM,
    /// From 200 to 999.
    LARGE,
    /// A thousand and more.
    VERY_LARGE,
    UNKNOWN;

    private static final int MEDIUM_FROM = 50;
    private static final int LARGE_FROM = 200;
    private static final int VERY_LARGE_FROM = 1000;

    /// @param employees null when nobody says
    public static UnitSize of(@Nullable Integer employees) {
        if (employees == null) {
            return UNKNOWN;
        }
        if (employees < MEDIUM_FROM) {
            return SMALL;
        }
        if (employees < LARGE_FROM) {
            return MEDIUM;
        }
        return employees < VERY_LARGE_FROM ? LARGE : VERY_LARGE;
    }
}
