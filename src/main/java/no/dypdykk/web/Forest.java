package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A forest plot before it is drawn: one interval a case, and what they say together.
///
/// @param id unique on the page
/// @param description what a reader who does not see the picture needs to know
/// @param unit of the changes, in words
/// @param delta smallest important change: the band round zero
/// @param benefit -1 when lower is better, +1 when higher is
/// @param mean null when nothing is pooled
/// @param prediction null when it is not shown
public record Forest(
        String id,
        String title,
        String description,
        String unit,
        double delta,
        int benefit,
        List<Row> rows,
        @Nullable Total mean,
        @Nullable Total prediction) {
    public Forest {
        rows = List.copyOf(rows);
    }

    /// One case.
    ///
    /// @param about grade in words and size, beside the name
    /// @param weight share of the weight in percent; the area of the square
    public record Row(
            Link name,
            String about,
            double change,
            double lower,
            double upper,
            String numbers,
            double weight) {}

    /// What all say together.
    public record Total(String label, double change, double lower, double upper, String numbers) {}
}
