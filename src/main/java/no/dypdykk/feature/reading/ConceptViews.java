package no.dypdykk.feature.reading;

import no.dypdykk.core.page.Concept;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Summary;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A concept as its page shows it.
record ConceptViews(PageFrames frames, Concept concept) {
    ConceptView view() {
        Shelf shelf = frames.shelf();
        var backlinks = shelf.tx().pages().backlinks(concept.head().address());
        return new ConceptView(
                frames.top(),
                concept.inDeck(),
                origin(concept.origin()),
                shelf.links(PageKind.CONCEPT, concept.related()),
                shelf.teasers(building(backlinks, PageKind.PRACTICE)),
                new KnownViews(shelf).ofPractices(building(backlinks, PageKind.PRACTICE)),
                shelf.teasers(building(backlinks, PageKind.CASE)),
                frames.story(),
                frames.foot(backlinks, Set.of(LinkType.BUILDS_ON, LinkType.RELATED)));
    }

    private static List<Summary> building(List<Backlink> backlinks, PageKind kind) {
        return backlinks.stream()
                .filter(link -> link.type() == LinkType.BUILDS_ON)
                .map(Backlink::from)
                .filter(page -> page.address().kind() == kind)
                .toList();
    }

    /// «Peter Drucker, 1969: The Age of Discontinuity», as much of it as a source says.
    private static @Nullable String origin(Concept.@Nullable Origins origin) {
        if (origin == null) {
            return null;
        }
        String who =
                Stream.of(origin.who(), origin.year())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
        if (origin.work() == null) {
            return who.isEmpty() ? null : who;
        }
        return who.isEmpty() ? origin.work() : who + ": " + origin.work();
    }
}
