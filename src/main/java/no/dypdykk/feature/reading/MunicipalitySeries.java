package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.PeriodKind;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Disclosure;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.feature.reading.MunicipalityPeers.Others;
import no.dypdykk.feature.reading.MunicipalityView.Figures;
import no.dypdykk.feature.reading.MunicipalityView.Picture;
import no.dypdykk.web.Chart;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The series of a municipality and its units as everyone may see them, beside the middle of
/// municipalities of like size. Nobody is ranked, and no other municipality is named.
record MunicipalitySeries(Shelf shelf) {
    private static final String EMPLOYER = "municipal";
    private static final int MOST_PICTURES = 12;
    private static final int MOST_SOURCES = 5;

    /// A series with the values that make a line. What may only be seen as means of years is no
    /// picture (method, section 3).
    ///
    /// @param undated values whose time the source tells in words
    private record Drawn(
            Series series,
            Indicator indicator,
            List<Series.Point> points,
            List<Series.Point> undated) {
        PeriodKind kind() {
            return SeriesLines.kinds(points).getFirst();
        }

        Period last() {
            return Period.parse(points.getLast().period()).orElseThrow();
        }
    }

    /// The municipality as a whole first, then its units by name.
    ///
    /// @param numbers its own of today and those of its predecessors
    Figures figures(Municipality municipality, List<String> numbers) {
        var peers = new MunicipalityPeers(shelf, municipality);
        List<Drawn> drawn =
                numbers.stream()
                        .flatMap(this::family)
                        .filter(one -> peers.isWhole(one.series()) || isPart(one.series()))
                        .sorted(
                                Comparator.comparing((Drawn one) -> !peers.isWhole(one.series()))
                                        .thenComparing(one -> one.series().entity()))
                        .toList();
        var pictures = new ArrayList<Picture>();
        for (Drawn one : drawn.subList(0, Math.min(MOST_PICTURES, drawn.size()))) {
            pictures.add(picture(one, peers, pictures.size()));
        }
        return new Figures(pictures, drawn.size() - pictures.size());
    }

    /// A part that somebody counted the people of, or what a source tells of the employer.
    private static boolean isPart(Series series) {
        return series.sector().equals(EMPLOYER) || series.isCounted();
    }

    private Stream<Drawn> family(String number) {
        List<Series> family = shelf.tx().figures().ofMunicipality(number);
        var shown = Disclosure.of(family, shelf.reference().indicators());
        return family.stream()
                .flatMap(series -> {
                    var seen = seen(shown.getOrDefault(series.id(), List.of()));
                    var dated = seen.getOrDefault(true, List.of());
                    var undated = seen.getOrDefault(false, List.of());
                    return dated.size() < 2
                            ? Stream.empty()
                            : shelf.indicatorById(series.indicator()).stream()
                                    .map(indicator -> new Drawn(series, indicator, dated, undated));
                });
    }

    /// Values that may be seen, by whether their period is a date.
    private static Map<Boolean, List<Series.Point>> seen(List<Shown> shown) {
        return shown.stream()
                .filter(Shown.Value.class::isInstance)
                .map(one -> ((Shown.Value) one).point())
                .collect(
                        Collectors.partitioningBy(
                                point -> Period.parse(point.period()).isPresent()));
    }

    private Picture picture(Drawn drawn, MunicipalityPeers peers, int number) {
        Texts texts = shelf.texts();
        Series series = drawn.series();
        String name = OutcomeViews.name(drawn.indicator(), texts);
        Others others = peers.like(series, drawn.kind(), drawn.last());
        var lines = new ArrayList<>(new SeriesLines(texts).own(named(series), drawn.points()));
        middle(others).ifPresent(lines::add);
        var chart =
                new Chart(
                        "kommunetall-" + number,
                        texts.get("municipality.series-title", name, named(series)),
                        texts.get("municipality.series-description", name, named(series)),
                        Units.name(drawn.indicator().unit(), texts),
                        lines,
                        null,
                        null);
        return new Picture(
                ChartView.of(chart, texts),
                drawn.points().stream()
                        .map(Series.Point::source)
                        .distinct()
                        .limit(MOST_SOURCES)
                        .toList(),
                drawn.undated().stream().map(point -> undated(point, drawn.indicator())).toList(),
                series.notes(),
                others.count() > 0 && others.middle().size() < 2
                        ? texts.get("municipality.few-peers", MunicipalityPeers.FEWEST)
                        : null);
    }

    private String undated(Series.Point point, Indicator indicator) {
        String value = Units.value(point.value(), indicator.unit(), shelf.texts());
        return shelf.texts().get("municipality.undated", point.period(), value, point.source());
    }

    /// With its sector, where that is not the municipality as an employer.
    private String named(Series series) {
        String key = "series-sector." + series.sector();
        return shelf.texts().has(key)
                ? series.entity() + ", " + shelf.texts().get(key)
                : series.entity();
    }

    private Optional<Chart.Line> middle(Others others) {
        return others.middle().size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Chart.Line(
                                shelf.texts().get("municipality.peers"),
                                Chart.Style.SECTOR,
                                others.middle().stream()
                                        .map(one -> new Chart.Point(one.period(), one.value(), ""))
                                        .toList()));
    }
}
