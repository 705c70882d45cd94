package no.dypdykk.feature.reading;

import no.dypdykk.core.page.StepKind;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A verksted, ready to show.
///
/// @param date in words
public record WorkshopView(
        PageTop top,
        @Nullable String date,
        @Nullable String place,
        List<Step> steps,
        List<Link> concepts,
        Story story,
        PageFoot foot) {
    public WorkshopView {
        steps = List.copyOf(steps);
        concepts = List.copyOf(concepts);
    }

    /// @param minutes null when not known
    public record Step(
            StepKind kind, String title, @Nullable Integer minutes, @Nullable String question) {}
}
