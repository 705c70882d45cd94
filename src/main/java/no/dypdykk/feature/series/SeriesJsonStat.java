package no.dypdykk.feature.series;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.web.PublicSeries;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A series as a JSON-stat 2 dataset (json-stat.org/full), its periods written as Statistics Norway
/// does: `2014K3`. What is not shown is null with the status `:`.
final class SeriesJsonStat {
    private SeriesJsonStat() {}

    static Map<String, @Nullable Object> of(PublicSeries series, String indicatorName) {
        Series head = series.head();
        List<Shown> shown = series.shown();
        var periods = new ArrayList<String>();
        var values = new ArrayList<@Nullable Double>();
        var status = new LinkedHashMap<String, String>();
        for (int i = 0; i < shown.size(); i++) {
            periods.add(period(shown.get(i).period()));
            values.add(value(shown.get(i)));
            String sign = sign(shown.get(i));
            if (!sign.isEmpty()) {
                status.put(Integer.toString(i), sign);
            }
        }
        var dataset = new LinkedHashMap<String, @Nullable Object>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", head.entity() + ", " + indicatorName);
        dataset.put("source", source(shown));
        dataset.put("id", List.of("ContentsCode", "Region", "Tid"));
        dataset.put("size", List.of(1, 1, periods.size()));
        dataset.put(
                "role",
                Map.of(
                        "metric",
                        List.of("ContentsCode"),
                        "geo",
                        List.of("Region"),
                        "time",
                        List.of("Tid")));
        dataset.put("dimension", dimensions(head, indicatorName, periods));
        dataset.put("value", values);
        dataset.put("status", status);
        dataset.put("extension", Map.of("series", head.id()));
        return dataset;
    }

    private static Map<String, Object> dimensions(
            Series head, String indicatorName, List<String> periods) {
        String place = head.municipality().isEmpty() ? "0" : head.municipality();
        var labels = new LinkedHashMap<String, String>();
        periods.forEach(period -> labels.put(period, period));
        var dimensions = new LinkedHashMap<String, Object>();
        dimensions.put(
                "ContentsCode",
                dimension(
                        "måltall",
                        Map.of(head.indicator(), indicatorName),
                        List.of(head.indicator())));
        dimensions.put("Region", dimension("region", Map.of(place, head.entity()), List.of(place)));
        dimensions.put("Tid", dimension("periode", labels, periods));
        return dimensions;
    }

    private static Map<String, Object> dimension(
            String label, Map<String, String> labels, List<String> order) {
        return Map.of("label", label, "category", Map.of("index", order, "label", labels));
    }

    private static String period(String stored) {
        return stored.replace("-Q", "K").replaceAll("^(\\d{4})-(\\d{2})$", "$1M$2");
    }

    private static @Nullable Double value(Shown shown) {
        return switch (shown) {
            case Shown.Value(var point) -> point.value();
            case Shown.YearMean mean -> mean.value();
            case Shown.Hidden _ -> null;
        };
    }

    private static String sign(Shown shown) {
        return switch (shown) {
            case Shown.Value(var point) -> point.basis().preliminary() ? "*" : "";
            case Shown.YearMean _ -> "";
            case Shown.Hidden _ -> ":";
        };
    }

    private static String source(List<Shown> shown) {
        return shown.stream()
                .filter(Shown.Value.class::isInstance)
                .map(value -> ((Shown.Value) value).point().source())
                .distinct()
                .findFirst()
                .orElse("");
    }
}
