package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Draws one [Chart]. One instance draws once.
final class ChartDrawing {
    private static final int HEIGHT = 244;
    private static final int MOST_LABELS = 6;

    private final Chart chart;
    private final Texts texts;
    private final ChartScale scale;
    private final Drawing drawing;

    private ChartDrawing(Chart chart, Texts texts) {
        this.chart = chart;
        this.texts = texts;
        this.scale = ChartScale.of(chart);
        this.drawing = new Drawing(chart.id(), HEIGHT, chart.title(), chart.description());
    }

    /// The drawing and the table with the same content.
    static ChartView draw(Chart chart, Texts texts) {
        return new ChartDrawing(chart, texts).view();
    }

    private ChartView view() {
        grid();
        axis();
        chart.bands().forEach(this::band);
        start();
        for (var line : chart.lines().reversed()) {
            line(line);
        }
        target();
        chart.lines().stream().filter(l -> l.style() == Chart.Style.OWN).forEach(this::labels);
        return new ChartView(
                chart.id(),
                chart.title(),
                chart.unit(),
                scale.startsAtZero() ? null : number(scale.low()),
                legend(),
                drawing.done(),
                rows());
    }

    private List<ChartView.Entry> legend() {
        var entries = new ArrayList<ChartView.Entry>();
        chart.lines().forEach(l -> entries.add(new ChartView.Entry(l.name(), l.style().css())));
        chart.bands().forEach(band -> entries.add(new ChartView.Entry(band.name(), "band")));
        return entries;
    }

    private void grid() {
        for (double tick : scale.ticks()) {
            double y = scale.y(tick);
            drawing.segment(tick == 0 ? "base" : "grid", 0, y, 100, y);
            drawing.text(number(tick), "tick", 0, y, -4);
        }
    }

    private void axis() {
        if (chart.timed()) {
            years();
        } else {
            chart.lines().getFirst().points().forEach(this::slot);
        }
    }

    private void years() {
        int first = (int) Math.floor(scale.from());
        int last = (int) Math.ceil(scale.to()) - 1;
        int every = Math.max(1, (int) Math.ceil((last - first + 1) / 5.0));
        for (int year = first; year <= last; year += every) {
            axisLabel(String.valueOf(year), scale.x(Math.min(year + 0.5, scale.to())));
        }
    }

    private void slot(Chart.Point point) {
        axisLabel(PeriodWords.words(point.period(), texts), scale.x(place(point)));
    }

    private void axisLabel(String words, double x) {
        drawing.text(words, "tick middle", x, ChartScale.BOTTOM + 22, 0);
    }

    private void start() {
        var start = chart.start();
        if (start == null
                || !chart.timed()
                || start.year() < scale.from()
                || start.year() > scale.to()) {
            return;
        }
        double x = scale.x(start.year());
        drawing.segment("start", x, ChartScale.TOP - 12, x, ChartScale.BOTTOM);
        drawing.text(start.label(), x > 60 ? "note end" : "note", x, ChartScale.TOP - 18, 0);
    }

    private void target() {
        var target = chart.target();
        if (target == null) {
            return;
        }
        double y = scale.y(target.value());
        drawing.segment("target", 8, y, 100, y);
        drawing.text(target.label(), "note end", 100, y, 15);
    }

    /// One box for each period: a line through the percentages of a wide drawing cannot be filled.
    private void band(Chart.Band band) {
        for (var range : band.ranges()) {
            var span = PeriodWords.span(range.period());
            if (chart.timed() && span != null) {
                double left = scale.x(span.from());
                double top = scale.y(range.high());
                drawing.box(
                        "band", left, top, scale.x(span.to()) - left, scale.y(range.low()) - top);
            }
        }
    }

    private void line(Chart.Line line) {
        if (line.style() == Chart.Style.FLAGGED) {
            line.points().forEach(this::ring);
            return;
        }
        Chart.@Nullable Point before = null;
        for (var point : line.points()) {
            if (before != null) {
                var css = line.style().css() + (apart(before, point) ? " apart" : "");
                drawing.segment(
                        css, x(before), scale.y(before.value()), x(point), scale.y(point.value()));
            }
            before = point;
        }
        boolean marked = line.style() == Chart.Style.OWN || line.points().size() < 3;
        if (marked && line.style() != Chart.Style.EXPECTED) {
            line.points().forEach(point -> mark(line.style(), point));
        }
    }

    private void ring(Chart.Point point) {
        drawing.dot("flagged", x(point), scale.y(point.value()), 9);
    }

    /// A dot, and for a period of more than a year a bar over all of it.
    private void mark(Chart.Style style, Chart.Point point) {
        var span = PeriodWords.span(point.period());
        double y = scale.y(point.value());
        if (chart.timed() && span != null && span.to() - span.from() > 1.01) {
            drawing.segment(style.css() + " span", scale.x(span.from()), y, scale.x(span.to()), y);
        }
        drawing.dot(style.css(), x(point), y, 5);
    }

    private void labels(Chart.Line line) {
        var points = line.points();
        for (int i = 0; i < points.size(); i++) {
            if (points.size() <= MOST_LABELS || i == 0 || i == points.size() - 1) {
                label(points.get(i));
            }
        }
    }

    private void label(Chart.Point point) {
        drawing.text(
                NorwegianNumbers.decimal(point.value()),
                "value middle",
                x(point),
                scale.y(point.value()),
                -12);
    }

    private List<ChartView.Row> rows() {
        var rows = new ArrayList<ChartView.Row>();
        for (var line : chart.lines()) {
            for (var point : line.points()) {
                rows.add(
                        new ChartView.Row(
                                line.name(),
                                PeriodWords.words(point.period(), texts),
                                NorwegianNumbers.decimal(point.value()),
                                point.about()));
            }
        }
        for (var band : chart.bands()) {
            for (var range : band.ranges()) {
                rows.add(
                        new ChartView.Row(
                                band.name(),
                                PeriodWords.words(range.period(), texts),
                                texts.get(
                                        "evidence.range",
                                        NorwegianNumbers.rounded(range.low(), 1),
                                        NorwegianNumbers.rounded(range.high(), 1)),
                                ""));
            }
        }
        return rows;
    }

    /// Whether more than a year lies between two points, so that nobody knows what was there.
    private boolean apart(Chart.Point one, Chart.Point next) {
        var before = PeriodWords.span(one.period());
        var after = PeriodWords.span(next.period());
        return before == null || after == null || after.from() - before.to() > 0.99;
    }

    private double x(Chart.Point point) {
        return scale.x(place(point));
    }

    private double place(Chart.Point point) {
        var span = PeriodWords.span(point.period());
        if (chart.timed() && span != null) {
            return span.middle();
        }
        for (var line : chart.lines()) {
            int at = line.points().indexOf(point);
            if (at >= 0) {
                return at + 0.5;
            }
        }
        return 0;
    }

    private String number(double tick) {
        return NorwegianNumbers.rounded(tick, scale.decimals());
    }
}
