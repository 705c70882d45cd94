package no.dypdykk.web;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RunChart;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.QuarterPoint;
import no.dypdykk.core.evidence.judging.Usual;
import no.dypdykk.core.evidence.judging.Usual.Level;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Draws the process chart of a series (method, section 4.5): the values without their seasons, the
/// middle of the base and its limits. It is never an estimate.
public record UsualCharts(Texts texts) {
    /// Null when there are too few quarters for one.
    ///
    /// @param id unique on the page
    /// @param title what is measured
    /// @param unit as the indicator has it
    public @Nullable UsualView view(Course course, String id, String title, String unit) {
        Usual usual = course.usual();
        return usual == null
                ? null
                : new UsualView(
                        chart(usual, own(course, usual), id, title, unit), notes(course, usual));
    }

    /// What the values are: those of the case, or how far it lay from the comparison.
    private static String own(Course course, Usual usual) {
        if (course.points().getFirst().comparison() != null) {
            return "usual.difference";
        }
        return usual.seasonAdjusted() ? "usual.adjusted" : "usual.own";
    }

    private ChartView chart(Usual usual, String own, String id, String title, String unit) {
        List<Level> levels = usual.levels();
        var lines = new ArrayList<Chart.Line>();
        lines.add(line(own, Chart.Style.OWN, levels, Level::value));
        RunChart run = usual.run();
        double middle = run == null ? usual.mean() : run.median();
        lines.add(
                line(
                        run == null ? "usual.mean" : "usual.median",
                        Chart.Style.EXPECTED,
                        levels,
                        _ -> middle));
        List<Level> flagged = levels.stream().filter(Level::flagged).toList();
        if (!flagged.isEmpty()) {
            lines.add(line("course.flagged", Chart.Style.FLAGGED, flagged, Level::value));
        }
        String name = texts.get("usual.title", title);
        return ChartView.of(
                new Chart(
                        id,
                        name,
                        texts.get("usual.description", name, levels.size(), usual.base()),
                        Units.name(unit, texts),
                        lines,
                        limits(usual),
                        null,
                        null),
                texts);
    }

    /// The lower limit is cut at 0 in the drawing only; a difference has no such end.
    private List<Chart.Band> limits(Usual usual) {
        Interval limits = usual.limits();
        if (limits == null) {
            return List.of();
        }
        boolean negative = usual.levels().stream().anyMatch(level -> level.value() < 0);
        double low = negative ? limits.lower() : Math.max(0, limits.lower());
        return List.of(
                new Chart.Band(
                        texts.get("usual.limits"),
                        usual.levels().stream()
                                .map(level ->
                                        new Chart.Band.Range(level.quarter(), low, limits.upper()))
                                .toList()));
    }

    private Chart.Line line(
            String name, Chart.Style style, List<Level> levels, ToDoubleFunction<Level> value) {
        return new Chart.Line(
                texts.get(name),
                style,
                levels.stream()
                        .map(level ->
                                new Chart.Point(
                                        level.quarter(),
                                        Math.round(value.applyAsDouble(level) * 10) / 10.0,
                                        ""))
                        .toList());
    }

    private List<String> notes(Course course, Usual usual) {
        var notes = new ArrayList<String>();
        notes.add(
                texts.get(
                        usual.seasonAdjusted()
                                ? "usual.season-adjusted"
                                : "warning.ikke_sesongjustert"));
        String flagged =
                course.points().stream()
                        .filter(QuarterPoint::flagged)
                        .map(point -> PeriodWords.words(point.quarter(), texts))
                        .collect(Collectors.joining(", "));
        RunChart run = usual.run();
        boolean signal = run != null && run.signal();
        if (signal) {
            notes.add(texts.get("usual.run"));
        }
        if (!flagged.isEmpty()) {
            notes.add(texts.get("usual.flagged", flagged));
        }
        notes.add(texts.get(flagged.isEmpty() && !signal ? "usual.none" : "usual.no-proof"));
        return notes;
    }
}
