package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchResult.FacetCount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The chosen facet values, and the counts of all: OR within a facet, AND between facets, and the
/// counts of a facet as if nothing were chosen in it. A whole and its parts are one facet here. For
/// one search.
final class Selection {
    private static final List<Facet> FACETS = List.of(Facet.values());

    private final List<FacetValues.Value> values;
    private final int[] facetBits;
    private final boolean[] allowed;
    private final int[] counts;
    private final int required;

    /// @param values all values of the segments that will be searched
    Selection(List<FacetValues.Value> values, Map<Facet, Set<String>> chosen) {
        this.values = values;
        facetBits = new int[values.size()];
        allowed = new boolean[values.size()];
        counts = new int[values.size()];
        for (var number = 0; number < values.size(); number++) {
            var value = values.get(number);
            facetBits[number] = bit(value.facet());
            allowed[number] = chosen.getOrDefault(value.facet(), Set.of()).contains(value.value());
        }
        required = chosen.keySet().stream().mapToInt(Selection::bit).reduce(0, (a, b) -> a | b);
    }

    /// Counts a matching document; whether it is also within the choice.
    boolean count(SegmentTable table, int doc) {
        var from = table.facetStart[doc];
        var to = table.facetStart[doc + 1];
        var missing = required == 0 ? 0 : missing(table.facetValues, from, to);
        if (missing == 0) {
            for (var i = from; i < to; i++) {
                counts[table.facetValues[i]]++;
            }
            return true;
        }
        if (Integer.bitCount(missing) == 1) {
            countOnly(missing, table.facetValues, from, to);
        }
        return false;
    }

    /// Most frequent first, equal ones by value.
    Map<Facet, List<FacetCount>> counts() {
        var result = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (var number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                var value = values.get(number);
                result.computeIfAbsent(value.facet(), _ -> new ArrayList<>())
                        .add(new FacetCount(value.value(), counts[number]));
            }
        }
        result.values()
                .forEach(list ->
                        list.sort(
                                Comparator.comparingLong(FacetCount::count)
                                        .reversed()
                                        .thenComparing(FacetCount::value)));
        return result;
    }

    private int missing(int[] numbers, int from, int to) {
        var missing = required;
        for (var i = from; i < to; i++) {
            if (allowed[numbers[i]]) {
                missing &= ~facetBits[numbers[i]];
            }
        }
        return missing;
    }

    private void countOnly(int facetBit, int[] numbers, int from, int to) {
        for (var i = from; i < to; i++) {
            if (facetBits[numbers[i]] == facetBit) {
                counts[numbers[i]]++;
            }
        }
    }

    private static int bit(Facet facet) {
        return 1 << FACETS.indexOf(facet.whole());
    }
}
