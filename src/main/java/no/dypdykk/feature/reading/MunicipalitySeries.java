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
                List<Value> values = values(shown.getOrDefault(series.id(), List.of()));
                if (series.sector().equals(WHOLE) && values.size() > 1) {
                    chart(series, values, municipality, charts.size()).ifPresent(charts::add);
                }
            }
        }
        return charts;
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
            Series series, List<Value> values, Municipality municipality, int number) {
        return shelf.indicatorById(series.indicator())
                .map(indicator -> chart(series, indicator, values, municipality, number));
    }

    private ChartView chart(
            Series series,
            Indicator indicator,
            List<Value> values,
            Municipality municipality,
            int number) {
        var texts = shelf.texts();
        String name = OutcomeViews.name(indicator, texts);
        var lines = new ArrayList<Chart.Line>();
        lines.add(line(series.entity(), Chart.Style.OWN, values));
        List<Value> middle = Middle.of(peers(series, municipality));
        if (middle.size() > 1) {
            lines.add(line(texts.get("municipality.peers"), Chart.Style.SECTOR, middle));
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

    private static Chart.Line line(String name, Chart.Style style, List<Value> values) {
        return new Chart.Line(
                name,
                style,
                values.stream()
                        .map(value -> new Chart.Point(value.period(), value.value(), ""))
                        .toList());
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
