package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a chart says, before it is drawn: a case's own values, the sector behind them, the target.
///
/// @param id unique on the page; becomes part of element ids
/// @param description what a reader who does not see the picture needs to know
/// @param unit the unit in words, «prosent»
/// @param lines the case's own first, background after
/// @param bands areas that values may lie in, drawn behind the lines
public record Chart(
        String id,
        String title,
        String description,
        String unit,
        List<Line> lines,
        List<Band> bands,
        @Nullable Target target,
        @Nullable Start start) {
    public Chart {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
    }

    /// A chart without bands.
    public Chart(
            String id,
            String title,
            String description,
            String unit,
            List<Line> lines,
            @Nullable Target target,
            @Nullable Start start) {
        this(id, title, description, unit, lines, List.of(), target, start);
    }

    /// One series.
    public record Line(String name, Style style, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// How a line looks; told apart by stroke and marks, never by colour alone.
    public enum Style {
        OWN,
        SECTOR,
        /// A second series behind.
        OTHER,
        /// What a model says without the work.
        EXPECTED,
        /// Rings round points that are worth a look; no line.
        FLAGGED;

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param period as published, null when the source names none
    /// @param value in the chart's unit
    /// @param about role, kind of figure and source in words, for the table
    public record Point(@Nullable String period, double value, String about) {}

    /// Where values may lie, period by period.
    public record Band(String name, List<Range> ranges) {
        public Band {
            ranges = List.copyOf(ranges);
        }

        /// @param period as published, with a place in time
        public record Range(String period, double low, double high) {}
    }

    /// @param label «Mål 6,9»
    public record Target(double value, String label) {}

    /// When the work began.
    ///
    /// @param year in years, 2012.25 is the second quarter of 2012
    public record Start(double year, String label) {}

    Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    Stream<Band.Range> ranges() {
        return bands.stream().flatMap(band -> band.ranges().stream());
    }

    /// Whether every point has a place in time. When one has none, points stand in order instead.
    boolean timed() {
        return points().allMatch(point -> PeriodWords.span(point.period()) != null);
    }
}
