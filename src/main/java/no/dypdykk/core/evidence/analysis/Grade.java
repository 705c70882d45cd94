package no.dypdykk.core.evidence.analysis;

import java.util.ArrayList;
import java.util.List;

/// How sure a case can be, 1 to 5, with every reason why it is not more (method, section 5).
/// Computed from the design and the doubts; never typed in.
///
/// @param start what the design alone would give
/// @param reasons in the order of the method
/// @param study what it depends on
public record Grade(int level, int start, List<Reason> reasons, Study study) {
    private static final int MOST_SUBTRACTED = 2;
    private static final int HIGHEST_AFTERWARDS = 3;
    private static final int HIGHEST_SMALL = 2;
    private static final int SMALL = 20;
    private static final double MUCH_MISSING = 0.2;

    public Grade {
        reasons = List.copyOf(reasons);
    }

    /// Why a grade is lower than its design allows.
    public enum Reason {
        CHOSEN_HIGH("valgt_hoey"),
        BREAK("brudd"),
        OTHER_CHANGES("andre_endringer"),
        PANDEMIC("pandemi"),
        SOURCE_UNKNOWN("kilde_ukjent"),
        MISSING("hull"),
        NOT_CHOSEN_BEFOREHAND("ikke_valgt_paa_forhaand"),
        SMALL("liten"),
        /// The seasons are not told, so that they cannot be taken out; a code of our own.
        NOT_SEASON_ADJUSTED("ikke_sesongjustert");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The name in data and the API.
        public String code() {
            return code;
        }
    }

    public static Grade of(Study study) {
        int start = start(study);
        boolean brokenAlone = study.doubts().breakInWindow() && !study.design().compares();
        if (start == 1 || brokenAlone) {
            return new Grade(1, start, start == 1 ? List.of() : List.of(Reason.BREAK), study);
        }
        var reasons = subtractions(study);
        int level = Math.max(1, start - Math.min(MOST_SUBTRACTED, reasons.size()));
        if (!study.doubts().chosenBeforehand() && level > HIGHEST_AFTERWARDS) {
            reasons.add(Reason.NOT_CHOSEN_BEFOREHAND);
            level = HIGHEST_AFTERWARDS;
        }
        if (study.employees() != null && study.employees() < SMALL && level > HIGHEST_SMALL) {
            reasons.add(Reason.SMALL);
            level = HIGHEST_SMALL;
        }
        return new Grade(level, start, reasons, study);
    }

    /// No higher than this, for one more reason.
    public Grade atMost(int highest, Reason reason) {
        if (level <= highest) {
            return this;
        }
        var more = new ArrayList<>(reasons);
        more.add(reason);
        return new Grade(highest, start, more, study);
    }

    private static int start(Study study) {
        if (!study.hasInterval() || (needsSeasons(study.design()) && !study.sameSeasons())) {
            return 1;
        }
        return switch (study.design()) {
            case STORY, FIGURES -> 1;
            case TWO_PERIODS -> 2;
            case SERIES -> study.before() >= 12 && study.after() >= 4 ? 3 : 2;
            case SERIES_WITH_COMPARISON -> startWithComparison(study);
            case SEVERAL_UNITS ->
                    study.units() >= 5 && study.before() >= 4 && study.after() >= 4 ? 4 : 2;
            case GROUPS -> study.units() >= 8 ? 4 : 3;
            case DRAWN_BY_LOT -> study.units() >= 8 ? 5 : 4;
        };
    }

    private static int startWithComparison(Study study) {
        if (study.before() >= 8 && study.after() >= 4 && study.parallel()) {
            return 4;
        }
        return study.before() >= 4 && study.after() >= 4 ? 3 : 2;
    }

    private static boolean needsSeasons(StudyDesign design) {
        return switch (design) {
            case TWO_PERIODS, SEVERAL_UNITS, GROUPS, DRAWN_BY_LOT -> true;
            case STORY, FIGURES, SERIES, SERIES_WITH_COMPARISON -> false;
        };
    }

    private static List<Reason> subtractions(Study study) {
        var doubts = study.doubts();
        var reasons = new ArrayList<Reason>();
        if (doubts.chosenHigh() && !immuneToChoice(study)) {
            reasons.add(Reason.CHOSEN_HIGH);
        }
        if (doubts.breakInWindow()) {
            reasons.add(Reason.BREAK);
        }
        if (doubts.otherChanges()) {
            reasons.add(Reason.OTHER_CHANGES);
        }
        if (doubts.pandemic() && !study.design().compares()) {
            reasons.add(Reason.PANDEMIC);
        }
        if (!doubts.sourceKnown()) {
            reasons.add(Reason.SOURCE_UNKNOWN);
        }
        if (doubts.missingShare() > MUCH_MISSING) {
            reasons.add(Reason.MISSING);
        }
        return reasons;
    }

    /// Whether it does not matter that the unit may have been chosen because its value was high.
    public boolean isImmuneToChoice() {
        return immuneToChoice(study);
    }

    /// A lot does not look at the value; a long series shows what was usual.
    private static boolean immuneToChoice(Study study) {
        return study.design() == StudyDesign.DRAWN_BY_LOT
                || (study.design() == StudyDesign.SERIES && study.before() >= 12);
    }
}
