package no.dypdykk.core.page;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A verksted: an agenda of steps, and its harvest in the body.
public record Workshop(
        PageHead head,
        @Nullable LocalDate date,
        @Nullable String place,
        List<Step> steps,
        List<String> concepts,
        String body)
        implements Page {
    public Workshop {
        steps = List.copyOf(steps);
        concepts = List.copyOf(concepts);
    }

    /// @param minutes null when not known
    public record Step(
            StepKind kind, String title, @Nullable Integer minutes, @Nullable String question) {}
}
