package no.dypdykk.core.evidence.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What would lift a case to a higher grade (method, section 5: «the way up»). Found by asking what
/// the grade would be, so that nobody is told to give what is there already, or what would not help
/// because of a doubt.
public enum Lift {
    /// Who the numbers come from.
    SOURCE("kilde"),
    /// The quarters that are missing.
    MISSING_QUARTERS("hull"),
    /// The size, and whole years before and after.
    SIZE_AND_YEARS("to_perioder"),
    /// Quarters: three years before and one after.
    LONG_SERIES("serie"),
    /// Someone who did not do the same.
    COMPARISON("serie_ref"),
    /// More quarters before the start, of the case and of those it is compared with.
    LONGER_COMPARISON("lengre_sammenligning"),
    /// Others to compare with, who went the same way before.
    LIKE_COMPARISON("likere_sammenligning"),
    /// More units than one: the group is too small to carry more.
    MORE_PEOPLE("flere_ansatte"),
    /// Next time: a lot that decides who begins.
    LOT("lodd"),
    /// Next time: choose what to measure before the numbers are known.
    BEFOREHAND("paa_forhaand");

    private static final int LONG_BEFORE = 12;
    private static final int LONG_COMPARED = 8;
    private static final int FEWEST_AFTER = 4;
    private static final int ENOUGH_UNITS = 8;
    private static final int ENOUGH_PEOPLE = 20;

    private final String code;

    Lift(String code) {
        this.code = code;
    }

    /// The name of its text, under `up.`.
    public String code() {
        return code;
    }

    /// The first that lifts the grade by itself, else the first two that do so together; empty on
    /// the highest grade, and when nothing would.
    public static List<Lift> of(Study study) {
        int now = Grade.of(study).level();
        var changed = new ArrayList<Lifted>();
        for (Lift lift : values()) {
            lift.applied(study).ifPresent(other -> changed.add(new Lifted(List.of(lift), other)));
        }
        var both = new ArrayList<Lifted>();
        for (Lifted one : changed) {
            for (Lift lift : values()) {
                Lift first = one.lifts().getFirst();
                if (lift.compareTo(first) > 0) {
                    lift.applied(one.study())
                            .ifPresent(other -> both.add(new Lifted(List.of(first, lift), other)));
                }
            }
        }
        changed.addAll(both);
        return changed.stream()
                .filter(lifted -> Grade.of(lifted.study()).level() > now)
                .findFirst()
                .map(Lifted::lifts)
                .orElse(List.of());
    }

    private record Lifted(List<Lift> lifts, Study study) {}

    /// The study as it would be; empty when this changes nothing.
    private Optional<Study> applied(Study study) {
        Study other =
                switch (this) {
                    case SOURCE -> with(study, study.doubts().withSource());
                    case MISSING_QUARTERS -> with(study, study.doubts().withoutGaps());
                    case BEFOREHAND -> with(study, study.doubts().withChoice());
                    case SIZE_AND_YEARS ->
                            study.hasInterval()
                                    ? study
                                    : designed(study, StudyDesign.TWO_PERIODS, 0, 0, 0);
                    case LONG_SERIES ->
                            study.design().compares()
                                    ? study
                                    : designed(
                                            study,
                                            StudyDesign.SERIES,
                                            LONG_BEFORE,
                                            FEWEST_AFTER,
                                            0);
                    case COMPARISON ->
                            study.design().compares()
                                    ? study
                                    : designed(
                                            study,
                                            StudyDesign.SERIES_WITH_COMPARISON,
                                            LONG_COMPARED,
                                            FEWEST_AFTER,
                                            0);
                    case LONGER_COMPARISON ->
                            isCompared(study) && study.before() < LONG_COMPARED
                                    ? designed(study, study.design(), LONG_COMPARED, 0, 0)
                                    : study;
                    case LIKE_COMPARISON ->
                            isCompared(study) && study.before() >= LONG_COMPARED
                                    ? designed(study, study.design(), 0, 0, 0)
                                    : study;
                    case LOT -> designed(study, StudyDesign.DRAWN_BY_LOT, 0, 0, ENOUGH_UNITS);
                    case MORE_PEOPLE ->
                            study.employees() != null && study.employees() < ENOUGH_PEOPLE
                                    ? grown(study)
                                    : study;
                };
        return other.equals(study) ? Optional.empty() : Optional.of(other);
    }

    private static boolean isCompared(Study study) {
        return study.design() == StudyDesign.SERIES_WITH_COMPARISON;
    }

    private static Study with(Study study, Study.Doubts doubts) {
        return new Study(
                study.design(),
                study.hasInterval(),
                study.employees(),
                study.before(),
                study.after(),
                study.units(),
                study.parallel(),
                study.sameSeasons(),
                doubts);
    }

    /// With at least so many quarters and units, and a comparison that went the same way before.
    private static Study designed(
            Study study, StudyDesign design, int before, int after, int units) {
        return new Study(
                design,
                true,
                study.employees(),
                Math.max(before, study.before()),
                Math.max(after, study.after()),
                Math.max(units, study.units()),
                true,
                true,
                study.doubts());
    }

    private static Study grown(Study study) {
        return new Study(
                study.design(),
                study.hasInterval(),
                (double) ENOUGH_PEOPLE,
                study.before(),
                study.after(),
                study.units(),
                study.parallel(),
                study.sameSeasons(),
                study.doubts());
    }
}
