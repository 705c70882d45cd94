package no.dypdykk.core.place;

import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

/// How many people live in a municipality, in Statistics Norway's habitual three groups.
public enum SizeClass implements Coded {
    /// Fewer than 5 000.
    SMALL,
    /// 5 000 to 19 999.
    MEDIUM,
    /// 20 000 and more.
    LARGE,
    UNKNOWN;

    private static final int MEDIUM_FROM = 5_000;
    private static final int LARGE_FROM = 20_000;

    public static SizeClass of(@Nullable Integer population) {
        if (population == null) {
            return UNKNOWN;
        }
        if (population < MEDIUM_FROM) {
            return SMALL;
        }
        return population < LARGE_FROM ? MEDIUM : LARGE;
    }
}
