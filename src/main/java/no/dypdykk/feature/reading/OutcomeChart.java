package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.web.Chart;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Units;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses what of an outcome can be drawn together: levels of the same people in the same unit,
/// two or more of them, with at most two series of others behind.
final class OutcomeChart {
    private static final Set<FigureRole> DRAWN =
            Set.of(FigureRole.BASELINE, FigureRole.DURING, FigureRole.AFTER, FigureRole.FOLLOW_UP);

    private final Texts texts;
    private final List<Source> sources;

    OutcomeChart(Texts texts, List<Source> sources) {
        this.texts = texts;
        this.sources = sources;
    }

    /// Null when fewer than two levels belong together.
    @Nullable ChartView chart(
            Outcome outcome,
            String indicator,
            String unit,
            List<Series> background,
            @Nullable Integer from,
            int number,
            @Nullable Judged judged) {
        var points = inTime(drawn(outcome));
        if (points.size() < 2 || sameTimeTwice(points)) {
            return null;
        }
        var name = outcome.population() == null ? texts.get("chart.own") : outcome.population();
        var own = new Chart.Line(capital(name), Chart.Style.OWN, points);
        var chart =
                new Chart(
                        "utfall-" + number,
                        texts.get("chart.title", indicator),
                        description(indicator, points, unit),
                        Units.name(unit, texts),
                        lines(own, background),
                        noise(judged, points),
                        target(outcome, unit),
                        from == null
                                ? null
                                : new Chart.Start(from, texts.get("chart.start", from)));
        return ChartView.of(chart, texts);
    }

    /// Where the last level would lie by pure chance, when the size of the unit is known.
    private List<Chart.Band> noise(@Nullable Judged judged, List<Chart.Point> points) {
        Judged.Chance chance = judged == null ? null : judged.chance();
        Judged.Shift shift = judged == null ? null : judged.shift();
        String period = points.getLast().period();
        if (chance == null || shift == null || period == null) {
            return List.of();
        }
        var range =
                new Chart.Band.Range(
                        period,
                        Math.max(0, shift.before() - chance.band()),
                        shift.before() + chance.band());
        return List.of(new Chart.Band(texts.get("chart.noise"), List.of(range)));
    }

    private List<Chart.Line> lines(Chart.Line own, List<Series> background) {
        var lines = new ArrayList<Chart.Line>();
        lines.add(own);
        if (own.points().stream().allMatch(point -> year(point.period()) != null)) {
            background.stream()
                    .map(series -> sector(series, own))
                    .filter(line -> line.points().size() > 1)
                    .limit(2)
                    .forEach(lines::add);
        }
        return lines;
    }

    /// The part of a series that lies within a year of the case's own points.
    private Chart.Line sector(Series series, Chart.Line own) {
        var years = own.points().stream().map(point -> year(point.period())).toList();
        int first = years.stream().filter(Objects::nonNull).mapToInt(y -> y).min().orElse(0) - 1;
        int last = years.stream().filter(Objects::nonNull).mapToInt(y -> y).max().orElse(0) + 1;
        var points =
                series.points().stream()
                        .filter(point -> within(year(point.period()), first, last))
                        .map(point ->
                                new Chart.Point(
                                        point.period(),
                                        point.value(),
                                        texts.name(point.kind()) + ": " + point.source()))
                        .toList();
        return new Chart.Line(series.entity(), Chart.Style.SECTOR, points);
    }

    private Chart.@Nullable Target target(Outcome outcome, String unit) {
        var targets =
                outcome.figures().stream()
                        .filter(figure -> figure.role() == FigureRole.TARGET)
                        .filter(figure -> figure.population() == null && figure.unit() == null)
                        .toList();
        if (targets.size() != 1) {
            return null;
        }
        double value = targets.getFirst().value();
        return new Chart.Target(value, texts.get("chart.target", Units.value(value, unit, texts)));
    }

    private Chart.Point point(Figure figure) {
        var source =
                sources.stream()
                        .filter(s -> s.id().equals(figure.source()))
                        .findFirst()
                        .map(OutcomeViews::sourceWords)
                        .orElse(figure.source());
        var kind = texts.name(figure.role()) + ". " + texts.name(figure.kind()) + ": " + source;
        var about =
                Stream.of(kind, OutcomeViews.answers(figure, texts), figure.note())
                        .filter(Objects::nonNull)
                        .map(OutcomeChart::capital)
                        .collect(Collectors.joining(". "));
        return new Chart.Point(figure.period(), figure.value(), about);
    }

    private String description(String indicator, List<Chart.Point> points, String unit) {
        var first = points.getFirst();
        var last = points.getLast();
        return texts.get(
                "chart.description",
                indicator,
                Units.value(first.value(), unit, texts),
                PeriodWords.words(first.period(), texts),
                Units.value(last.value(), unit, texts),
                PeriodWords.words(last.period(), texts),
                NorwegianNumbers.count(points.size()));
    }

    private List<Chart.Point> drawn(Outcome outcome) {
        return outcome.figures().stream()
                .filter(figure -> DRAWN.contains(figure.role()))
                .filter(figure -> figure.population() == null && figure.unit() == null)
                .filter(figure -> figure.qualifier() == null)
                .map(this::point)
                .toList();
    }

    /// In order of period, or as published when a point has none.
    private static List<Chart.Point> inTime(List<Chart.Point> points) {
        return points.stream().anyMatch(point -> point.period() == null)
                ? points
                : points.stream()
                        .sorted(Comparator.comparing(point -> String.valueOf(point.period())))
                        .toList();
    }

    /// Two figures for one period contradict each other: a line through both would hide that.
    private static boolean sameTimeTwice(List<Chart.Point> points) {
        var periods = points.stream().map(Chart.Point::period).filter(Objects::nonNull).toList();
        return Set.copyOf(periods).size() < periods.size();
    }

    private static boolean within(@Nullable Integer year, int first, int last) {
        return year != null && year >= first && year <= last;
    }

    private static @Nullable Integer year(@Nullable String period) {
        return period != null && period.matches("\\d{4}.*")
                ? Integer.valueOf(period.substring(0, 4))
                : null;
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
