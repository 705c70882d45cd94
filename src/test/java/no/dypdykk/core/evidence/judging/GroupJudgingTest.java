package no.dypdykk.core.evidence.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.Warning;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// One case unit against several others (method, section 4.7). The units are made up.
class GroupJudgingTest {
    private static final int BEFORE = 8;
    private static final int AFTER = 4;

    /// Changes of the made-up units.
    private static final double[] CHANGES = {-0.4, 0.1, 0.3, -0.2, 0.2, 0.6};

    @Test
    void the_case_is_held_against_the_mean_change_of_the_others() {
        var judged = judge(-2, units(null));

        assertEquals(StudyDesign.SEVERAL_UNITS, judged.design());
        assertEquals(-2.1, shift(judged).value(), 1e-9);
        assertEquals(10, shift(judged).before(), 1e-9);
        assertEquals(8, shift(judged).after(), 1e-9);
        assertEquals(4, judged.grade().level());
        assertEquals(1.0 / 7, group(judged).found().placeboRank(), 1e-9);
        assertNull(judged.course());
    }

    @Test
    void units_of_known_size_are_weighed_and_the_plain_mean_stands_beside() {
        var judged = judge(-2, units(100));

        assertNotNull(group(judged).found().weighted());
        assertEquals(
                List.of("uvektet", "serie"),
                group(judged).ways().stream().map(Course.Other::way).toList());
        assertEquals(List.of(), judged.warnings());
    }

    @Test
    void a_case_far_above_the_others_is_taken_to_be_chosen_for_that_unless_it_says_otherwise() {
        assertEquals(List.of(Grade.Reason.CHOSEN_HIGH), reasons(3, null));
        assertEquals(List.of(), reasons(0.5, null));
        assertEquals(List.of(), reasons(3, Said.NO));
    }

    /// @param above how far the case lies above the others
    private static List<Grade.Reason> reasons(double above, @Nullable Said high) {
        var figures =
                figures(-2).stream()
                        .map(one -> figure(one.period(), one.value() + above, one.role()))
                        .toList();
        var plain = outcome(figures, units(100));
        var told =
                new Outcome(
                        plain.indicator(),
                        plain.result(),
                        null,
                        plain.figures(),
                        List.of(),
                        null,
                        new Circumstances(Said.YES, high, Said.NO),
                        plain.framing());
        return Judging.of(told, SICK_LEAVE, new Surroundings(300, List.of(), units(100)))
                .grade()
                .reasons();
    }

    @Test
    void sizes_more_than_four_times_apart_are_warned_of() {
        var units = new ArrayList<>(units(100));
        units.set(0, unit(0, 1_000, CHANGES[0]));

        assertEquals(List.of(Warning.SIZES_DIFFER), judge(-2, units).warnings());
    }

    @Test
    void the_order_of_the_units_does_not_matter() {
        var turned = new ArrayList<>(units(100));
        Collections.reverse(turned);

        assertEquals(shift(judge(-2, units(100))).value(), shift(judge(-2, turned)).value(), 1e-12);
    }

    @Test
    void four_units_are_refused_and_the_series_is_judged_alone() {
        var judged = judge(-2, units(100).subList(0, 4));

        assertEquals(StudyDesign.SERIES, judged.design());
        assertEquals(Refused.Code.FEW_UNITS, judged.refusals().getFirst().code());
        assertEquals(List.of("4", "4", ""), judged.refusals().getFirst().details());
        assertNull(judged.group());
    }

    @Test
    void a_unit_without_enough_quarters_is_left_out_by_name() {
        var units = new ArrayList<>(units(100));
        Series short1 = units.get(2);
        units.set(2, short1.withPoints(short1.points().subList(0, 7)));
        var judged = judge(-2, units);

        assertEquals(5, group(judged).others().size());
        assertEquals(List.of("Enhet 2"), group(judged).left());
    }

    @Test
    void a_unit_that_lacks_a_season_after_the_start_is_left_out() {
        var units = new ArrayList<>(units(100));
        Series short1 = units.get(2);
        units.set(2, short1.withPoints(short1.points().subList(0, BEFORE + AFTER - 1)));

        assertEquals(List.of("Enhet 2"), group(judge(-2, units)).left());
    }

    @Test
    void units_that_changed_alike_give_no_uncertainty_and_are_refused() {
        var same = IntStream.range(0, 6).mapToObj(i -> unit(i, null, 0.5)).toList();
        var judged = judge(-2, same);

        assertEquals(StudyDesign.SERIES, judged.design());
        assertEquals(Refused.Code.IMPOSSIBLE_NUMBER, judged.refusals().getFirst().code());
    }

    @Test
    void the_median_and_the_middle_half_are_drawn_quarter_by_quarter() {
        var points = group(judge(-2, units(null))).points();

        assertEquals(BEFORE + AFTER, points.size());
        assertFalse(points.get(BEFORE - 1).after());
        assertTrue(points.get(BEFORE).after());
        // Levels after: 9.6, 10.1, 10.3, 9.8, 10.2 and 10.6, a first quarter 0.8 above.
        assertEquals(10.15 + 0.8, points.get(BEFORE).median(), 1e-9);
        assertEquals(9.875 + 0.8, points.get(BEFORE).middle().lower(), 1e-9);
        assertEquals(10.275 + 0.8, points.get(BEFORE).middle().upper(), 1e-9);
    }

    @Test
    void the_series_of_the_case_needs_every_season_on_both_sides() {
        var figures = new ArrayList<>(figures(-2));
        figures.removeIf(figure -> Objects.requireNonNull(figure.period()).endsWith("Q3"));
        figures.add(figure("2013-Q1", 8.5, FigureRole.AFTER));
        var judged = Judging.of(outcome(figures, units(100)), SICK_LEAVE, around(units(100)));

        assertEquals(Refused.Code.OTHER_SEASONS, judged.refusals().getFirst().code());
    }

    private static Judged judge(double change, List<Series> units) {
        return Judging.of(outcome(figures(change), units), SICK_LEAVE, around(units));
    }

    private static Surroundings around(List<Series> units) {
        return new Surroundings(120, List.of(), units);
    }

    private static Group group(Judged judged) {
        return Objects.requireNonNull(judged.group());
    }

    private static Shift shift(Judged judged) {
        return Objects.requireNonNull(judged.shift());
    }

    private static List<Series> units(@Nullable Integer people) {
        return IntStream.range(0, CHANGES.length)
                .mapToObj(i -> unit(i, people, CHANGES[i]))
                .toList();
    }

    private static Series unit(int number, @Nullable Integer people, double change) {
        var basis = new Basis(people, null, null, null, null, false, "");
        var points =
                IntStream.range(0, BEFORE + AFTER)
                        .mapToObj(i ->
                                new Series.Point(
                                        period(i),
                                        level(i, change),
                                        Origin.REGISTER,
                                        "oppdiktet",
                                        basis))
                        .toList();
        return new Series(
                "enhet-" + number, "Enhet " + number, "", "", "sf_total", "percent", points);
    }

    private static List<Figure> figures(double change) {
        return IntStream.range(0, BEFORE + AFTER)
                .mapToObj(i ->
                        figure(
                                period(i),
                                level(i, change),
                                i < BEFORE ? FigureRole.BASELINE : FigureRole.AFTER))
                .toList();
    }

    /// Seasons and a wobble that sum to nothing over each year, and a change after the start.
    private static double level(int quarter, double change) {
        double season = List.of(0.6, 0.1, -0.9, 0.2).get(quarter % 4);
        double wobble = List.of(0.2, -0.1, 0.1, -0.2).get(quarter % 4);
        return 10
                + season
                + (quarter / 4 == 1 ? -wobble : wobble)
                + (quarter < BEFORE ? 0 : change);
    }

    private static String period(int quarter) {
        return 2010 + quarter / 4 + "-Q" + (quarter % 4 + 1);
    }

    private static Outcome outcome(List<Figure> figures, List<Series> units) {
        return new Outcome(
                "sf_total",
                Result.IMPROVED,
                null,
                figures,
                List.of(),
                null,
                new Circumstances(Said.YES, Said.NO, Said.NO),
                new Framing("2012-Q1", units.stream().map(Series::id).toList(), null));
    }

    private static Figure figure(@Nullable String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.REGISTER, "s1", null, null, null, null);
    }

    private static final Indicator SICK_LEAVE = indicator();

    private static Indicator indicator() {
        var text = new Indicator.Text("Sykefravær", "Sjukefråvær");
        return new Indicator("sf_total", "x", text, text, "percent", -1, true, "HR", 5, 0.5, text);
    }
}
