package no.dypdykk.core.evidence.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.fixture.Golden;

import org.junit.jupiter.api.Test;

import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// What the process chart calls usual, and what it finds worth a look.
class UsualTest {
    @Test
    void the_latest_twenty_quarters_before_the_start_are_usual_and_older_ones_are_not() {
        var golden = Golden.of("process");
        double[] y = golden.numbers("y");

        var usual = usual((int) golden.number("before"), y.length, i -> y[i]);

        assertEquals(20, usual.base());
        assertTrue(usual.seasonAdjusted());
        assertEquals(golden.number("mean"), usual.mean(), 1e-9);
        var limits = limits(usual);
        assertEquals(golden.number("lower"), limits.lower(), 1e-9);
        assertEquals(golden.number("upper"), limits.upper(), 1e-9);
        assertEquals(Set.of((int) golden.numbers("outside")[0]), usual.flagged());
        assertNull(usual.run());
    }

    @Test
    void below_eight_quarters_before_there_is_a_run_chart_that_is_not_season_adjusted() {
        var usual = usual(7, 12, i -> i < 7 ? 8 + i % 2 : 20);

        assertFalse(usual.seasonAdjusted());
        assertNull(usual.limits());
        assertEquals(Set.of(), usual.flagged());
        assertNotNull(usual.run());
    }

    @Test
    void from_eight_to_eleven_quarters_before_there_are_both_charts() {
        var usual = usual(8, 12, i -> i < 8 ? 8 + i % 3 : 20);

        assertTrue(usual.seasonAdjusted());
        assertNotNull(usual.limits());
        assertNotNull(usual.run());
        assertEquals(4, usual.flagged().size());
    }

    @Test
    void seven_quarters_have_no_chart_and_eight_have_one() {
        assertTrue(Usual.of(quarters(4, 7, i -> i)).isEmpty());
        assertTrue(Usual.of(quarters(4, 8, i -> i)).isPresent());
        assertTrue(Usual.of(quarters(0, 8, i -> i)).isEmpty());
    }

    @Test
    void a_base_that_does_not_vary_has_limits_on_its_mean_and_no_flags() {
        var usual = usual(8, 12, i -> i < 8 ? 0.1 : 5);

        assertEquals(0, limits(usual).width(), 1e-9);
        assertEquals(Set.of(), usual.flagged());
    }

    private static Interval limits(Usual usual) {
        return Objects.requireNonNull(usual.limits());
    }

    private static Usual usual(int before, int length, IntToDoubleFunction value) {
        return Usual.of(quarters(before, length, value)).orElseThrow();
    }

    /// Quarters from the beginning of time on.
    static Quarters quarters(int before, int length, IntToDoubleFunction value) {
        double[] time = new double[length];
        int[] season = new int[length];
        double[] values = new double[length];
        boolean[] after = new boolean[length];
        for (int i = 0; i < length; i++) {
            time[i] = i;
            season[i] = i % 4 + 1;
            values[i] = value.applyAsDouble(i);
            after[i] = i >= before;
        }
        return new Quarters(time, season, values, after);
    }
}
