package no.dypdykk.web;

import no.dypdykk.core.evidence.judging.Course;

import java.util.ArrayList;
import java.util.List;

/// Draws a judged series: its own quarters, the comparison, what was to be expected without the
/// practice with its band, and rings round quarters that are worth a look.
public final class CourseCharts {
    private final Texts texts;

    public CourseCharts(Texts texts) {
        this.texts = texts;
    }

    /// @param id unique on the page
    /// @param title what is measured
    /// @param unit as the indicator has it
    public ChartView chart(Course course, String id, String title, String unit) {
        var points = course.points();
        var first = points.getFirst();
        var last = points.getLast();
        var lines = new ArrayList<Chart.Line>();
        lines.add(line("chart.own", Chart.Style.OWN, points, Course.Point::value));
        if (first.comparison() != null) {
            lines.add(line("course.comparison", Chart.Style.OTHER, points, CourseCharts::other));
        }
        lines.add(line("course.expected", Chart.Style.EXPECTED, points, Course.Point::expected));
        var flagged = points.stream().filter(Course.Point::flagged).toList();
        if (!flagged.isEmpty()) {
            lines.add(line("course.flagged", Chart.Style.FLAGGED, flagged, Course.Point::value));
        }
        var chart =
                new Chart(
                        id,
                        texts.get("chart.title", title),
                        texts.get(
                                "chart.description",
                                title,
                                Units.value(first.value(), unit, texts),
                                PeriodWords.words(first.quarter(), texts),
                                Units.value(last.value(), unit, texts),
                                PeriodWords.words(last.quarter(), texts),
                                NorwegianNumbers.count(points.size())),
                        Units.name(unit, texts),
                        lines,
                        List.of(band(points)),
                        null,
                        start(points));
        return ChartView.of(chart, texts);
    }

    private interface Value {
        double of(Course.Point point);
    }

    private Chart.Line line(
            String name, Chart.Style style, List<Course.Point> points, Value value) {
        return new Chart.Line(
                texts.get(name),
                style,
                points.stream()
                        .map(point ->
                                new Chart.Point(point.quarter(), rounded(value.of(point)), ""))
                        .toList());
    }

    private static double other(Course.Point point) {
        Double comparison = point.comparison();
        return comparison == null ? 0 : comparison;
    }

    /// Drawn values are written beside the drawing too.
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private Chart.Band band(List<Course.Point> points) {
        return new Chart.Band(
                texts.get("course.band"),
                points.stream()
                        .filter(Course.Point::after)
                        .map(point ->
                                new Chart.Band.Range(
                                        point.quarter(),
                                        point.band().lower(),
                                        point.band().upper()))
                        .toList());
    }

    private Chart.Start start(List<Course.Point> points) {
        String quarter =
                points.stream()
                        .filter(Course.Point::after)
                        .findFirst()
                        .orElse(points.getLast())
                        .quarter();
        var span = PeriodWords.span(quarter);
        return new Chart.Start(
                span == null ? 0 : span.from(),
                texts.get("course.start", PeriodWords.words(quarter, texts)));
    }
}
