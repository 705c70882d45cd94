package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Practice;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Chart;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Units;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Indicators as their list and pages show them.
record IndicatorViews(Shelf shelf, Library library) {
    /// A background chart with more lines than this could not be read.
    private static final int MOST_LINES = 2;

    IndicatorListView list() {
        Map<String, List<IndicatorListView.Entry>> groups = new LinkedHashMap<>();
        List<Summary> cases = shelf.tx().pages().list(PageKind.CASE);
        for (Indicator indicator : shelf.reference().indicators().all()) {
            groups.computeIfAbsent(indicator.group(), _ -> new java.util.ArrayList<>())
                    .add(entry(indicator, cases));
        }
        return new IndicatorListView(
                groups.entrySet().stream()
                        .map(group ->
                                new IndicatorListView.Group(
                                        groupName(group.getKey()), group.getValue()))
                        .toList());
    }

    private String groupName(String group) {
        String key = "indicator-group." + group;
        return shelf.texts().has(key) ? shelf.texts().get(key) : group;
    }

    private IndicatorListView.Entry entry(Indicator indicator, List<Summary> cases) {
        return new IndicatorListView.Entry(
                shelf.indicator(indicator.id()),
                words(indicator.definition()),
                Units.name(indicator.unit(), shelf.texts()),
                indicator.direction(),
                (int) cases.stream().filter(page -> measured(page, indicator)).count());
    }

    IndicatorView view(Indicator indicator) {
        var cases =
                shelf.tx().pages().list(PageKind.CASE).stream()
                        .filter(page -> page.card().results().containsKey(indicator.id()))
                        .toList();
        List<Result> results =
                cases.stream().map(page -> page.card().results().get(indicator.id())).toList();
        return new IndicatorView(
                indicator.id(),
                words(indicator.name()),
                words(indicator.definition()),
                Units.name(indicator.unit(), shelf.texts()),
                indicator.direction(),
                indicator.seasonal(),
                indicator.sourceSystem(),
                indicator.smallestGroup(),
                delta(indicator),
                words(indicator.note()),
                ResultCounts.of(results),
                shelf.teasers(cases.stream().filter(page -> measured(page, indicator)).toList()),
                practices(indicator),
                background(indicator));
    }

    private static boolean measured(Summary page, Indicator indicator) {
        Result result = page.card().results().get(indicator.id());
        return result != null && result != Result.NOT_MEASURED;
    }

    private @Nullable String delta(Indicator indicator) {
        return indicator.delta() == null
                ? null
                : Units.difference(
                        indicator.delta(),
                        NorwegianNumbers.decimals(indicator.delta()),
                        indicator.unit(),
                        shelf.texts());
    }

    private List<Link> practices(Indicator indicator) {
        return shelf.tx().pages().list(PageKind.PRACTICE).stream()
                .filter(summary -> isMeantToChange(summary, indicator))
                .map(Shelf::link)
                .toList();
    }

    private boolean isMeantToChange(Summary summary, Indicator indicator) {
        Page page = library.page(shelf.tx().pages().published(summary.id()).orElseThrow());
        return page instanceof Practice practice && practice.indicators().contains(indicator.id());
    }

    private @Nullable ChartView background(Indicator indicator) {
        List<Series> drawn =
                shelf.tx().figures().ofSectors(indicator.id()).stream()
                        .filter(series -> !series.isCounted())
                        .filter(series -> series.points().size() > 3)
                        .sorted(
                                java.util.Comparator.comparingInt(
                                                (Series series) -> series.points().size())
                                        .reversed())
                        .limit(MOST_LINES)
                        .toList();
        List<Chart.Line> lines =
                IntStream.range(0, drawn.size())
                        .mapToObj(place -> line(drawn.get(place), place == 0, shelf.texts()))
                        .toList();
        if (lines.isEmpty()) {
            return null;
        }
        Texts texts = shelf.texts();
        String name = words(indicator.name());
        return ChartView.of(
                new Chart(
                        "bakgrunn",
                        texts.get("chart.title", name),
                        texts.get("indicator.background-description", name, lines.size()),
                        Units.name(indicator.unit(), texts),
                        lines,
                        null,
                        null),
                texts);
    }

    /// @param first whether it is the longest of them
    private static Chart.Line line(Series series, boolean first, Texts texts) {
        var behind = first ? Chart.Style.SECTOR : Chart.Style.OTHER;
        return new Chart.Line(
                series.entity(),
                series.sector().equals("all") ? behind : Chart.Style.OWN,
                series.points().stream()
                        .map(point ->
                                new Chart.Point(
                                        point.period(),
                                        point.value(),
                                        texts.name(point.kind()) + ": " + point.source()))
                        .toList());
    }

    private String words(Indicator.Text text) {
        return shelf.texts().language() == Language.NN ? text.nn() : text.nb();
    }
}
