package no.dypdykk.core.evidence.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Picture.Caveat;
import no.dypdykk.core.evidence.judging.Pooling.Measure;
import no.dypdykk.fixture.Golden;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// What is shown for how many cases, and what a reader is told to keep in mind.
class PoolingTest {
    private static final Measure SICK_LEAVE = new Measure("sf_total", -1, 0.5);

    @Test
    void two_cases_stand_each_for_themselves() {
        var picture = Pooling.of(cases(2), SICK_LEAVE);

        assertEquals(2, picture.entries().size());
        assertNull(picture.pooled());
    }

    @Test
    void three_cases_have_a_mean_and_no_prediction() {
        var pooled = pooled(3);

        assertTrue(pooled.few());
        assertNull(pooled.prediction());
        assertNull(pooled.ofTen());
        assertNull(pooled.eggerP());
    }

    @Test
    void five_cases_have_a_prediction_and_ten_are_looked_at_for_lopsidedness() {
        assertNotNull(pooled(5).prediction());
        assertNull(pooled(5).eggerP());
        assertNotNull(pooled(10).eggerP());
    }

    @Test
    void cases_without_usable_numbers_are_counted_and_not_pooled() {
        var results = new ArrayList<>(cases(3));
        results.add(result("9901", "Uten tall", null, Result.IMPROVED, -1));
        results.add(result("9902", "Startet", null, Result.TOO_EARLY, -1));

        var picture = Pooling.of(results, SICK_LEAVE);

        assertEquals(3, picture.entries().size());
        assertEquals(2, picture.unusable().size());
        assertEquals(1, picture.started());
    }

    @Test
    void two_units_of_one_municipality_are_one_row() {
        var results = new ArrayList<>(cases(3));
        results.add(result("9900", "Samme kommune", 300, Result.IMPROVED, -2));

        var picture = Pooling.of(results, SICK_LEAVE);

        assertEquals(3, picture.entries().size());
        assertEquals(3, picture.municipalities());
        assertEquals(2, picture.entries().stream().mapToInt(e -> e.cases().size()).max().orElse(0));
    }

    @Test
    void presence_is_pooled_as_the_opposite_of_absence() {
        var presence =
                new CaseResult(
                        "Nærvær",
                        "/dypdykk/naervaer",
                        "9950",
                        "kilde",
                        2010,
                        300,
                        false,
                        null,
                        Judging.of(
                                outcome("naervaer", Result.IMPROVED, 90.0, 92.0),
                                indicator("naervaer", 1),
                                new Surroundings(300, List.of())));

        var picture = Pooling.of(List.of(presence), SICK_LEAVE);

        assertEquals(-2, picture.entries().getFirst().effect().value(), 1e-9);
        assertTrue(picture.entries().getFirst().interval().holds(-2));
    }

    @Test
    void rows_stand_by_grade_year_and_name_and_never_by_size_of_effect() {
        var picture = Pooling.of(cases(4).reversed(), SICK_LEAVE);

        assertEquals(
                List.of("Sak 0", "Sak 1", "Sak 2", "Sak 3"),
                picture.entries().stream().map(e -> e.cases().getFirst().name()).toList());
    }

    @Test
    void weights_add_up_to_a_hundred() {
        var picture = Pooling.of(cases(6), SICK_LEAVE);

        assertEquals(100, picture.entries().stream().mapToDouble(Picture.Entry::share).sum(), 1e-9);
    }

    @Test
    void the_caveat_box_always_begins_with_what_is_written_down() {
        var caveats = Pooling.of(cases(3), SICK_LEAVE).caveats();

        assertEquals(Caveat.Kind.GOOD_ONES_ARE_WRITTEN, caveats.getFirst().kind());
        assertEquals(Caveat.Kind.TOO_FEW_TO_LOOK, caveats.getLast().kind());
    }

    @Test
    void small_and_bundled_cases_are_told_and_large_single_ones_are_not() {
        var small =
                IntStream.range(0, 3)
                        .mapToObj(i -> result("99" + (10 + i), "Liten " + i, 40, Result.MIXED, -1))
                        .map(PoolingTest::bundled)
                        .toList();
        var told = kinds(Pooling.of(small, SICK_LEAVE));
        var large = kinds(Pooling.of(cases(3), SICK_LEAVE));

        assertTrue(told.containsAll(List.of(Caveat.Kind.SMALL_UNITS, Caveat.Kind.BUNDLED)));
        assertTrue(!large.contains(Caveat.Kind.SMALL_UNITS));
        assertTrue(!large.contains(Caveat.Kind.BUNDLED));
    }

    @Test
    void the_weight_of_cases_with_several_practices_is_told_where_there_is_one() {
        var mixed = new ArrayList<>(cases(3));
        mixed.set(0, bundled(mixed.getFirst()));
        var pooled = details(Pooling.of(mixed, SICK_LEAVE));
        var alone = details(Pooling.of(mixed.subList(0, 2), SICK_LEAVE));
        double share =
                Pooling.of(mixed, SICK_LEAVE).entries().stream()
                        .filter(entry -> entry.cases().getFirst().bundled())
                        .mapToDouble(Picture.Entry::share)
                        .sum();

        assertEquals(List.of("1", "3", Long.toString(Math.round(share))), pooled);
        assertEquals(List.of("1", "2"), alone);
    }

    private static List<String> details(Picture picture) {
        return picture.caveats().stream()
                .filter(caveat -> caveat.kind() == Caveat.Kind.BUNDLED)
                .findFirst()
                .orElseThrow()
                .details();
    }

    @Test
    void levels_far_apart_are_pooled_as_ratios_too_and_levels_alike_are_not() {
        var golden = Golden.of("ratios");
        double[] before = golden.numbers("before");
        double[] after = golden.numbers("after");
        double[] errors = golden.numbers("se");
        var apart =
                IntStream.range(0, before.length)
                        .mapToObj(i -> known("sf_total", i, before[i], after[i], errors[i]))
                        .toList();
        var alike = apart.subList(1, 3);

        var ratio = Objects.requireNonNull(Pooling.of(apart, SICK_LEAVE).pooled()).ratio();

        assertEquals(golden.number("estimate"), Objects.requireNonNull(ratio).estimate(), 1e-9);
        assertEquals(golden.number("lower"), ratio.interval().lower(), 1e-9);
        assertEquals(golden.number("upper"), ratio.interval().upper(), 1e-9);
        var near = new ArrayList<>(alike);
        near.add(known("sf_total", 9, 8, 7, 1));
        assertNull(Objects.requireNonNull(Pooling.of(near, SICK_LEAVE).pooled()).ratio());
    }

    @Test
    void presence_is_turned_before_its_ratio_is_taken() {
        var absence =
                List.of(
                        known("sf_total", 0, 4, 3.4, 0.6),
                        known("sf_total", 1, 6, 5.3, 0.5),
                        known("sf_total", 2, 9, 7.9, 0.9));
        var turned = new ArrayList<>(absence);
        turned.set(0, known("naervaer", 0, 96, 96.6, 0.6));

        assertEquals(ratio(absence), ratio(turned), 1e-12);
    }

    private static double ratio(List<CaseResult> results) {
        var pooled = Objects.requireNonNull(Pooling.of(results, SICK_LEAVE).pooled());
        return Objects.requireNonNull(pooled.ratio()).estimate();
    }

    @Test
    void unknown_counts_as_chosen_high_unless_a_long_series_or_a_lot_shows_otherwise() {
        assertTrue(judgedBy(StudyDesign.TWO_PERIODS, 0).mayBeChosenHigh());
        assertTrue(judgedBy(StudyDesign.SERIES, 11).mayBeChosenHigh());
        assertTrue(judgedBy(StudyDesign.SERIES_WITH_COMPARISON, 12).mayBeChosenHigh());
        assertTrue(judgedBy(StudyDesign.SEVERAL_UNITS, 12).mayBeChosenHigh());
        assertFalse(judgedBy(StudyDesign.SERIES, 12).mayBeChosenHigh());
        assertFalse(judgedBy(StudyDesign.DRAWN_BY_LOT, 4).mayBeChosenHigh());
    }

    private static CaseResult judgedBy(StudyDesign design, int before) {
        var doubts = new Study.Doubts(false, false, false, false, true, 0, true);
        var grade = Grade.of(new Study(design, true, 100.0, before, 4, 10, true, true, doubts));
        return known("sf_total", 0, 10, 9, 1, grade);
    }

    private static CaseResult known(
            String indicator, int i, double before, double after, double error) {
        return known(
                indicator,
                i,
                before,
                after,
                error,
                result("9900", "Sak", 300, Result.IMPROVED, -1).judged().grade());
    }

    private static CaseResult known(
            String indicator, int i, double before, double after, double error, Grade grade) {
        var shift =
                new Judged.Shift(
                        before,
                        after,
                        after - before,
                        new Estimate(after - before, error),
                        Interval.around(after - before, 2 * error));
        var judged =
                new Judged(
                        indicator,
                        null,
                        Result.IMPROVED,
                        grade.study().design(),
                        shift,
                        null,
                        Verdict.NOT_CLEAR,
                        grade,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null);
        return new CaseResult(
                "Sak " + i,
                "/dypdykk/sak-" + i,
                "990" + i,
                "kilde " + i,
                2010,
                300,
                false,
                null,
                judged);
    }

    private static CaseResult bundled(CaseResult one) {
        return new CaseResult(
                one.name(),
                one.path(),
                one.municipality(),
                one.source(),
                one.year(),
                one.employees(),
                true,
                null,
                one.judged());
    }

    private static List<Caveat.Kind> kinds(Picture picture) {
        return picture.caveats().stream().map(Caveat::kind).toList();
    }

    private static Picture.Pooled pooled(int count) {
        return Objects.requireNonNull(Pooling.of(cases(count), SICK_LEAVE).pooled());
    }

    private static List<CaseResult> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        result(
                                "99" + (i < 10 ? "0" : "") + i,
                                "Sak " + i,
                                500 + 100 * i,
                                Result.IMPROVED,
                                -1 - i % 3))
                .toList();
    }

    private static CaseResult result(
            String municipality,
            String name,
            @Nullable Integer employees,
            Result told,
            double change) {
        var judged =
                Judging.of(
                        outcome("sf_total", told, 10, 10 + change),
                        indicator("sf_total", -1),
                        new Surroundings(employees, List.of()));
        return new CaseResult(
                name,
                "/dypdykk/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                municipality,
                "kilde " + municipality,
                2010,
                employees,
                false,
                null,
                judged);
    }

    private static Outcome outcome(String indicator, Result told, double before, double after) {
        return new Outcome(
                indicator,
                told,
                null,
                List.of(
                        figure("2010", before, FigureRole.BASELINE),
                        figure("2012", after, FigureRole.AFTER)),
                List.of(),
                null);
    }

    private static Figure figure(String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.SELF_REPORTED, "s1", null, null, null, null);
    }

    private static Indicator indicator(String id, int direction) {
        var text = new Indicator.Text("Prikk", "Prikk");
        return new Indicator(
                id, "annet", text, text, "percent", direction, true, "HR", 5, 0.5, text);
    }
}
