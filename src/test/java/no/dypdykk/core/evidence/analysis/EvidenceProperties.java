package no.dypdykk.core.evidence.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What must hold for all numbers, not only for those of the oracles.
class EvidenceProperties {
    private static final double CLOSE = 1e-6;

    @Property
    void turning_the_direction_and_the_numbers_leaves_the_verdict(
            @ForAll @DoubleRange(min = -5, max = 5) double lower,
            @ForAll @DoubleRange(min = 0, max = 5) double width,
            @ForAll @DoubleRange(min = 0.01, max = 2) double delta) {
        var interval = new Interval(lower, lower + width);

        assertEquals(Verdict.of(interval, -1, delta), Verdict.of(interval.negated(), 1, delta));
    }

    @Property
    void the_opposite_direction_gives_the_opposite_verdict(
            @ForAll @DoubleRange(min = -5, max = 5) double lower,
            @ForAll @DoubleRange(min = 0, max = 5) double width) {
        var interval = new Interval(lower, lower + width);
        Verdict one = Verdict.of(interval, -1, 0.5);
        Verdict other = Verdict.of(interval, 1, 0.5);

        assertEquals(one.isFavourable(), other.isUnfavourable());
        assertEquals(one == Verdict.NOT_CLEAR, other == Verdict.NOT_CLEAR);
        assertEquals(one == Verdict.LITTLE_OR_NONE, other == Verdict.LITTLE_OR_NONE);
    }

    @Property(tries = 200)
    void larger_errors_never_narrow_the_interval_of_equally_precise_cases(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -4, max = 4) Double> values,
            @ForAll @DoubleRange(min = 0.1, max = 3) double error,
            @ForAll @DoubleRange(min = 1, max = 5) double factor) {
        double narrow = pooled(equal(values, error)).interval().width();
        double wide = pooled(equal(values, factor * error)).interval().width();

        assertTrue(wide >= narrow - CLOSE, narrow + " became " + wide);
    }

    @Property
    void a_larger_error_never_narrows_a_single_interval(
            @ForAll @DoubleRange(min = -9, max = 9) double value,
            @ForAll @DoubleRange(min = 0.01, max = 3) double error,
            @ForAll @DoubleRange(min = 1, max = 5) double factor,
            @ForAll @DoubleRange(min = 1, max = 90) double freedom) {
        assertTrue(
                new Estimate(value, factor * error).interval(freedom).width()
                        >= new Estimate(value, error).interval(freedom).width());
    }

    @Property(tries = 200)
    void a_case_far_outside_never_lowers_the_inconsistency_of_a_tight_set(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -0.1, max = 0.1) Double> tight,
            @ForAll @DoubleRange(min = 5, max = 50) double outside) {
        var more = new ArrayList<>(tight);
        more.add(outside);

        assertTrue(pooled(equal(more, 0.5)).i2() >= pooled(equal(tight, 0.5)).i2() - CLOSE);
    }

    @Property(tries = 200)
    void the_order_of_the_cases_does_not_matter(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -4, max = 4) Double> values,
            @ForAll Random random) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        double[] errors = values.stream().mapToDouble(v -> 0.3 + Math.abs(v) / 3).toArray();
        double[] mixed = order.stream().mapToDouble(values::get).toArray();
        double[] mixedErrors = order.stream().mapToDouble(i -> errors[i]).toArray();

        RandomEffects one = pooled(new Effects(array(values), errors));
        RandomEffects other = pooled(new Effects(mixed, mixedErrors));

        assertEquals(one.estimate(), other.estimate(), CLOSE);
        assertEquals(one.interval().upper(), other.interval().upper(), 1e-4);
    }

    @Property
    void a_grade_never_rises_when_a_doubt_is_raised(
            @ForAll StudyDesign design,
            @ForAll @IntRange(max = 20) int before,
            @ForAll @IntRange(max = 12) int after,
            @ForAll @IntRange(max = 12) int units,
            @ForAll boolean chosenHigh,
            @ForAll boolean brokenSeries,
            @ForAll boolean otherChanges,
            @ForAll boolean pandemic) {
        int none = level(design, before, after, units, false, false, false, false);
        int some =
                level(
                        design,
                        before,
                        after,
                        units,
                        chosenHigh,
                        brokenSeries,
                        otherChanges,
                        pandemic);

        assertTrue(some <= none);
        assertTrue(some >= 1);
    }

    @Property
    void swapped_periods_turn_the_sign(
            @ForAll @IntRange(min = 1, max = 80) int n1,
            @ForAll @IntRange(min = 1, max = 80) int n2,
            @ForAll @DoubleRange(min = 0, max = 1) double share1,
            @ForAll @DoubleRange(min = 0, max = 1) double share2) {
        double x1 = Math.rint(share1 * n1);
        double x2 = Math.rint(share2 * n2);
        TwoProportions one = TwoProportions.of(x1, n1, x2, n2, 0.95);
        TwoProportions other = TwoProportions.of(x2, n2, x1, n1, 0.95);

        assertEquals(one.difference(), -other.difference(), CLOSE);
        assertEquals(one.newcombe().lower(), -other.newcombe().upper(), CLOSE);
        assertTrue(one.newcombe().holds(one.difference()));
    }

    @Property
    void swapped_means_turn_the_sign(
            @ForAll @DoubleRange(min = 1, max = 5) double first,
            @ForAll @DoubleRange(min = 1, max = 5) double second,
            @ForAll @DoubleRange(min = 0.1, max = 2) double deviation) {
        var before = new Sample(20, first, deviation);
        var after = new Sample(30, second, 1);

        assertEquals(
                Welch.of(before, after, 0.95).interval().lower(),
                -Welch.of(after, before, 0.95).interval().upper(),
                CLOSE);
        assertEquals(HedgesG.of(before, after).g(), -HedgesG.of(after, before).g(), CLOSE);
    }

    @Property
    void more_people_never_widen_the_noise_band(
            @ForAll @DoubleRange(min = 5, max = 1000) double employees,
            @ForAll @DoubleRange(min = 2, max = 20) double level) {
        assertTrue(
                NoiseFormula.deviation(employees, level, 4, 4)
                        >= NoiseFormula.deviation(employees + 10, level, 4, 4));
    }

    private static int level(
            StudyDesign design,
            int before,
            int after,
            int units,
            boolean chosenHigh,
            boolean brokenSeries,
            boolean otherChanges,
            boolean pandemic) {
        var doubts =
                new Study.Doubts(chosenHigh, brokenSeries, otherChanges, pandemic, true, 0, true);
        return Grade.of(new Study(design, true, 60.0, before, after, units, true, true, doubts))
                .level();
    }

    private static RandomEffects pooled(Effects effects) {
        return RandomEffects.of(effects, 0.95);
    }

    private static Effects equal(List<Double> values, double error) {
        double[] errors = new double[values.size()];
        Arrays.fill(errors, error);
        return new Effects(array(values), errors);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
