package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// Why one page points at another. `code()` is kept in the store.
public enum LinkType implements Coded {
    /// A case tried a practice as its main measure.
    TRIED_MAIN,
    /// A case tried a practice as one of several.
    TRIED_BUNDLE,
    /// A case or practice builds on a concept.
    BUILDS_ON,
    /// A page is part of a theme.
    PART_OF,
    /// A theme chose a page.
    CHOSE,
    /// A case took up what another one did first.
    FOLLOWS,
    /// Two pages of a kind are related.
    RELATED,
    /// The text links to it.
    MENTIONS
}
