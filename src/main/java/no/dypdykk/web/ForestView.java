package no.dypdykk.web;

import no.dypdykk.core.text.SafeHtml;

import java.util.List;

/// A drawn forest plot and the table that says the same.
public record ForestView(String title, String unit, SafeHtml svg, List<Row> rows) {
    public ForestView {
        rows = List.copyOf(rows);
    }

    public static ForestView of(Forest forest, Texts texts) {
        return ForestDrawing.draw(forest, texts);
    }

    /// @param path empty for a total
    /// @param weight empty for a total or when nothing is pooled
    public record Row(String path, String name, String about, String numbers, String weight) {}
}
