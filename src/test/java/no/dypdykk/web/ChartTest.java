package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class ChartTest {
    @Test
    void the_table_says_all_that_the_drawing_says() {
        var chart = chart(List.of(own(point("2011", 8.6), point("2012/2015", 7.7)), sector()));

        var drawn = ChartView.of(chart, Texts.NB);

        assertEquals(
                List.of(
                        new ChartView.Row("Eksempelvik", "2011", "8,6", "Oppdiktet"),
                        new ChartView.Row("Eksempelvik", "2012–2015", "7,7", "Oppdiktet"),
                        new ChartView.Row("Sektoren", "2011", "9,1", "Oppdiktet"),
                        new ChartView.Row("Sektoren", "2012", "9,3", "Oppdiktet"),
                        new ChartView.Row("Sektoren", "2013", "9,2", "Oppdiktet")),
                drawn.rows());
        assertTrue(drawn.svg().toString().contains(">8,6</text>"));
    }

    @Test
    void the_drawing_has_a_title_a_description_and_no_styles() {
        var svg = draw(own(point("2011", 8.6), point("2015", 7.7)));

        assertTrue(svg.contains("role=\"img\""));
        assertTrue(
                svg.contains("<title id=\"diagram-utfall-0-tittel\">Sykefravær &lt;1&gt;</title>"));
        assertTrue(svg.contains("<desc id=\"diagram-utfall-0-tekst\">Fra 8,6 til 7,7</desc>"));
        assertFalse(svg.contains("style="));
    }

    @Test
    void points_without_a_period_stand_in_order() {
        var svg = draw(own(point(null, 9), point("2016", 13.5)));

        assertTrue(svg.contains(">periode ikke oppgitt</text>"));
        assertTrue(svg.indexOf(">9</text>") > 0 && svg.indexOf(">13,5</text>") > 0);
    }

    @Test
    void few_low_values_are_drawn_from_zero_and_a_cut_axis_is_said() {
        assertNull(view(own(point("2011", 8.6), point("2015", 7.7))).axisStart());
        assertEquals("89", view(own(point("2011", 91.4), point("2015", 93))).axisStart());
    }

    @Test
    void years_apart_are_joined_by_a_broken_line() {
        assertTrue(draw(own(point("2011", 8), point("2015", 7))).contains("class=\"own apart\""));
        assertFalse(draw(own(point("2011", 8), point("2012", 7))).contains("class=\"own apart\""));
    }

    @Test
    void a_flat_series_and_a_single_point_can_be_drawn() {
        assertTrue(draw(own(point("2011", 0), point("2012", 0))).contains("<circle"));
        assertTrue(draw(own(point("2011", 8.6))).contains("<circle"));
    }

    @Test
    void a_long_series_keeps_few_labels() {
        var points =
                IntStream.range(0, 60).mapToObj(i -> point(String.valueOf(1950 + i), 5 + i % 3));

        var svg = draw(own(points.toArray(Chart.Point[]::new)));

        assertEquals(2, svg.split("class=\"value middle\"", -1).length - 1);
        assertTrue(svg.split("class=\"tick middle\"", -1).length - 1 <= 5);
    }

    private static String draw(Chart.Line line) {
        return view(line).svg().toString();
    }

    private static ChartView view(Chart.Line line) {
        return ChartView.of(chart(List.of(line)), Texts.NB);
    }

    private static Chart chart(List<Chart.Line> lines) {
        return new Chart(
                "utfall-0", "Sykefravær <1>", "Fra 8,6 til 7,7", "prosent", lines, null, null);
    }

    private static Chart.Line own(Chart.Point... points) {
        return new Chart.Line("Eksempelvik", Chart.Style.OWN, List.of(points));
    }

    private static Chart.Line sector() {
        return new Chart.Line(
                "Sektoren",
                Chart.Style.SECTOR,
                List.of(point("2011", 9.1), point("2012", 9.3), point("2013", 9.2)));
    }

    private static Chart.Point point(@Nullable String period, double value) {
        return new Chart.Point(period, value, "Oppdiktet");
    }
}
