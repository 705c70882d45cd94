package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.PeriodKind;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.web.Chart;
import no.dypdykk.web.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The values of one series as lines of a chart: one, where nothing speaks against it. Quarters and
/// years are no line, nor are sources that contradict each other for a period.
record SeriesLines(Texts texts) {
    /// Kinds of period that a series has, the most common first; years when none can be told.
    static List<PeriodKind> kinds(List<Series.Point> points) {
        Map<PeriodKind, Long> counts =
                points.stream()
                        .map(SeriesLines::kind)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<PeriodKind, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static PeriodKind kind(Series.Point point) {
        return Period.parse(point.period()).flatMap(PeriodKind::of).orElse(PeriodKind.YEAR);
    }

    /// @param name of the series
    /// @param points with periods that have a place in time
    List<Chart.Line> own(String name, List<Series.Point> points) {
        List<PeriodKind> kinds = kinds(points);
        if (kinds.size() == 1) {
            return bySource(name, points);
        }
        var lines = new ArrayList<Chart.Line>();
        for (PeriodKind kind : kinds) {
            String title = name + " (" + texts.get("period-kind." + kind.code()) + ")";
            List<Series.Point> own = points.stream().filter(one -> kind(one) == kind).toList();
            lines.addAll(bySource(title, own));
        }
        return styled(lines);
    }

    private List<Chart.Line> bySource(String name, List<Series.Point> points) {
        long periods = points.stream().map(Series.Point::period).distinct().count();
        if (periods == points.size()) {
            return List.of(line(name, points));
        }
        var bySource = new LinkedHashMap<String, List<Series.Point>>();
        points.forEach(
                point -> bySource.computeIfAbsent(about(point), _ -> new ArrayList<>()).add(point));
        var lines = new ArrayList<Chart.Line>();
        bySource.forEach((source, own) -> lines.add(line(source, own)));
        return styled(lines);
    }

    private Chart.Line line(String name, List<Series.Point> points) {
        return new Chart.Line(
                name,
                Chart.Style.OWN,
                points.stream()
                        .map(point -> new Chart.Point(point.period(), point.value(), noted(point)))
                        .toList());
    }

    private static List<Chart.Line> styled(List<Chart.Line> lines) {
        var styled = new ArrayList<Chart.Line>();
        for (Chart.Line line : lines) {
            var style = styled.isEmpty() ? Chart.Style.OWN : Chart.Style.OTHER;
            styled.add(new Chart.Line(line.name(), style, line.points()));
        }
        return styled;
    }

    private String about(Series.Point point) {
        return texts.name(point.kind()) + ": " + point.source();
    }

    private String noted(Series.Point point) {
        String note = point.basis().note();
        if (point.basis().preliminary() && (note.isEmpty() || note.equals("*"))) {
            return about(point) + ", " + texts.get("point.preliminary");
        }
        return note.isEmpty() ? about(point) : about(point) + ". " + note;
    }
}
