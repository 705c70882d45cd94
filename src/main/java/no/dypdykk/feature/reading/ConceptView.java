package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;
import no.dypdykk.web.Teaser;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A begrep, ready to show.
///
/// @param known what is known of those practices
/// @param origin «Peter Drucker, 1969: The Age of Discontinuity», null when no source says
public record ConceptView(
        PageTop top,
        boolean inDeck,
        @Nullable String origin,
        List<Link> related,
        List<Teaser> practices,
        List<KnownView> known,
        List<Teaser> cases,
        Story story,
        PageFoot foot) {
    public ConceptView {
        related = List.copyOf(related);
        practices = List.copyOf(practices);
        known = List.copyOf(known);
        cases = List.copyOf(cases);
    }
}
