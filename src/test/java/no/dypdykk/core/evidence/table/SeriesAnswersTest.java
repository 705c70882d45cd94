package no.dypdykk.core.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.analysis.Grade;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/// What a series can carry, and what is said when it cannot.
class SeriesAnswersTest {
    private static final double[] WOBBLE = {0.4, -0.3, 0.1, 0.35, -0.45, 0.2, -0.1, 0.3, -0.25};

    @ParameterizedTest
    @CsvSource({"36, 12, 3", "35, 12, 2", "12, 12, 2"})
    void three_months_count_as_one_quarter(int before, int after, int grade) {
        var months = series(before, after).with("sesong", before + after, i -> i % 12 + 1);

        assertEquals(grade, months.about(Asked.SICK_LEAVE).grade());
    }

    @Test
    void twelve_months_before_and_four_after_are_four_quarters_and_one() {
        var months = series(12, 4).with("sesong", 16, i -> i % 12 + 1);
        var quarters = series(12, 4).with("sesong", 16, i -> i % 4 + 1);

        assertEquals(
                List.of(new Refused(Refused.Code.TOO_FEW_AFTER, List.of("1"))),
                months.answer().refusals());
        assertEquals(List.of(), quarters.refusals());
    }

    @Test
    void years_count_as_points() {
        var years = series(12, 4).with("sesong", 16, _ -> 1).about(Asked.SICK_LEAVE);

        assertEquals(3, years.grade());
        assertEquals(List.of(), years.answer().warnings());
    }

    @Test
    void without_seasons_sick_leave_carries_grade_two_and_a_warning() {
        var silent = series(12, 8).about(Asked.SICK_LEAVE);
        var told = series(12, 8).with("sesong", 20, i -> i % 4 + 1).about(Asked.SICK_LEAVE);

        assertEquals(2, silent.grade());
        assertEquals(List.of(Grade.Reason.NOT_SEASON_ADJUSTED), reasons(silent));
        assertEquals(List.of(Warning.NOT_SEASON_ADJUSTED), silent.answer().warnings());
        assertEquals(3, told.grade());
        assertEquals(List.of(), told.answer().warnings());
        assertEquals(2, told.setting("season_dummies", false).grade());
    }

    @Test
    void what_does_not_swing_with_the_seasons_needs_none() {
        var fullTime = series(12, 8).about(Asked.FULL_TIME);

        assertEquals(3, fullTime.grade());
        assertEquals(List.of(), fullTime.answer().warnings());
    }

    @Test
    void without_seasons_a_compared_series_of_sick_leave_carries_grade_two() {
        var told = compared(12, 8).with("sesong", 20, i -> i % 4 + 1).about(Asked.SICK_LEAVE);
        var silent = compared(12, 8).about(Asked.SICK_LEAVE);

        assertEquals(4, told.grade());
        assertEquals(2, silent.grade());
        assertEquals(List.of(Warning.NOT_SEASON_ADJUSTED), silent.answer().warnings());
        assertEquals(4, compared(12, 8).about(Asked.FULL_TIME).grade());
    }

    @Test
    void twelve_months_against_a_comparison_are_four_quarters() {
        var months = compared(12, 12).with("sesong", 24, i -> i % 12 + 1);
        var fewer = compared(11, 12).with("sesong", 23, i -> i % 12 + 1);

        assertEquals(3, months.about(Asked.SICK_LEAVE).grade());
        assertEquals(List.of(Refused.Code.TOO_FEW_BEFORE), fewer.refusals());
    }

    @Test
    void a_straight_line_leaves_nothing_to_judge_by_and_is_no_effect() {
        var line = series(12, 8, i -> 20 - 0.5 * i).with("sesong", 20, i -> i % 4 + 1);
        var year = series(4, 4, i -> List.of(9, 8, 7, 8).get(i % 4) - i / 4);
        var seasons = year.with("sesong", 8, i -> i % 4 + 1);

        assertEquals(List.of(Refused.Code.IMPOSSIBLE_NUMBER), line.refusals());
        assertEquals(List.of(Refused.Code.IMPOSSIBLE_NUMBER), seasons.refusals());
    }

    @Test
    void before_and_after_in_different_seasons_are_not_compared() {
        var other = series(4, 4).with("sesong", 8, i -> i < 4 ? 1 : 3).with("t", 8, i -> 4 * i);

        assertEquals(List.of(Refused.Code.TOO_MANY_GAPS), other.refusals());
        assertEquals(
                List.of(Refused.Code.OTHER_SEASONS),
                series(4, 4).with("sesong", 8, i -> i < 4 ? 1 : 3).refusals());
    }

    @Test
    void one_degree_of_freedom_says_nothing_of_rho() {
        var one = model(series(3, 2).answer().result(), "stigning");
        var two = model(series(4, 2).answer().result(), "stigning");

        assertEquals(1, one.get("df"));
        assertFalse(one.containsKey("reml_rho"));
        assertFalse(one.containsKey("pw_rho"));
        assertTrue(one.containsKey("ols_se"));
        assertTrue(two.containsKey("reml_rho"));
        assertTrue(two.containsKey("pw_rho"));
    }

    @Test
    void quarters_after_the_practice_stopped_are_not_used() {
        var stopped =
                series(12, 8)
                        .with("sesong", 20, i -> i % 4 + 1)
                        .with("D", 20, i -> i < 12 || i > 16 ? 0 : 1);
        var shorter = series(12, 5).with("sesong", 17, i -> i % 4 + 1).about(Asked.SICK_LEAVE);
        var again = stopped.about(Asked.SICK_LEAVE);

        assertEquals(shorter.finding().estimate(), again.finding().estimate());
        assertEquals(List.of(Warning.ROWS_LEFT_OUT), again.answer().warnings());
        assertEquals(List.of(), shorter.answer().warnings());
    }

    @Test
    void a_regressor_may_be_called_t_and_a_series_without_its_start_may_not() {
        var regression =
                Asked.of(Analysing.INTERRUPTED_SERIES)
                        .with("y", 12, i -> WOBBLE[i % 9])
                        .with("t", 12, i -> WOBBLE[i * 2 % 9]);
        var forgotten =
                Asked.of(Analysing.INTERRUPTED_SERIES)
                        .with("t", 12, i -> i)
                        .with("y", 12, i -> WOBBLE[i % 9]);

        assertTrue(regression.answer().result().containsKey("rho"));
        assertEquals("data.D missing", forgotten.fault());
    }

    @Test
    void a_regression_with_one_degree_of_freedom_is_too_short() {
        var four = regression(4);
        var three = regression(3);

        assertTrue(four.answer().result().containsKey("rho"));
        assertEquals("data too-few-rows", three.fault());
    }

    private static Asked regression(int rows) {
        return Asked.of(Analysing.INTERRUPTED_SERIES)
                .with("y", rows, i -> WOBBLE[i])
                .with("x", rows, i -> i * i);
    }

    @Test
    void presence_is_held_against_the_chance_of_absence() {
        var presence =
                series(12, 8, i -> 92 + WOBBLE[i % 9])
                        .with("sesong", 20, i -> i % 4 + 1)
                        .told("employees", 4000);
        var absence =
                series(12, 8, i -> 8 - WOBBLE[i % 9])
                        .with("sesong", 20, i -> i % 4 + 1)
                        .told("employees", 4000);

        assertEquals(
                absence.about(Asked.SICK_LEAVE).answer().warnings(),
                presence.about(Asked.PRESENCE).answer().warnings());
    }

    private static List<Grade.Reason> reasons(Asked asked) {
        return Objects.requireNonNull(asked.finding().grade()).reasons();
    }

    private static Map<?, ?> model(Map<String, ?> result, String name) {
        return (Map<?, ?>) Objects.requireNonNull(result.get(name));
    }

    private static Asked compared(int before, int after) {
        return series(before, after, i -> null)
                .with("sak", before + after, i -> 9 + WOBBLE[i % 9])
                .with("ref", before + after, i -> 8 + WOBBLE[i % 7] / 2)
                .with("y", before + after, i -> 1);
    }

    private static Asked series(int before, int after) {
        return series(before, after, i -> 8 + WOBBLE[i % 9]);
    }

    private static Asked series(int before, int after, IntFunction<@Nullable Object> value) {
        boolean compared = value.apply(0) == null;
        return Asked.of(compared ? Analysing.COMPARISON : Analysing.INTERRUPTED_SERIES)
                .with("t", before + after, i -> i + 1)
                .with("y", before + after, value)
                .with("D", before + after, i -> i < before ? 0 : 1);
    }
}
