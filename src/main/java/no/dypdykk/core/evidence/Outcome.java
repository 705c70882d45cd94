package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a case reports for one indicator. Contradicting figures stand side by side.
///
/// @param indicator id of an [Indicator]
/// @param circumstances what a reader must know to weigh the figures
/// @param framing when the practice began, and what the figures are held against
public record Outcome(
        String indicator,
        Result result,
        @Nullable String population,
        List<Figure> figures,
        List<Change> changes,
        @Nullable String note,
        Circumstances circumstances,
        Framing framing) {
    public Outcome {
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    /// Nobody says when it began, or what to compare with.
    public Outcome(
            String indicator,
            Result result,
            @Nullable String population,
            List<Figure> figures,
            List<Change> changes,
            @Nullable String note,
            Circumstances circumstances) {
        this(indicator, result, population, figures, changes, note, circumstances, Framing.NONE);
    }

    /// Nobody tells of the circumstances.
    public Outcome(
            String indicator,
            Result result,
            @Nullable String population,
            List<Figure> figures,
            List<Change> changes,
            @Nullable String note) {
        this(indicator, result, population, figures, changes, note, Circumstances.UNKNOWN);
    }
}
