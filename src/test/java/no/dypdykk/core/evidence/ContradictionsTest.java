package no.dypdykk.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// Which figures cannot all be right.
class ContradictionsTest {
    private static final Figure SEVEN = figure("2001", 7.5, FigureRole.BASELINE, null, null);

    private static Figure figure(
            @Nullable String period,
            double value,
            FigureRole role,
            @Nullable Qualifier qualifier,
            @Nullable String population) {
        return new Figure(
                period, value, role, Origin.REGISTER, "s1", qualifier, null, population, null);
    }

    private static Figure figure(double value) {
        return figure("2001", value, FigureRole.AFTER, null, null);
    }

    private static Outcome outcome(@Nullable String population, Figure... figures) {
        return new Outcome(
                "sample_absence", Result.MIXED, population, List.of(figures), List.of(), null);
    }

    private static boolean contradict(Figure... figures) {
        return !Contradictions.in(List.of(outcome(null, figures))).isEmpty();
    }

    @Test
    void two_values_for_one_period_contradict_each_other() {
        assertEquals(
                Set.of("sample_absence"),
                Contradictions.in(List.of(outcome("all", SEVEN), outcome("all", figure(8.5)))));
        assertEquals(true, contradict(SEVEN, figure(8.5)));
    }

    @Test
    void the_same_value_twice_is_no_contradiction() {
        assertEquals(false, contradict(SEVEN, figure(7.5)));
    }

    @Test
    void a_rounded_value_does_not_contradict_the_exact_one() {
        assertEquals(false, contradict(figure(7.46), SEVEN));
        assertEquals(false, contradict(figure(8), SEVEN));
        assertEquals(true, contradict(figure(7.44), SEVEN));
    }

    @Test
    void other_periods_and_other_groups_are_other_things() {
        assertEquals(false, contradict(SEVEN, figure("2002", 8.5, FigureRole.AFTER, null, null)));
        assertEquals(
                false, contradict(SEVEN, figure("2001", 8.5, FigureRole.AFTER, null, "women")));
        assertEquals(
                Set.of(),
                Contradictions.in(List.of(outcome("men", SEVEN), outcome("all", figure(8.5)))));
    }

    @Test
    void figures_without_a_period_and_hedged_ones_contradict_nothing() {
        assertEquals(
                false,
                contradict(
                        figure(null, 1, FigureRole.AFTER, null, null),
                        figure(null, 2, FigureRole.AFTER, null, null)));
        assertEquals(
                false,
                contradict(SEVEN, figure("2001", 8.5, FigureRole.AFTER, Qualifier.ABOUT, null)));
    }

    @Test
    void targets_and_comparisons_are_not_measured_here() {
        assertEquals(false, contradict(SEVEN, figure("2001", 5, FigureRole.TARGET, null, null)));
        assertEquals(
                false, contradict(SEVEN, figure("2001", 5, FigureRole.COMPARISON, null, null)));
    }
}
