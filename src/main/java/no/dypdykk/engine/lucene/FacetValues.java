package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Facet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives every facet value that was ever met a small number, the same in all segments, so that
/// counting is adding to an array. Grows with the values in use, not with traffic. For any thread.
final class FacetValues {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Value> values = new ArrayList<>();

    record Value(Facet facet, String value) {}

    synchronized int numberOf(String term) {
        return numbers.computeIfAbsent(term, this::add);
    }

    /// All values met so far, in order of their number.
    synchronized List<Value> all() {
        return List.copyOf(values);
    }

    private int add(String term) {
        values.add(new Value(IndexedPage.facetOf(term).orElseThrow(), IndexedPage.valueOf(term)));
        return values.size() - 1;
    }
}
