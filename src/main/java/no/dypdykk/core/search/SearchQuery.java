package no.dypdykk.core.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What a person asks for: words, chosen facet values, an order and a page of answers.
///
/// @param text as typed, any length; blank asks for everything
/// @param chosen values per facet: OR within a facet, AND between facets; a whole and its parts are
///   one facet here, see [Facet#whole]
/// @param page from 1
/// @param size hits per page, 0 to 100
public record SearchQuery(
        String text, Map<Facet, Set<String>> chosen, Sort sort, int page, int size) {
    public static final int MAX_SIZE = 100;

    /// Deepest hit that can be asked for: page × size.
    public static final int MAX_DEPTH = 10_000;

    public SearchQuery {
        if (page < 1 || size < 0 || size > MAX_SIZE || (long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(copy);
    }

    /// The first ten hits for some words.
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Map.of(), Sort.RELEVANCE, 1, 10);
    }

    /// Text that nobody typed as a search: its quotes, dashes and stars ask for nothing.
    public static String withoutSigns(String text) {
        return QuerySigns.removed(text);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public enum Sort {
        RELEVANCE,
        NEWEST,
        TITLE
    }
}
