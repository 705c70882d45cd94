package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

/// What an interval says about a result (method, section 6), whatever the grade. *Not clear* is not
/// *no effect*.
public enum Verdict {
    CLEARLY_FAVOURABLE("tydelig_gunstig"),
    FAVOURABLE("gunstig"),
    LITTLE_OR_NONE("liten_eller_ingen"),
    NOT_CLEAR("ikke_avklart"),
    UNFAVOURABLE("ugunstig"),
    CLEARLY_UNFAVOURABLE("tydelig_ugunstig"),
    WITHOUT_UNCERTAINTY("uten_usikkerhet");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /// The name in data and the API.
    public String code() {
        return code;
    }

    public boolean isFavourable() {
        return this == CLEARLY_FAVOURABLE || this == FAVOURABLE;
    }

    public boolean isUnfavourable() {
        return this == CLEARLY_UNFAVOURABLE || this == UNFAVOURABLE;
    }

    /// @param interval null when there is none
    /// @param benefit -1 when lower is better, +1 when higher is
    /// @param delta the smallest important change
    public static Verdict of(@Nullable Interval interval, int benefit, double delta) {
        if (interval == null) {
            return WITHOUT_UNCERTAINTY;
        }
        Interval turned = benefit < 0 ? interval.negated() : interval;
        double lower = turned.lower();
        double upper = turned.upper();
        if (lower > -delta && upper < delta) {
            return LITTLE_OR_NONE;
        }
        if (lower > 0) {
            return lower >= delta ? CLEARLY_FAVOURABLE : FAVOURABLE;
        }
        if (upper < 0) {
            return upper <= -delta ? CLEARLY_UNFAVOURABLE : UNFAVOURABLE;
        }
        return NOT_CLEAR;
    }
}
