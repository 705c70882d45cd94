package no.dypdykk.core.evidence.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.fixture.Golden;

import org.junit.jupiter.api.Test;

import java.util.Objects;

/// Whether a case and its comparison went the same way before.
class ComparisonSeriesTest {
    @Test
    void the_slope_before_is_judged_without_penalty_for_what_is_no_sick_leave() {
        var golden = Golden.of("difference");
        var slope = Objects.requireNonNull(compared(golden, 0).before());

        var plain = slope.preferred(false);

        assertEquals(golden.number("slope"), plain.value(), 1e-6);
        assertEquals(golden.number("se"), plain.error(), 1e-6);
        assertEquals(slope.penalised(), slope.preferred(true));
        assertFalse(Math.abs(slope.preferred(true).error() - plain.error()) < 1e-3);
    }

    @Test
    void a_difference_that_rises_before_is_not_parallel_and_one_that_stays_is() {
        var golden = Golden.of("difference");

        assertTrue(compared(golden, 0).parallel(2, false));
        assertFalse(compared(golden, 1).parallel(2, false));
    }

    /// @param rise added to the difference each quarter
    private static ComparisonSeries compared(Golden golden, double rise) {
        double[] own = golden.numbers("sak");
        double[] other = golden.numbers("ref");
        double[] time = new double[own.length];
        int[] season = new int[own.length];
        double[] difference = new double[own.length];
        boolean[] after = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            time[i] = i + 1;
            season[i] = i % 4 + 1;
            difference[i] = own[i] - other[i] + rise * i;
            after[i] = i >= 12;
        }
        return ComparisonSeries.of(new Quarters(time, season, difference, after)).orElseThrow();
    }
}
