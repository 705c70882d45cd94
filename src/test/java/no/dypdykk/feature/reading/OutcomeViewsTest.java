package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class OutcomeViewsTest {
    @Test
    void a_difference_between_percentages_is_in_points_and_the_relative_one_is_named_so() {
        var span = view(baseline(8.6, "s1"), after(7.7, "s1")).spans().getFirst();

        assertEquals("8,6\u00a0%", span.from().value());
        assertEquals("0,9 prosentpoeng lavere", span.difference());
        assertEquals("10 prosent lavere, relativt", span.relative());
    }

    @Test
    void bad_news_is_worded_like_good_news() {
        var span = view(baseline(7.7, "s1"), after(8.6, "s1")).spans().getFirst();

        assertEquals("0,9 prosentpoeng høyere", span.difference());
        assertEquals("12 prosent høyere, relativt", span.relative());
    }

    @Test
    void contradicting_sources_stand_side_by_side() {
        var view =
                view(
                        baseline(8.6, "s1"), after(7.7, "s1"),
                        baseline(9.4, "s2"), after(9.9, "s2"));

        assertEquals(2, view.spans().size());
        assertEquals("0,9 prosentpoeng lavere", view.spans().getFirst().difference());
        assertEquals("0,5 prosentpoeng høyere", view.spans().getLast().difference());
        assertEquals(4, view.lines().size());
    }

    @Test
    void two_baselines_of_one_source_give_no_difference() {
        assertTrue(
                view(baseline(8.6, "s1"), baseline(9, "s1"), after(7.7, "s1")).spans().isEmpty());
    }

    @Test
    void a_register_figure_is_not_compared_with_a_self_reported_one() {
        var register =
                new Figure(
                        "2014", 7, FigureRole.AFTER, Origin.REGISTER, "s2", null, null, null, null);

        assertTrue(view(baseline(8.6, "s1"), register).spans().isEmpty());
    }

    @Test
    void a_hedged_level_keeps_its_hedge_and_gives_no_difference() {
        var under =
                new Figure(
                        "2014",
                        7,
                        FigureRole.AFTER,
                        Origin.SELF_REPORTED,
                        "s1",
                        Qualifier.UNDER,
                        null,
                        null,
                        null);

        var span = view(baseline(8.6, "s1"), under).spans().getFirst();

        assertEquals("under 7\u00a0%", span.to().value());
        assertNull(span.difference());
        assertNull(span.relative());
    }

    @Test
    void every_kind_of_figure_says_what_it_cannot_tell() {
        var view = view(baseline(8.6, "s1"), after(7.7, "s1"));

        assertEquals(List.of(Texts.NB.get("caution.self-reported")), view.cautions());
        assertTrue(view.cautions().getFirst().contains("uten usikkerhet"));
    }

    @Test
    void a_change_without_levels_is_shown_as_the_source_states_it() {
        var change =
                new Change(
                        "2003/2012",
                        -1.59,
                        ChangeUnit.PERCENTAGE_POINTS,
                        Origin.EVALUATED,
                        "s2",
                        "29 andre",
                        null,
                        null,
                        null);
        var outcome = new Outcome("sf_total", Result.MIXED, null, List.of(), List.of(change), null);

        var line = views().view(outcome, sickLeave(), List.of(), null, 0).lines().getFirst();

        assertEquals("1,59 prosentpoeng lavere", line.value());
        assertEquals("Sammenlignet med 29 andre", line.about());
        assertEquals("Forskjell fra sammenligningsgruppen", line.role());
    }

    @Test
    void a_change_in_days_is_never_said_to_be_in_percent() {
        var change =
                new Change(
                        "2010",
                        -1.5,
                        ChangeUnit.DAYS,
                        Origin.SELF_REPORTED,
                        "s1",
                        null,
                        null,
                        null,
                        null);
        var outcome =
                new Outcome("sykedager", Result.IMPROVED, null, List.of(), List.of(change), null);

        var line = views().view(outcome, null, List.of(), null, 0).lines().getFirst();

        assertEquals("1,5 dager lavere", line.value());
    }

    @Test
    void a_result_that_was_not_measured_says_so() {
        var outcome =
                new Outcome("sf_total", Result.NOT_MEASURED, null, List.of(), List.of(), null);

        var view = views().view(outcome, null, List.of(), null, 0);

        assertEquals(List.of(Texts.NB.get("caution.not-measured")), view.cautions());
        assertNull(view.chart());
    }

    @Test
    void the_chart_has_the_sector_behind_only_near_the_case() {
        var series =
                new Series(
                        "x",
                        "Alle kommuner",
                        "",
                        "municipal",
                        "sf_total",
                        "percent",
                        List.of(
                                new Series.Point("1990", 5, Origin.REGISTER, "SSB"),
                                new Series.Point("2011", 9, Origin.REGISTER, "SSB"),
                                new Series.Point("2012", 9.2, Origin.REGISTER, "SSB")));

        var outcome = outcome(baseline(8.6, "s1"), after(7.7, "s1"));
        var chart = views().view(outcome, sickLeave(), List.of(series), 2012, 0).chart();

        assertNotNull(chart);
        assertEquals(2, chart.legend().size());
        assertEquals(4, chart.rows().size());
    }

    @Test
    void two_figures_for_one_period_are_not_joined_by_a_line() {
        assertNull(view(baseline(8.6, "s1"), baseline(9, "s2"), after(7.7, "s1")).chart());
    }

    private static OutcomeView view(Figure... figures) {
        return views().view(outcome(figures), sickLeave(), List.of(), null, 0);
    }

    private static Outcome outcome(Figure... figures) {
        return new Outcome("sf_total", Result.IMPROVED, null, List.of(figures), List.of(), null);
    }

    private static OutcomeViews views() {
        return new OutcomeViews(
                Texts.NB,
                List.of(
                        new Source("s1", "Eksempelvik", "eksempel.example", 2015, null),
                        new Source("s2", "En rapport som ikke finnes", null, null, null)));
    }

    private static Figure baseline(double value, String source) {
        return level("2011", value, FigureRole.BASELINE, source);
    }

    private static Figure after(double value, String source) {
        return level("2014", value, FigureRole.AFTER, source);
    }

    private static Figure level(
            @Nullable String period, double value, FigureRole role, String source) {
        return new Figure(
                period, value, role, Origin.SELF_REPORTED, source, null, null, null, null);
    }

    private static Indicator sickLeave() {
        var none = new Indicator.Text("", "");
        return new Indicator(
                "sf_total",
                "sick-leave",
                new Indicator.Text("sykefravær", "sjukefråvær"),
                none,
                "percent",
                -1,
                true,
                "",
                5,
                0.5,
                none);
    }
}
