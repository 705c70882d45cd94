package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is known of a page's outcomes, one line an indicator: never summed across them.
public record KnownView(Link page, List<Line> lines) {
    public KnownView {
        lines = List.copyOf(lines);
    }

    /// @param population whose numbers they are; null when the case names nobody
    /// @param sentence what the figures can carry
    /// @param sure the grade of a case, or the trust in a practice, in words
    public record Line(Link indicator, @Nullable String population, String sentence, String sure) {}
}
