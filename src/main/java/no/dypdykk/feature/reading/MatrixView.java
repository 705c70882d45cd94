package no.dypdykk.feature.reading;

import no.dypdykk.web.Choice;
import no.dypdykk.web.Link;
import no.dypdykk.web.ResultCounts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Kunnskapskartet: practices down, outcomes across, empty cells included.
///
/// @param themes as services and columns what a reader can choose, the first of each for all
/// @param tried whether only practices that some case tried are shown
public record MatrixView(
        List<Link> indicators,
        List<Choice> themes,
        List<Choice> services,
        List<Choice> columns,
        boolean tried,
        List<Row> rows,
        long filled,
        long empty) {
    public MatrixView {
        themes = List.copyOf(themes);
        services = List.copyOf(services);
        columns = List.copyOf(columns);
        indicators = List.copyOf(indicators);
        rows = List.copyOf(rows);
    }

    /// @param cells one per indicator, in the same order
    /// @param cases number of cases that tried the practice
    public record Row(Link practice, int cases, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param path search for the cases behind the number
    /// @param grade the highest grade of a case here; 0 when none was judged
    /// @param verdict what the cases say together, in words; null when they are not pooled
    public record Cell(String path, ResultCounts counts, int grade, @Nullable String verdict) {
        public boolean isEmpty() {
            return counts.total() == 0;
        }
    }
}
