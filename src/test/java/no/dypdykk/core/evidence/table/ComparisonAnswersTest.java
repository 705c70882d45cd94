package no.dypdykk.core.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.fixture.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/// What a comparison can carry, and what is said when it cannot.
class ComparisonAnswersTest {
    private static final double[] CHANGES = {-3, -1, 0.4, -0.2, 0.8, -0.6, 0.1, -1.2};

    @ParameterizedTest
    @CsvSource({"20, 4", "19, 2", "9, 2"})
    void a_small_case_unit_carries_grade_two(int employees, int grade) {
        assertEquals(grade, units(6, employees).grade());
    }

    @Test
    void a_unit_of_fewer_than_five_is_refused_wherever_it_stands() {
        var other = units(6, 50).with("N", 7, i -> i == 3 ? 4 : 50);

        assertEquals(List.of(Refused.Code.TOO_SMALL_UNIT), units(6, 4).refusals());
        assertEquals(List.of(Refused.Code.TOO_SMALL_UNIT), other.refusals());
        assertEquals(List.of(), units(6, 5).refusals());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4"})
    void fewer_than_five_to_compare_with_are_told_as_that(int others) {
        var answer = units(others, 50).answer();

        assertEquals(List.of(new Refused(Refused.Code.FEW_UNITS, List.of())), answer.refusals());
        assertEquals(others, answer.result().get("J"));
    }

    @Test
    void nobody_to_compare_with_is_a_table_that_cannot_be_read() {
        assertEquals("data.rolle too-few-rows", units(0, 50).fault());
    }

    @Test
    void only_sick_leave_is_weighed_by_size() {
        var golden = Golden.of("units");
        double[] changes = golden.numbers("delta");
        double[] sizes = golden.numbers("N");
        var asked =
                Asked.of(Analysing.COMPARISON)
                        .with("rolle", 7, i -> i == 0 ? "sak" : "ref")
                        .with("delta", 7, i -> changes[i])
                        .with("N", 7, i -> sizes[i]);

        var found = asked.about(Asked.FULL_TIME).finding();

        assertEquals(golden.number("effect"), found.estimate(), 1e-9);
        Interval interval = Objects.requireNonNull(found.interval());
        assertEquals(golden.number("lower"), interval.lower(), 1e-9);
        assertEquals(golden.number("upper"), interval.upper(), 1e-9);
        assertFalse(
                Math.abs(asked.about(Asked.SICK_LEAVE).finding().estimate() - found.estimate())
                        < 1e-3);
        assertEquals(
                List.of(Warning.SIZES_DIFFER), asked.about(Asked.FULL_TIME).answer().warnings());
    }

    @ParameterizedTest
    @CsvSource({"140", "-5"})
    void a_percentage_that_cannot_be_is_told_in_every_comparison(double wrong) {
        var impossible = List.of(Refused.Code.IMPOSSIBLE_NUMBER);

        assertEquals(impossible, groups(4, 4, wrong).about(Asked.SICK_LEAVE).refusals());
        assertEquals(impossible, cells(20, wrong).about(Asked.SICK_LEAVE).refusals());
        assertEquals(impossible, series(wrong).about(Asked.SICK_LEAVE).refusals());
        assertEquals(List.of(), groups(4, 4, 9).about(Asked.SICK_LEAVE).refusals());
        assertEquals(List.of(), cells(20, 9).about(Asked.SICK_LEAVE).refusals());
        assertEquals(List.of(), series(9).about(Asked.SICK_LEAVE).refusals());
        assertEquals(List.of(), groups(4, 4, wrong).refusals());
    }

    @Test
    void a_compared_series_that_lacks_half_of_its_quarters_is_refused() {
        var half = series(9).with("t", 16, i -> 2 * i);
        var told = groups(4, 4, 9).told("missing_share", 0.5);

        assertEquals(List.of(Refused.Code.TOO_MANY_GAPS), half.refusals());
        assertEquals(List.of(Refused.Code.TOO_MANY_GAPS), told.refusals());
        assertEquals(List.of(), series(9).refusals());
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 3", "1, 4, 1", "2, 8, 2"})
    void groups_need_four_units_each_and_hear_how_many_they_have(
            int cases, int others, String smallest) {
        var few = List.of(new Refused(Refused.Code.FEW_UNITS, List.of(smallest, "4")));

        assertEquals(few, groups(cases, others, 9).answer().refusals());
        assertEquals(List.of(), groups(4, 4, 9).answer().refusals());
    }

    @Test
    void four_cells_need_four_units_in_each() {
        assertEquals(
                List.of(new Refused(Refused.Code.FEW_UNITS, List.of("2", "4"))),
                cells(2, 9).answer().refusals());
        assertEquals(4, cells(4, 9).grade());
    }

    @Test
    void a_cell_without_spread_counts_when_the_others_have_some() {
        var one = cells(20, 9).with("sd", 0, 1.5, 1.0, 1.2);
        var none = cells(20, 9).with("sd", 0, 0, 0, 0);

        assertEquals(List.of(), one.refusals());
        assertEquals(List.of(Refused.Code.IMPOSSIBLE_NUMBER), none.refusals());
    }

    @Test
    void groups_in_which_every_unit_changed_alike_have_no_interval() {
        var alike = groups(4, 4, 9).with("etter", 8, i -> i < 4 ? 7 : 8);

        assertEquals(List.of(Refused.Code.IMPOSSIBLE_NUMBER), alike.refusals());
    }

    @Test
    void a_cell_that_stands_twice_is_named() {
        var twice =
                Asked.of(Analysing.COMPARISON)
                        .with("sak", 0, 0, 1, 1, 1)
                        .with("etter", 0, 1, 0, 1, 1)
                        .with("n", 20, 20, 20, 20, 20)
                        .with("snitt", 8, 8, 9, 7, 6)
                        .with("sd", 1, 1, 1, 1, 1);

        assertEquals("data.sak[4] cell-twice", twice.fault());
    }

    @Test
    void sick_leave_above_forty_percent_asks_for_a_second_look() {
        var high = groups(4, 4, 41).about(Asked.SICK_LEAVE);

        assertEquals(List.of(Warning.HIGH_SICK_LEAVE), high.answer().warnings());
        assertEquals(List.of(), groups(4, 4, 40).about(Asked.SICK_LEAVE).answer().warnings());
        assertEquals(List.of(), groups(4, 4, 41).about(Asked.FULL_TIME).answer().warnings());
        assertEquals(List.of(), high.told("employees", 12).answer().warnings());
        assertTrue(
                series(41)
                        .about(Asked.SICK_LEAVE)
                        .answer()
                        .warnings()
                        .contains(Warning.HIGH_SICK_LEAVE));
    }

    @Test
    void the_reason_for_a_small_case_is_its_own_size_and_not_what_is_told_beside() {
        var asked = units(6, 9).told("employees", 500);

        assertEquals(
                List.of(Grade.Reason.SMALL),
                Objects.requireNonNull(asked.finding().grade()).reasons());
    }

    private static Asked units(int others, int employees) {
        return Asked.of(Analysing.COMPARISON)
                .with("rolle", others + 1, i -> i == 0 ? "sak" : "ref")
                .with("delta", others + 1, i -> CHANGES[i])
                .with("N", others + 1, i -> i == 0 ? employees : 50);
    }

    private static Asked groups(int cases, int others, double first) {
        return Asked.of(Analysing.COMPARISON)
                .with("rolle", cases + others, i -> i < cases ? "sak" : "ref")
                .with("foer", cases + others, i -> i == 0 ? first : 9)
                .with("etter", cases + others, i -> 8 + CHANGES[i % 8] / 2);
    }

    private static Asked cells(int n, double first) {
        return Asked.of(Analysing.COMPARISON)
                .with("sak", 0, 0, 1, 1)
                .with("etter", 0, 1, 0, 1)
                .with("n", n, 20, 20, 20)
                .with("snitt", first, 8, 9, 7)
                .with("sd", 1, 1.5, 1, 1.2);
    }

    private static Asked series(double first) {
        return Asked.of(Analysing.COMPARISON)
                .with("t", 16, i -> i + 1)
                .with("sesong", 16, i -> i % 4 + 1)
                .with("sak", 16, i -> i == 0 ? first : 9 + CHANGES[i % 8] / 4)
                .with("ref", 16, i -> 8 + CHANGES[i * 3 % 8] / 5)
                .with("D", 16, i -> i < 8 ? 0 : 1);
    }
}
