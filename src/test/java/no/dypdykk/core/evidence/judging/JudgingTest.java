package no.dypdykk.core.evidence.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.fixture.Golden;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The strongest feasible design, and the reason when it is not a stronger one.
class JudgingTest {
    private static final Indicator SICK_LEAVE = indicator("sf_total", -1, 0.5);

    @Test
    void two_whole_years_of_a_unit_of_known_size_have_a_noise_band() {
        var judged = judge(50, figure("2011", 10.0, FigureRole.BASELINE), after("2012", 8.0));

        assertEquals(StudyDesign.TWO_PERIODS, judged.design());
        assertEquals(Verdict.NOT_CLEAR, judged.verdict());
        assertEquals(2, judged.grade().level());
        assertEquals(-2.0, shift(judged).value(), 1e-12);
        assertEquals(5.2, Objects.requireNonNull(judged.chance()).band(), 0.1);
        assertEquals(0.22, judged.chance().share(), 0.02);
        assertEquals(List.of(), judged.refusals());
    }

    @Test
    void the_same_years_without_a_size_are_two_plain_numbers() {
        var judged = judge(null, figure("2011", 10.0, FigureRole.BASELINE), after("2012", 8.0));

        assertEquals(StudyDesign.FIGURES, judged.design());
        assertEquals(Verdict.WITHOUT_UNCERTAINTY, judged.verdict());
        assertEquals(1, judged.grade().level());
        assertEquals(List.of(Refused.Code.MISSING_SIZE), codes(judged));
        assertNull(shift(judged).interval());
        assertFalse(judged.isPoolable());
    }

    @Test
    void a_level_without_a_time_is_not_compared_and_that_is_told() {
        var judged =
                judge(
                        300,
                        figure("2011", 10.0, FigureRole.BASELINE),
                        figure(null, 8, FigureRole.AFTER));

        assertEquals(StudyDesign.FIGURES, judged.design());
        assertEquals(List.of(Refused.Code.MISSING_PERIOD), codes(judged));
    }

    @Test
    void different_quarters_are_not_compared() {
        var other = judge(500, figure("2011-Q1", 10.0, FigureRole.BASELINE), after("2012-Q3", 8));
        var same = judge(500, figure("2011-Q1", 10.0, FigureRole.BASELINE), after("2012-Q1", 8));

        assertEquals(List.of(Refused.Code.OTHER_SEASONS), codes(other));
        assertEquals(StudyDesign.TWO_PERIODS, same.design());
    }

    @Test
    void numbers_from_before_and_after_a_new_register_are_not_compared() {
        var judged = judge(500, figure("2014", 10.0, FigureRole.BASELINE), after("2016", 8));

        assertEquals(List.of(Refused.Code.BREAK), codes(judged));
        assertEquals(1, judged.grade().level());
    }

    @Test
    void the_pandemic_takes_one_grade() {
        var judged = judge(500, figure("2019", 10.0, FigureRole.BASELINE), after("2020", 8));

        assertEquals(1, judged.grade().level());
        assertEquals(List.of(Grade.Reason.PANDEMIC), judged.grade().reasons());
    }

    @Test
    void years_on_both_sides_of_the_pandemic_are_not_marked_by_it() {
        var judged = judge(500, figure("2019", 10.0, FigureRole.BASELINE), after("2023", 8));

        assertEquals(2, judged.grade().level());
    }

    @Test
    void a_unit_that_began_far_above_its_sector_is_taken_to_be_chosen_for_that() {
        var judged =
                Judging.of(
                        outcome(figure("2011", 14.0, FigureRole.BASELINE), after("2012", 11)),
                        SICK_LEAVE,
                        new Surroundings(50, List.of(usual())));

        assertEquals(List.of(Grade.Reason.CHOSEN_HIGH), judged.grade().reasons());
        assertEquals(1, judged.grade().level());
        var fall = Objects.requireNonNull(Objects.requireNonNull(judged.chance()).fall());
        assertEquals(2.17, fall.expectedFall(), 0.005);
    }

    @Test
    void what_a_case_says_of_why_it_began_beats_what_its_numbers_hint() {
        var far = List.of(figure("2011", 14.0, FigureRole.BASELINE), after("2012", 11));
        var near = List.of(figure("2011", 8.3, FigureRole.BASELINE), after("2012", 6.3));

        assertEquals(List.of(), reasons(far, Said.NO));
        assertEquals(List.of(Grade.Reason.CHOSEN_HIGH), reasons(far, null));
        assertEquals(List.of(Grade.Reason.CHOSEN_HIGH), reasons(near, Said.YES));
        assertEquals(List.of(), reasons(near, null));
    }

    private static List<Grade.Reason> reasons(List<Figure> figures, @Nullable Said high) {
        var said = new Circumstances(null, high, null);
        var outcome =
                new Outcome("sf_total", Result.IMPROVED, null, figures, List.of(), null, said);
        return Judging.of(outcome, SICK_LEAVE, new Surroundings(50, List.of(usual())))
                .grade()
                .reasons();
    }

    @Test
    void a_short_series_that_began_far_above_its_sector_is_taken_to_be_chosen_for_that() {
        var usual = List.of(usualIn("2003"), usualIn("2004"));

        assertEquals(List.of(Grade.Reason.CHOSEN_HIGH), reasons(quarters(8, 8, -3), 500, usual));
        assertEquals(List.of(), reasons(quarters(8, 8, -3), 30, usual));
        assertEquals(List.of(), reasons(quarters(8, 8, -3), 500, List.of()));
        assertEquals(List.of(), reasons(quarters(12, 8, -3), 500, usual));
    }

    @Test
    void a_compared_series_that_began_far_above_its_comparison_is_taken_to_be_chosen_for_that() {
        assertEquals(List.of(Grade.Reason.CHOSEN_HIGH), reasons(compared(3), 500, List.of()));
        assertEquals(List.of(), reasons(compared(0.5), 500, List.of()));
    }

    /// @param above how far the case lies above the comparison
    private static Outcome compared(double above) {
        var with = new ArrayList<>(quarters(12, 8, -3).figures());
        var others = quarters(12, 8, 0).figures();
        for (int i = 0; i < others.size(); i++) {
            double value = others.get(i).value() - above + i % 3 * 0.3;
            with.add(figure(others.get(i).period(), value, FigureRole.COMPARISON));
        }
        var said = new Circumstances(Said.YES, null, null);
        return new Outcome("sf_total", Result.IMPROVED, null, with, List.of(), null, said);
    }

    private static List<Grade.Reason> reasons(Outcome outcome, int employees, List<Series> usual) {
        return Judging.of(outcome, SICK_LEAVE, new Surroundings(employees, usual))
                .grade()
                .reasons()
                .stream()
                .filter(reason -> reason != Grade.Reason.NOT_CHOSEN_BEFOREHAND)
                .toList();
    }

    private static Series usualIn(String year) {
        return new Series(
                "s" + year,
                "Kommuner",
                "",
                "municipal",
                "sf_total",
                "percent",
                List.of(new Series.Point(year, 8.0, Origin.REGISTER, "SSB")));
    }

    @Test
    void other_changes_at_the_same_time_lower_the_grade() {
        var said = new Circumstances(Said.YES, Said.NO, Said.YES);
        var figures = quarters(12, 8, -3).figures();
        var told = new Outcome("sf_total", Result.IMPROVED, null, figures, List.of(), null, said);

        assertEquals(
                List.of(Grade.Reason.OTHER_CHANGES),
                Judging.of(told, SICK_LEAVE, around(200)).grade().reasons());
        assertEquals(2, Judging.of(told, SICK_LEAVE, around(200)).grade().level());
        assertEquals(3, Judging.of(outcome(figures), SICK_LEAVE, around(200)).grade().level());
    }

    @Test
    void a_group_below_the_limit_is_refused() {
        var judged = judge(4, figure("2011", 10.0, FigureRole.BASELINE), after("2012", 8.0));

        assertEquals(List.of(Refused.Code.TOO_SMALL_UNIT), codes(judged));
        assertNull(judged.shift());
    }

    @Test
    void three_years_of_quarters_before_and_two_after_are_a_series_with_trend() {
        var judged = Judging.of(quarters(12, 8, -3), SICK_LEAVE, around(200));

        assertEquals(StudyDesign.SERIES, judged.design());
        assertEquals(3, judged.grade().level());
        assertTrue(judged.verdict().isFavourable(), judged::toString);
        var course = Objects.requireNonNull(judged.course());
        assertEquals(20, course.points().size());
        assertEquals(List.of(12, 8), List.of(course.before(), course.after()));
        assertEquals(
                List.of(
                        "nivaa",
                        "stigning",
                        "prais_winsten",
                        "newey_west",
                        "uten_foerste",
                        "uten_siste"),
                course.others().stream().map(Course.Other::way).toList());
    }

    @Test
    void too_few_quarters_before_are_told_and_the_series_is_not_used() {
        var judged = Judging.of(quarters(3, 8, -3), SICK_LEAVE, around(200));

        assertEquals(StudyDesign.FIGURES, judged.design());
        assertNull(judged.shift());
        assertEquals(List.of("3"), judged.refusals().getFirst().details());
        assertEquals(Refused.Code.TOO_FEW_BEFORE, judged.refusals().getFirst().code());
    }

    @Test
    void quarters_that_are_all_equal_are_told_as_that_and_not_as_other_seasons() {
        var still = new ArrayList<Figure>();
        for (Figure figure : quarters(12, 8, -3).figures()) {
            still.add(figure(figure.period(), 8, figure.role()));
        }

        var judged = Judging.of(outcome(still), SICK_LEAVE, around(200));

        assertEquals(
                List.of(new Refused(Refused.Code.IMPOSSIBLE_NUMBER, List.of("ingen_variasjon"))),
                judged.refusals());
        assertEquals(1, judged.grade().level());
    }

    @Test
    void a_comparison_that_lacks_half_of_its_quarters_is_not_used() {
        var own = quarters(12, 8, -3).figures();
        var with = new ArrayList<>(own);
        for (int i = 0; i < own.size(); i++) {
            if (i % 2 == 0 || i == own.size() - 1) {
                with.add(figure(own.get(i).period(), 7 + i % 3 * 0.3, FigureRole.COMPARISON));
            }
        }

        var judged = Judging.of(outcome(with), SICK_LEAVE, around(200));

        assertEquals(StudyDesign.SERIES, judged.design());
    }

    @Test
    void sensitivity_of_what_has_no_seasons_has_none_either() {
        var golden = Golden.of("slope");
        double[] y = golden.numbers("y");
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < y.length; i++) {
            figures.add(
                    figure(
                            (2003 + i / 4) + "-Q" + (i % 4 + 1),
                            y[i],
                            i < golden.number("before") ? FigureRole.BASELINE : FigureRole.AFTER));
        }

        var judged = Judging.of(outcome(figures), fullTime(), around(200));

        var others = Objects.requireNonNull(judged.course()).others();
        assertEquals(golden.number("nivaa"), value(others, "nivaa"), 1e-6);
        assertEquals(golden.number("effect"), value(others, "stigning"), 1e-6);
        assertEquals(
                golden.number("se"),
                others.stream()
                        .filter(other -> other.way().equals("stigning"))
                        .findFirst()
                        .orElseThrow()
                        .estimate()
                        .error(),
                1e-6);
    }

    private static double value(List<Course.Other> others, String way) {
        return others.stream()
                .filter(other -> other.way().equals(way))
                .findFirst()
                .orElseThrow()
                .estimate()
                .value();
    }

    private static Indicator fullTime() {
        var text = new Indicator.Text("Prikk", "Prikk");
        return new Indicator(
                "heltid", "annet", text, text, "percent", 1, false, "HR", 5, 2.0, text);
    }

    @Test
    void quarters_of_a_comparison_lift_the_series() {
        var with = new ArrayList<>(quarters(12, 8, -3).figures());
        var others = quarters(12, 8, 0).figures();
        for (int i = 0; i < others.size(); i++) {
            double value = others.get(i).value() - 1 + i % 3 * 0.3;
            with.add(figure(others.get(i).period(), value, FigureRole.COMPARISON));
        }
        var judged = Judging.of(outcome(with), SICK_LEAVE, around(200));

        assertEquals(StudyDesign.SERIES_WITH_COMPARISON, judged.design());
        assertEquals(-3, shift(judged).value(), 1.5);
        assertNotNull(Objects.requireNonNull(judged.course()).points().getFirst().comparison());
    }

    @Test
    void a_target_says_that_the_indicator_was_chosen_beforehand_unless_the_case_says_otherwise() {
        var chosen = new ArrayList<>(quarters(12, 8, -3).figures());
        chosen.add(figure("2012", 6, FigureRole.TARGET));
        var said = new Circumstances(Said.NO, null, null);

        assertFalse(
                doubts(
                                new Outcome(
                                        "sf_total",
                                        Result.IMPROVED,
                                        null,
                                        chosen,
                                        List.of(),
                                        null,
                                        said))
                        .chosenBeforehand());
        assertTrue(doubts(outcome(chosen)).chosenBeforehand());
        assertFalse(doubts(quarters(12, 8, -3)).chosenBeforehand());
    }

    @Test
    void a_case_without_levels_is_a_story() {
        var judged = judge(50, figure("2011", 10.0, FigureRole.BASELINE));

        assertEquals(StudyDesign.STORY, judged.design());
        assertEquals(Verdict.WITHOUT_UNCERTAINTY, judged.verdict());
    }

    @Test
    void a_change_that_a_source_states_without_levels_is_a_number_without_uncertainty() {
        var stated =
                new Change(
                        "2008/2012",
                        -1.59,
                        ChangeUnit.PERCENTAGE_POINTS,
                        Origin.EVALUATED,
                        "s1",
                        "29 kommuner",
                        null,
                        null,
                        null);
        var judged =
                Judging.of(
                        new Outcome(
                                "sf_total", Result.MIXED, null, List.of(), List.of(stated), null),
                        SICK_LEAVE,
                        around(null));

        assertEquals(StudyDesign.FIGURES, judged.design());
        assertEquals(Verdict.WITHOUT_UNCERTAINTY, judged.verdict());
        assertEquals(1, judged.grade().level());
    }

    @Test
    void shares_of_persons_have_newcombes_interval() {
        var fullTime = indicator("heltid", 1, 2);
        var judged =
                Judging.of(
                        outcome(figure("2011", 40.0, FigureRole.BASELINE), after("2013", 60)),
                        fullTime,
                        around(300));

        assertEquals(StudyDesign.TWO_PERIODS, judged.design());
        assertEquals(Verdict.CLEARLY_FAVOURABLE, judged.verdict());
    }

    @Test
    void answers_with_their_number_and_spread_are_compared_by_welch() {
        var judged =
                survey(
                        answers("2014", 3.4, FigureRole.BASELINE, 45, 0.8),
                        answers("2016", 3.9, FigureRole.AFTER, 50, 0.7));

        assertEquals(StudyDesign.TWO_PERIODS, judged.design());
        assertEquals(2, judged.grade().level());
        assertEquals(List.of(), judged.refusals());
        assertTrue(judged.isPoolable());
        double error = Math.sqrt(0.8 * 0.8 / 45 + 0.7 * 0.7 / 50);
        assertEquals(error, Objects.requireNonNull(shift(judged).estimate()).error(), 1e-12);
        assertEquals(0.5, shift(judged).value(), 1e-12);
    }

    @Test
    void answers_without_spread_are_two_numbers_and_so_are_fewer_than_ten() {
        var bare = survey(figure("2014", 3.4, FigureRole.BASELINE), after("2016", 3.9));
        var few =
                survey(
                        answers("2014", 3.4, FigureRole.BASELINE, 9, 0.8),
                        answers("2016", 3.9, FigureRole.AFTER, 50, 0.7));

        assertEquals(List.of(Refused.Code.MISSING_SPREAD), codes(bare));
        assertEquals(List.of(Refused.Code.FEW_ANSWERS), codes(few));
        for (Judged judged : List.of(bare, few)) {
            assertEquals(StudyDesign.FIGURES, judged.design());
            assertEquals(1, judged.grade().level());
            assertFalse(judged.isPoolable());
        }
    }

    private static Judged survey(Figure... figures) {
        var text = new Indicator.Text("Prikk", "Prikk");
        var indicator =
                new Indicator(
                        "ti_prikk", "annet", text, text, "points_1_5", 1, false, "", 5, 0.2, text);
        return Judging.of(outcome(figures), indicator, around(null));
    }

    private static Figure answers(String period, double value, FigureRole role, int n, double sd) {
        return new Figure(
                period, value, role, Origin.SELF_REPORTED, "s1", null, null, null, null, n, sd);
    }

    @Test
    void shares_of_persons_without_a_time_have_no_verdict() {
        var fullTime = indicator("heltid", 1, 2);
        var judged =
                Judging.of(
                        outcome(
                                figure("2011", 40.0, FigureRole.BASELINE),
                                figure(null, 60, FigureRole.AFTER)),
                        fullTime,
                        around(300));

        assertEquals(Verdict.WITHOUT_UNCERTAINTY, judged.verdict());
        assertEquals(List.of(Refused.Code.MISSING_PERIOD), codes(judged));
    }

    @Test
    void shares_beyond_all_persons_are_no_change() {
        var judged =
                Judging.of(
                        outcome(figure("2011", 130.0, FigureRole.BASELINE), after("2013", 80)),
                        indicator("turnover", -1, 2),
                        around(300));

        assertEquals(List.of(Refused.Code.IMPOSSIBLE_NUMBER), codes(judged));
        assertNull(judged.shift());
    }

    @Test
    void numbers_that_the_case_says_are_measured_anew_are_no_change_alone() {
        var anew = new Circumstances(null, null, null, Said.YES);
        var kept = new Circumstances(null, null, null, Said.NO);
        for (var figures :
                List.of(
                        quarters(12, 8, -3).figures(),
                        List.of(figure("2010", 10, FigureRole.BASELINE), after("2012", 8)))) {
            assertEquals(List.of(Refused.Code.BREAK), codes(told(figures, anew)));
            assertNull(told(figures, anew).shift());
            assertEquals(List.of(), codes(told(figures, kept)));
        }
    }

    @Test
    void a_unit_that_grew_or_shrank_by_more_than_30_percent_is_another_one() {
        assertEquals(List.of(Refused.Code.BREAK), codes(resized(100, 131)));
        assertEquals(List.of(Refused.Code.BREAK), codes(resized(100, 69)));
        assertEquals(List.of(), codes(resized(100, 130)));
    }

    private static Judged resized(int before, int after) {
        return judge(
                100,
                people("2010", 10, FigureRole.BASELINE, before),
                people("2012", 8, FigureRole.AFTER, after));
    }

    private static Figure people(String period, double value, FigureRole role, int n) {
        return new Figure(
                period, value, role, Origin.SELF_REPORTED, "s1", null, null, null, null, n, null);
    }

    private static Judged told(List<Figure> figures, Circumstances said) {
        return Judging.of(
                new Outcome("sf_total", Result.IMPROVED, null, figures, List.of(), null, said),
                SICK_LEAVE,
                around(200));
    }

    private static Study.Doubts doubts(Outcome outcome) {
        return Judging.doubts(outcome, null, false, 0);
    }

    /// What is usual elsewhere: 8 percent.
    private static Series usual() {
        return new Series(
                "s",
                "Kommuner",
                "",
                "municipal",
                "sf_total",
                "percent",
                List.of(new Series.Point("2011", 8.0, Origin.REGISTER, "SSB")));
    }

    private static Outcome quarters(int before, int after, double shift) {
        var figures = new ArrayList<Figure>();
        double[] wobble = {0.4, -0.3, 0.1, 0.35, -0.45, 0.2, -0.1, 0.3, -0.25, 0.05};
        for (int i = 0; i < before + after; i++) {
            double season = List.of(1.0, 0.0, -1.0, 0.2).get(i % 4);
            double value = 10 + season + wobble[i % 10] + (i < before ? 0 : shift);
            figures.add(
                    figure(
                            (2003 + i / 4) + "-Q" + (i % 4 + 1),
                            value,
                            i < before ? FigureRole.BASELINE : FigureRole.AFTER));
        }
        return outcome(figures);
    }

    private static Judged judge(@Nullable Integer employees, Figure... figures) {
        return Judging.of(outcome(figures), SICK_LEAVE, around(employees));
    }

    private static Surroundings around(@Nullable Integer employees) {
        return new Surroundings(employees, List.of());
    }

    private static Shift shift(Judged judged) {
        return Objects.requireNonNull(judged.shift());
    }

    private static List<Refused.Code> codes(Judged judged) {
        return judged.refusals().stream().map(Refused::code).toList();
    }

    private static Outcome outcome(Figure... figures) {
        return outcome(List.of(figures));
    }

    private static Outcome outcome(List<Figure> figures) {
        return new Outcome("sf_total", Result.IMPROVED, null, figures, List.of(), null);
    }

    private static Figure after(String period, double value) {
        return figure(period, value, FigureRole.AFTER);
    }

    private static Figure figure(@Nullable String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.SELF_REPORTED, "s1", null, null, null, null);
    }

    private static Indicator indicator(String id, int direction, double delta) {
        var text = new Indicator.Text("Prikk", "Prikk");
        return new Indicator(
                id, "annet", text, text, "percent", direction, true, "HR", 5, delta, text);
    }
}
