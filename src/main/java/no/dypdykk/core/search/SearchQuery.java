package no.dypdykk.core.search;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What a person asks for: words, chosen facet values, an order and a page of answers.
///
/// @param text as typed, any length; blank asks for everything
/// @param chosen values per facet: OR within a facet, AND between facets; a whole and its parts are
///   one facet here, see [Facet#whole]
/// @param home whose likes stand a little higher among pages ranked by words; null for nobody's
/// @param page from 1
/// @param size hits per page, 0 to 100
public record SearchQuery(
        String text,
        Map<Facet, Set<String>> chosen,
        @Nullable Home home,
        Sort sort,
        int page,
        int size) {
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

    /// Nobody's municipality.
    public SearchQuery(String text, Map<Facet, Set<String>> chosen, Sort sort, int page, int size) {
        this(text, chosen, null, sort, page, size);
    }

    /// The same, asked from a municipality.
    public SearchQuery from(@Nullable Home other) {
        return new SearchQuery(text, chosen, other, sort, page, size);
    }

    /// Another page of the same hits.
    public SearchQuery at(int other) {
        return new SearchQuery(text, chosen, home, sort, other, size);
    }

    /// The first page with another choice.
    public SearchQuery choosing(Map<Facet, Set<String>> other) {
        return new SearchQuery(text, other, home, sort, 1, size);
    }

    /// The first page for other words.
    public SearchQuery saying(String other) {
        return new SearchQuery(other, chosen, home, sort, 1, size);
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
