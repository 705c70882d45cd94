package no.dypdykk.web;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Group;
import no.dypdykk.core.evidence.judging.QuarterPoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Draws a judged series: its own quarters, what it is compared with, what was to be expected
/// without the practice with its band, and rings round quarters that are worth a look.
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
        var lines = new ArrayList<Chart.Line>();
        if (points.getFirst().comparison() != null) {
            lines.add(line("course.comparison", Chart.Style.OTHER, points, CourseCharts::other));
        }
        lines.add(line("course.expected", Chart.Style.EXPECTED, points, Course.Point::expected));
        var after = points.stream().filter(Course.Point::after).toList();
        return chart(
                id, title, unit, points, lines, band("course.band", after, Course.Point::band));
    }

    /// A case beside the middle of the units that it is compared with.
    ///
    /// @param id unique on the page
    /// @param title what is measured
    /// @param unit as the indicator has it
    public ChartView chart(Group group, String id, String title, String unit) {
        var points = group.points();
        return chart(
                id,
                title,
                unit,
                points,
                List.of(line("course.median", Chart.Style.OTHER, points, Group.Point::median)),
                band("course.middle", points, Group.Point::middle));
    }

    private <P extends QuarterPoint> ChartView chart(
            String id,
            String title,
            String unit,
            List<P> points,
            List<Chart.Line> behind,
            Chart.Band band) {
        var first = points.getFirst();
        var last = points.getLast();
        var lines = new ArrayList<Chart.Line>();
        lines.add(line("chart.own", Chart.Style.OWN, points, QuarterPoint::value));
        lines.addAll(behind);
        var flagged = points.stream().filter(QuarterPoint::flagged).toList();
        if (!flagged.isEmpty()) {
            lines.add(line("course.flagged", Chart.Style.FLAGGED, flagged, QuarterPoint::value));
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
                        List.of(band),
                        null,
                        start(points));
        return ChartView.of(chart, texts);
    }

    private <P extends QuarterPoint> Chart.Line line(
            String name, Chart.Style style, List<P> points, ToDoubleFunction<? super P> value) {
        return new Chart.Line(
                texts.get(name),
                style,
                points.stream()
                        .map(point ->
                                new Chart.Point(
                                        point.quarter(), rounded(value.applyAsDouble(point)), ""))
                        .toList());
    }

    private static double other(Course.Point point) {
        Double comparison = point.comparison();
        return comparison == null ? 0 : comparison;
    }

    /// Drawn values are written beside the drawing too.
    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private <P extends QuarterPoint> Chart.Band band(
            String name, List<P> points, Function<P, Interval> band) {
        return new Chart.Band(
                texts.get(name),
                points.stream()
                        .map(point ->
                                new Chart.Band.Range(
                                        point.quarter(),
                                        band.apply(point).lower(),
                                        band.apply(point).upper()))
                        .toList());
    }

    private Chart.Start start(List<? extends QuarterPoint> points) {
        String quarter =
                points.stream()
                        .filter(QuarterPoint::after)
                        .map(QuarterPoint::quarter)
                        .findFirst()
                        .orElse(points.getLast().quarter());
        var span = PeriodWords.span(quarter);
        return new Chart.Start(
                span == null ? 0 : span.from(),
                texts.get("course.start", PeriodWords.words(quarter, texts)));
    }
}
