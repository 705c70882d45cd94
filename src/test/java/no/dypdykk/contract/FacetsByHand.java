package no.dypdykk.contract;

import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchResult.FacetCount;
import no.dypdykk.fixture.SamplePage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts facets page by page, as slowly and plainly as can be: what every engine must say.
final class FacetsByHand {
    private FacetsByHand() {}

    /// @param slugs pages within the choice
    /// @param counts without facets that count nothing
    record Counted(Set<String> slugs, Map<Facet, List<FacetCount>> counts) {}

    static Counted count(List<SamplePage> pages, Map<Facet, Set<String>> choice) {
        var slugs =
                pages.stream()
                        .filter(page -> isWithin(page, choice))
                        .map(SamplePage::slug)
                        .collect(Collectors.toSet());
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (var facet : Facet.values()) {
            var counted = count(facet, pages, choice);
            if (!counted.isEmpty()) {
                counts.put(facet, counted);
            }
        }
        return new Counted(slugs, counts);
    }

    /// As if nothing were chosen in the facet, its whole and its parts.
    private static List<FacetCount> count(
            Facet facet, List<SamplePage> pages, Map<Facet, Set<String>> choice) {
        var others = new EnumMap<Facet, Set<String>>(Facet.class);
        others.putAll(choice);
        others.keySet().removeIf(other -> other.whole() == facet.whole());
        var counts = new HashMap<String, Long>();
        for (var page : pages) {
            if (isWithin(page, others)) {
                Set.copyOf(values(page, facet))
                        .forEach(value -> counts.merge(value, 1L, Long::sum));
            }
        }
        return counts.entrySet().stream()
                .map(one -> new FacetCount(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparingLong(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                .toList();
    }

    /// One of the chosen values in every facet where something is chosen, in itself or in its whole
    /// or parts.
    private static boolean isWithin(SamplePage page, Map<Facet, Set<String>> choice) {
        return choice.keySet().stream()
                .map(Facet::whole)
                .allMatch(whole ->
                        choice.entrySet().stream()
                                .filter(one -> one.getKey().whole() == whole)
                                .anyMatch(one -> hasOne(page, one.getKey(), one.getValue())));
    }

    private static boolean hasOne(SamplePage page, Facet facet, Set<String> chosen) {
        return values(page, facet).stream().anyMatch(chosen::contains);
    }

    private static List<String> values(SamplePage page, Facet facet) {
        return page.facets().getOrDefault(facet, List.of());
    }
}
