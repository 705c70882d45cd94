package no.dypdykk.web;

import no.dypdykk.core.text.SafeHtml;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A drawn chart and the table that says the same.
///
/// @param unit the unit of all values, in words
/// @param axisStart where the axis begins when that is not zero
public record ChartView(
        String id,
        String title,
        String unit,
        @Nullable String axisStart,
        List<Entry> legend,
        SafeHtml svg,
        List<Row> rows) {
    public ChartView {
        legend = List.copyOf(legend);
        rows = List.copyOf(rows);
    }

    public static ChartView of(Chart chart, Texts texts) {
        return ChartDrawing.draw(chart, texts);
    }

    /// How many of the rows belong to the first line, the case's own.
    public long ownRows() {
        String own = legend.getFirst().name();
        return rows.stream().filter(row -> row.series().equals(own)).count();
    }

    /// @param style class of the line in the drawing
    public record Entry(String name, String style) {}

    public record Row(String series, String period, String value, String about) {}
}
