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
/// does: `2014K3`. What is not shown is null with the status `:`. Notes of the series stand with
/// the indicator, notes of values with their periods, where they are found when it comes in again.
final class SeriesJsonStat {
    private SeriesJsonStat() {}

    static Map<String, @Nullable Object> of(PublicSeries series, String indicatorName) {
        Series head = series.head();
        List<Shown> shown = series.shown();
        var periods = new ArrayList<String>();
        var values = new ArrayList<@Nullable Double>();
        var status = new LinkedHashMap<String, String>();
        var notes = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < shown.size(); i++) {
            periods.add(period(shown.get(i).period()));
            values.add(value(shown.get(i)));
            String sign = sign(shown.get(i));
            String note = note(shown.get(i), sign);
            if (!note.isEmpty()) {
                notes.put(periods.getLast(), List.of(note));
            }
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
        dataset.put("dimension", dimensions(head, indicatorName, periods, notes));
        dataset.put("value", values);
        dataset.put("status", status);
        dataset.put("extension", Map.of("series", head.id()));
        return dataset;
    }

    private static Map<String, Object> dimensions(
            Series head,
            String indicatorName,
            List<String> periods,
            Map<String, List<String>> notes) {
        String place = head.municipality().isEmpty() ? "0" : head.municipality();
        var labels = new LinkedHashMap<String, String>();
        periods.forEach(period -> labels.put(period, period));
        var dimensions = new LinkedHashMap<String, Object>();
        var indicator =
                dimension(
                        "måltall",
                        Map.of(head.indicator(), indicatorName),
                        List.of(head.indicator()),
                        Map.of());
        indicator.put("note", head.notes());
        dimensions.put("ContentsCode", indicator);
        dimensions.put(
                "Region",
                dimension("region", Map.of(place, head.entity()), List.of(place), Map.of()));
        dimensions.put("Tid", dimension("periode", labels, periods, notes));
        return dimensions;
    }

    private static Map<String, Object> dimension(
            String label,
            Map<String, String> labels,
            List<String> order,
            Map<String, List<String>> notes) {
        var category = new LinkedHashMap<String, Object>();
        category.put("index", order);
        category.put("label", labels);
        category.put("note", notes);
        var dimension = new LinkedHashMap<String, Object>();
        dimension.put("label", label);
        dimension.put("category", category);
        return dimension;
    }

    /// What is noted of a value, without the sign that stands as its status.
    private static String note(Shown shown, String sign) {
        String note = shown instanceof Shown.Value(var point) ? point.basis().note() : "";
        if (!sign.isEmpty() && note.startsWith(sign)) {
            return note.substring(sign.length()).replaceFirst("^\\. ", "");
        }
        return note;
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
