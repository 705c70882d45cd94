package no.dypdykk.feature.series;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.port.Figures.Former;
import no.dypdykk.web.PublicSeries;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// A series as JSON.
final class SeriesTree {
    private SeriesTree() {}

    static Map<String, @Nullable Object> head(Series series) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", series.id());
        tree.put("url", "/api/v1/series/" + series.id());
        tree.put("entity", series.entity());
        tree.put("municipality", series.municipality().isEmpty() ? null : series.municipality());
        tree.put("sector", series.sector().isEmpty() ? null : series.sector());
        tree.put("indicator", series.indicator());
        tree.put("unit", series.unit());
        tree.put("notes", series.notes());
        return tree;
    }

    static Map<String, @Nullable Object> whole(PublicSeries series) {
        Map<String, @Nullable Object> tree = head(series.head());
        tree.put("points", series.shown().stream().map(SeriesTree::point).toList());
        tree.put("former", series.former().stream().map(SeriesTree::former).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> point(Shown shown) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("period", shown.period());
        switch (shown) {
            case Shown.Value(var point) -> value(point, tree);
            case Shown.YearMean(_, double value, int people, var source) -> {
                tree.put("value", value);
                tree.put("status", "year-mean");
                tree.put("source", source);
                tree.put("people", people);
            }
            case Shown.Hidden(_, var reason) -> {
                tree.put("value", null);
                tree.put("status", "hidden");
                tree.put("reason", reason.code());
            }
        }
        return tree;
    }

    private static void value(Series.Point point, Map<String, @Nullable Object> tree) {
        Basis basis = point.basis();
        tree.put("value", point.value());
        tree.put("status", basis.preliminary() ? "preliminary" : "final");
        tree.put("kind", point.kind().code());
        tree.put("source", point.source());
        tree.put("people", basis.people());
        tree.put("numerator", basis.numerator());
        tree.put("denominator", basis.denominator());
        tree.put("deviation", basis.deviation());
        tree.put("response_rate", basis.responseRate());
        tree.put("note", basis.note().isEmpty() ? null : basis.note());
    }

    private static Map<String, @Nullable Object> former(Former former) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("period", former.point().period());
        value(former.point(), tree);
        tree.put("replaced", former.replaced().toString());
        return tree;
    }
}
