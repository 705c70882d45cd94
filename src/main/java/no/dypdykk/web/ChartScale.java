package no.dypdykk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Where values and times lie in a drawing. Across in percent of the width, so that text keeps its
/// size on a narrow screen; down in pixels.
final class ChartScale {
    static final double TOP = 34;
    static final double BOTTOM = 208;
    private static final double LEFT = 9;
    private static final double RIGHT = 95;

    private final double low;
    private final double high;
    private final double step;
    private final double from;
    private final double to;

    private ChartScale(double low, double high, double step, double from, double to) {
        this.low = low;
        this.high = high;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    static ChartScale of(Chart chart) {
        var values = values(chart);
        double max = DoubleStream.of(values).max().orElse(1);
        double min = DoubleStream.of(values).min().orElse(0);
        double floor = cut(min, max, values.length) ? min - (max - min) : Math.min(0, min);
        double step = step(max - floor);
        double low = Math.floor(floor / step) * step;
        double high = Math.ceil(max / step + 0.001) * step;
        return chart.timed() ? timed(chart, low, high, step) : ordered(chart, low, high, step);
    }

    /// The axis begins at zero, except where that would flatten a long or high series to a line.
    private static boolean cut(double min, double max, int values) {
        return min > 0.75 * max && min > 0 && max > min && (values > 8 || max > 50);
    }

    boolean startsAtZero() {
        return low <= 0;
    }

    double low() {
        return low;
    }

    double y(double value) {
        return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
    }

    double x(double time) {
        return LEFT + (time - from) / (to - from) * (RIGHT - LEFT);
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /// Values for the lines across, lowest first.
    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (double tick = low; tick <= high + step / 2; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /// Decimals that the ticks need.
    int decimals() {
        return step < 0.1 ? 2 : step < 1 ? 1 : 0;
    }

    private static ChartScale timed(Chart chart, double low, double high, double step) {
        var spans = chart.points().map(Chart.Point::period).map(PeriodWords::span).toList();
        double first = spans.stream().mapToDouble(s -> s == null ? 0 : s.from()).min().orElse(0);
        double last = spans.stream().mapToDouble(s -> s == null ? 1 : s.to()).max().orElse(1);
        return new ChartScale(low, high, step, first, Math.max(last, first + 1));
    }

    private static ChartScale ordered(Chart chart, double low, double high, double step) {
        int most = chart.lines().stream().mapToInt(line -> line.points().size()).max().orElse(1);
        return new ChartScale(low, high, step, 0, Math.max(1, most));
    }

    private static double[] values(Chart chart) {
        var target = chart.target();
        var own =
                Stream.concat(
                        chart.points().map(Chart.Point::value),
                        chart.ranges().flatMap(range -> Stream.of(range.low(), range.high())));
        return (target == null ? own : Stream.concat(own, Stream.of(target.value())))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /// A round step that gives three to five lines across.
    static double step(double range) {
        double rough = Math.max(range, 1e-6) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double part = rough / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }
}
