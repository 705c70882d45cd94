package no.dypdykk.feature.series;

import no.dypdykk.port.Statistics;
import no.dypdykk.web.Choice;
import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A table of a statistics office, on the way to a file with figures.
///
/// @param on whether whoever runs the server has switched the source on
/// @param words that were searched for
/// @param chosen the table; null before one is chosen
public record StatisticsView(
        boolean on,
        String words,
        List<Found> found,
        @Nullable Chosen chosen,
        List<Choice> indicators,
        FormProblems problems) {
    public StatisticsView {
        found = List.copyOf(found);
        indicators = List.copyOf(indicators);
    }

    public record Found(String id, String label, String updated) {}

    public record Chosen(String id, String label, List<Dimension> dimensions) {
        public Chosen {
            dimensions = List.copyOf(dimensions);
        }
    }

    /// @param help its first codes with what they mean
    /// @param codes as they were typed
    public record Dimension(String id, String label, String help, String codes) {}

    static Found found(Statistics.Table table) {
        return new Found(table.id(), table.label(), table.updated());
    }
}
