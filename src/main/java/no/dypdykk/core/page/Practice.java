package no.dypdykk.core.page;

import java.util.List;

/// A tiltak: a thing one can do.
///
/// @param concepts slugs of the concepts it builds on
/// @param indicators ids of what it is meant to change
/// @param related slugs of other practices
public record Practice(
        PageHead head,
        List<String> concepts,
        List<String> indicators,
        List<String> related,
        String body)
        implements Page {
    public Practice {
        concepts = List.copyOf(concepts);
        indicators = List.copyOf(indicators);
        related = List.copyOf(related);
    }
}
