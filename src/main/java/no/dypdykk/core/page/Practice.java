package no.dypdykk.core.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A tiltak: a thing one can do.
///
/// @param concepts slugs of the concepts it builds on
/// @param indicators ids of what it is meant to change
/// @param related slugs of other practices
/// @param effort what it takes in time and money, in one line; null when nobody says
public record Practice(
        PageHead head,
        List<String> concepts,
        List<String> indicators,
        List<String> related,
        @Nullable String effort,
        String body)
        implements Page {
    public Practice {
        concepts = List.copyOf(concepts);
        indicators = List.copyOf(indicators);
        related = List.copyOf(related);
    }
}
