package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;
import java.util.Optional;

/// How a case was measured (method, section 4), from the weakest to the strongest.
public enum StudyDesign {
    STORY("fortelling"),
    FIGURES("tall"),
    TWO_PERIODS("to_perioder"),
    SERIES("serie"),
    SERIES_WITH_COMPARISON("serie_ref"),
    SEVERAL_UNITS("flere"),
    GROUPS("grupper"),
    DRAWN_BY_LOT("lodd");

    private final String code;

    StudyDesign(String code) {
        this.code = code;
    }

    /// The name in data and the API.
    public String code() {
        return code;
    }

    public static Optional<StudyDesign> of(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
    }

    /// Whether someone who did not do the same is measured too.
    public boolean compares() {
        return switch (this) {
            case STORY, FIGURES, TWO_PERIODS, SERIES -> false;
            case SERIES_WITH_COMPARISON, SEVERAL_UNITS, GROUPS, DRAWN_BY_LOT -> true;
        };
    }
}
