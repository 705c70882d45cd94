package no.dypdykk.core.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A begrep: a leadership idea and what it asks of a leader.
///
/// @param inDeck it stands in the slide deck of 2014 that started the project
/// @param related slugs of other concepts
public record Concept(
        PageHead head, boolean inDeck, @Nullable Origins origin, List<String> related, String body)
        implements Page {
    public Concept {
        related = List.copyOf(related);
    }

    /// Who the idea comes from, as far as a source says.
    public record Origins(@Nullable String who, @Nullable Integer year, @Nullable String work) {}
}
