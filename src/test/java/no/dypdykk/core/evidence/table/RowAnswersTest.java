package no.dypdykk.core.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.fixture.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

/// What is answered row by row: surveys, shares, pooled cases, points of a process chart.
class RowAnswersTest {
    @ParameterizedTest
    @CsvSource({"7, 0.8, skala", "0.9, 0.1, skala", "4.5, 1.9, spredning"})
    void a_survey_that_cannot_be_is_told(double mean, double deviation, String why) {
        var asked = survey(40, mean, deviation);

        assertEquals(
                List.of(new Refused(Refused.Code.IMPOSSIBLE_NUMBER, List.of(why))),
                asked.about(Asked.SURVEY).answer().refusals());
        assertNull(list(asked.about(Asked.SURVEY), "diff").getFirst());
        assertEquals(List.of(), asked.refusals());
    }

    @Test
    void answers_as_far_apart_as_the_scale_allows_are_possible() {
        assertEquals(
                List.of(),
                survey(4, 3, 2.31).about(Asked.SURVEY).answer().refusals().stream()
                        .filter(refused -> refused.code() == Refused.Code.IMPOSSIBLE_NUMBER)
                        .toList());
        assertEquals(
                List.of(Refused.Code.IMPOSSIBLE_NUMBER, Refused.Code.TOO_SMALL_UNIT),
                survey(4, 3, 2.32).about(Asked.SURVEY).refusals());
    }

    @Test
    void answers_that_all_agreed_before_are_compared_by_what_varied_after() {
        var golden = Golden.of("welch");
        var one = means(20, 3.0, 0, 25, 3.4, 0.8).about(Asked.SURVEY);

        var found = one.finding();

        assertEquals(golden.number("diff"), found.estimate(), 1e-12);
        Interval interval = Objects.requireNonNull(found.interval());
        assertEquals(golden.number("lower"), interval.lower(), 1e-9);
        assertEquals(golden.number("upper"), interval.upper(), 1e-9);
        assertEquals(
                List.of(Refused.Code.IMPOSSIBLE_NUMBER), means(20, 3.0, 0, 25, 3.4, 0).refusals());
    }

    @Test
    void an_empty_row_of_means_is_left_out_and_told() {
        var asked =
                Asked.of(Analysing.MEANS)
                        .with("n1", 20, null, 30)
                        .with("m1", 3.5, 3.4, 3.6)
                        .with("s1", 0.8, 0.9, 0.7)
                        .with("n2", 20, 25, 30)
                        .with("m2", 3.7, 3.6, 3.9)
                        .with("s2", 0.8, 0.9, 0.7);

        assertGap(asked, "diff");
        assertGap(asked, "g");
    }

    @Test
    void an_empty_row_of_shares_is_left_out_and_told() {
        var asked =
                Asked.of(Analysing.SHARES)
                        .with("x1", 3, 4, 5)
                        .with("n1", 20, 20, 20)
                        .with("x2", 3, null, 9)
                        .with("n2", 20, 20, 20);

        assertGap(asked, "diff");
        assertGap(asked, "newcombe_lower");
    }

    @ParameterizedTest
    @CsvSource({"''", "0"})
    void a_case_without_a_standard_error_is_left_out_of_the_pool(String error) {
        Object none = error.isEmpty() ? null : Double.valueOf(error);
        var asked =
                Asked.of(Analysing.POOLING)
                        .with("yi", -1, -2, -1.5, -1.2)
                        .with("sei", 0.5, none, 0.6, 0.4);
        var without =
                Asked.of(Analysing.POOLING).with("yi", -1, -1.5, -1.2).with("sei", 0.5, 0.6, 0.4);

        var answer = asked.answer();

        assertEquals(3, answer.result().get("k"));
        assertEquals(without.answer().result().get("estimate"), answer.result().get("estimate"));
        assertEquals(List.of(Warning.ROWS_LEFT_OUT, Warning.FEW_CASES), answer.warnings());
        assertEquals(4, list(asked, "weights_percent").size());
        assertNull(list(asked, "weights_percent").get(1));
        assertNull(list(asked, "loo_estimate").get(1));
        assertNotNull(list(asked, "loo_estimate").get(3));
        assertEquals(List.of(Warning.FEW_CASES), without.answer().warnings());
    }

    @Test
    void a_negative_standard_error_is_no_empty_one() {
        var asked = Asked.of(Analysing.POOLING).with("yi", 1, 2).with("sei", 1, -1);

        assertEquals("data.sei[1] outside-range", asked.fault());
    }

    @Test
    void shares_of_fewer_than_five_people_are_refused() {
        assertEquals(List.of(Refused.Code.TOO_SMALL_UNIT), shares(4).refusals());
        assertNull(shares(4).answer().finding());
        assertEquals(List.of(), shares(5).refusals());
        assertNotNull(shares(5).answer().finding());
    }

    @Test
    void cases_that_all_show_the_same_say_nothing_of_the_small_ones() {
        var same = Asked.of(Analysing.POOLING).with("yi", 0.1, 0.1, 0.1).with("sei", 0.3, 0.5, 0.7);
        var other =
                Asked.of(Analysing.POOLING).with("yi", 0.1, 0.2, 0.1).with("sei", 0.3, 0.5, 0.7);

        assertEquals(0.0, same.answer().result().get("egger_slope"));
        assertEquals(0.1, same.answer().result().get("egger_limit"));
        assertNull(same.answer().result().get("egger_t"));
        assertNull(same.answer().result().get("egger_p"));
        assertNotNull(other.answer().result().get("egger_p"));
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0", "-2"})
    void benefit_is_one_way_or_the_other(double benefit) {
        var asked = Asked.of(Analysing.POOLING).with("yi", 1, 2).with("sei", 1, 1);

        assertEquals("meta.benefit unknown-word", asked.told("benefit", benefit).fault());
        assertEquals(
                "settings.benefit_sign unknown-word",
                asked.told("benefit", -1).setting("benefit_sign", benefit).fault());
    }

    @Test
    void marks_of_a_process_chart_are_as_many_as_its_rows() {
        var asked =
                Asked.of(Analysing.PROCESS)
                        .with("y", 8, null, 9, 8.5, 30, 8)
                        .setting("base_points", 3);

        for (String list : List.of("outside", "run7", "trend7", "two_of_three", "any")) {
            assertEquals(6, list(asked, list).size());
            assertNull(list(asked, list).get(1));
        }
        assertEquals(1, list(asked, "outside").get(4));
        assertEquals(0, list(asked, "outside").get(5));
    }

    @Test
    void half_a_base_point_is_none() {
        var asked = Asked.of(Analysing.PROCESS).with("y", 8, 9, 8.5);

        assertEquals(
                "settings.base_points not-a-whole-number",
                asked.setting("base_points", 2.5).fault());
    }

    @Test
    void an_interval_that_ends_before_it_begins_is_no_amount() {
        assertEquals("data.hi[0] outside-range", kroner(1, -1).fault());
        assertEquals(List.of(), kroner(-2, -1).refusals());
    }

    private static Asked kroner(double lower, double upper) {
        return Asked.of(Analysing.NOISE)
                .with("effekt", -1.5)
                .with("lo", lower)
                .with("hi", upper)
                .with("dagsverk", 10_000)
                .with("kr", 2_900);
    }

    private static void assertGap(Asked asked, String list) {
        assertEquals(3, list(asked, list).size());
        assertNotNull(list(asked, list).get(0));
        assertNull(list(asked, list).get(1));
        assertNotNull(list(asked, list).get(2));
        assertEquals(List.of(Warning.ROWS_LEFT_OUT), asked.answer().warnings());
        assertEquals(List.of(), asked.refusals());
    }

    private static List<?> list(Asked asked, String name) {
        return (List<?>) Objects.requireNonNull(asked.answer().result().get(name), name);
    }

    private static Asked shares(int people) {
        return Asked.of(Analysing.SHARES)
                .with("x1", 1)
                .with("n1", people)
                .with("x2", 2)
                .with("n2", 30);
    }

    private static Asked survey(int n, double mean, double deviation) {
        return means(n, mean, deviation, 40, 3.5, 0.8);
    }

    private static Asked means(int n1, double m1, double s1, int n2, double m2, double s2) {
        return Asked.of(Analysing.MEANS)
                .with("n1", n1)
                .with("m1", m1)
                .with("s1", s1)
                .with("n2", n2)
                .with("m2", m2)
                .with("s2", s2);
    }
}
