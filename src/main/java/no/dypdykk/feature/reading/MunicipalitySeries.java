package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Middle;
import no.dypdykk.core.evidence.Middle.Value;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Disclosure;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.place.SizeClass;
import no.dypdykk.web.Chart;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.Units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The series of a municipality as everyone may see them, beside the middle of municipalities of
/// like size. Nobody is ranked, and no other municipality is named.
record MunicipalitySeries(Shelf shelf) {
    private static final String WHOLE = "municipal";

    /// @param numbers its own of today and those of its predecessors
    List<ChartView> charts(Municipality municipality, List<String> numbers) {
        var charts = new ArrayList<ChartView>();
        for (String number : numbers) {
            List<Series> family = shelf.tx().figures().ofMunicipality(number);
            var shown = Disclosure.of(family, shelf.reference().indicators());
            for (Series series : family) {
                List<Chart.Point> points = points(shown.getOrDefault(series.id(), List.of()));
                if (series.sector().equals(WHOLE) && points.size() > 1) {
                    chart(series, points, municipality, charts.size()).ifPresent(charts::add);
                }
            }
        }
        return charts;
    }

    /// Each with its kind and source.
    private List<Chart.Point> points(List<Shown> shown) {
        return shown.stream()
                .filter(one -> Period.parse(one.period()).isPresent())
                .flatMap(this::point)
                .toList();
    }

    private Stream<Chart.Point> point(Shown shown) {
        return switch (shown) {
            case Shown.Value(var point) ->
                    Stream.of(
                            new Chart.Point(
                                    point.period(),
                                    point.value(),
                                    shelf.texts().name(point.kind()) + ": " + point.source()));
            case Shown.YearMean mean ->
                    Stream.of(new Chart.Point(mean.period(), mean.value(), mean.source()));
            case Shown.Hidden _ -> Stream.empty();
        };
    }

    private static List<Value> values(List<Shown> shown) {
        return shown.stream()
                .flatMap(MunicipalitySeries::value)
                .filter(value -> Period.parse(value.period()).isPresent())
                .toList();
    }

    private static Stream<Value> value(Shown shown) {
        return switch (shown) {
            case Shown.Value(var point) -> Stream.of(new Value(point.period(), point.value()));
            case Shown.YearMean mean -> Stream.of(new Value(mean.period(), mean.value()));
            case Shown.Hidden _ -> Stream.empty();
        };
    }

    private Optional<ChartView> chart(
            Series series, List<Chart.Point> points, Municipality municipality, int number) {
        return shelf.indicatorById(series.indicator())
                .map(indicator -> chart(series, indicator, points, municipality, number));
    }

    private ChartView chart(
            Series series,
            Indicator indicator,
            List<Chart.Point> points,
            Municipality municipality,
            int number) {
        var texts = shelf.texts();
        String name = OutcomeViews.name(indicator, texts);
        var lines = new ArrayList<Chart.Line>(own(series, points));
        List<Value> middle = Middle.of(peers(series, municipality));
        if (middle.size() > 1) {
            lines.add(
                    new Chart.Line(
                            texts.get("municipality.peers"),
                            Chart.Style.SECTOR,
                            middle.stream()
                                    .map(one -> new Chart.Point(one.period(), one.value(), ""))
                                    .toList()));
        }
        return ChartView.of(
                new Chart(
                        "kommunetall-" + number,
                        texts.get("chart.title", name),
                        texts.get("municipality.series-description", name, series.entity()),
                        Units.name(indicator.unit(), texts),
                        lines,
                        null,
                        null),
                texts);
    }

    /// One line; where sources contradict each other for a period, one for each of them.
    private static List<Chart.Line> own(Series series, List<Chart.Point> points) {
        long periods = points.stream().map(Chart.Point::period).distinct().count();
        if (periods == points.size()) {
            return List.of(new Chart.Line(series.entity(), Chart.Style.OWN, points));
        }
        var bySource = new LinkedHashMap<String, List<Chart.Point>>();
        points.forEach(point ->
                bySource.computeIfAbsent(point.about(), _ -> new ArrayList<>()).add(point));
        var lines = new ArrayList<Chart.Line>();
        bySource.forEach((source, own) ->
                lines.add(
                        new Chart.Line(
                                source,
                                lines.isEmpty() ? Chart.Style.OWN : Chart.Style.OTHER,
                                own)));
        return lines;
    }

    private List<List<Value>> peers(Series own, Municipality municipality) {
        SizeClass size = SizeClass.of(municipality.population());
        return size == SizeClass.UNKNOWN
                ? List.of()
                : shelf.tx().figures().ofIndicator(own.indicator()).stream()
                        .filter(other -> other.sector().equals(WHOLE))
                        .filter(other -> isPeer(other.municipality(), municipality, size))
                        .map(other ->
                                values(
                                        Disclosure.of(
                                                        List.of(other),
                                                        shelf.reference().indicators())
                                                .getOrDefault(other.id(), List.of())))
                        .toList();
    }

    private boolean isPeer(String number, Municipality municipality, SizeClass size) {
        return switch (shelf.reference().municipalities().resolve(number)) {
            case Resolution.Current(var now) -> isPeer(now, municipality, size);
            case Resolution.Replaced(_, var now) -> isPeer(now, municipality, size);
            case Resolution.Divided _, Resolution.Unknown _ -> false;
        };
    }

    private static boolean isPeer(Municipality other, Municipality own, SizeClass size) {
        return !other.number().equals(own.number()) && SizeClass.of(other.population()) == size;
    }
}
