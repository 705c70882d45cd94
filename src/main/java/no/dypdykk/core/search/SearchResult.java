package no.dypdykk.core.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param total number of pages that match
/// @param hits one page of them, best first; equal ones in order of id
/// @param facets counts per facet under all choices in the other facets, most frequent first; a
///   whole and its parts are one facet here, see [Facet#whole]
/// @param didYouMean a spelling that would find more, when the words as typed find little; null
///   otherwise
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String didYouMean) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    public record FacetCount(String value, long count) {}
}
