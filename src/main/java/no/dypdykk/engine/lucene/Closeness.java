package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Home;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What pages have in common with a reader's municipality. For one search.
final class Closeness {
    private static final List<Facet> FACETS = List.of(Facet.values());
    private static final int LIFTING = bit(Facet.COUNTY) | bit(Facet.SIZE);

    /// A bit for the facet of each value that is like the municipality's; empty for nobody's.
    private final int[] bits;

    /// @param values all values of the segments that will be searched
    Closeness(List<FacetValues.Value> values, @Nullable Home home) {
        bits = new int[home == null ? 0 : values.size()];
        if (home != null) {
            var traits = home.traits();
            for (var number = 0; number < bits.length; number++) {
                var value = values.get(number);
                var alike = value.value().equals(traits.get(value.facet()));
                bits[number] = alike ? bit(value.facet()) : 0;
            }
        }
    }

    /// What the score of a document is multiplied by; one for nobody's municipality.
    float lift(SegmentTable table, int doc) {
        return bits.length == 0
                ? 1
                : 1 + Home.LIFT * Integer.bitCount(shared(table, doc) & LIFTING);
    }

    /// What made it so.
    Set<Facet> of(SegmentTable table, int doc) {
        var shared = bits.length == 0 ? 0 : shared(table, doc);
        var facets = EnumSet.noneOf(Facet.class);
        FACETS.stream().filter(facet -> (shared & bit(facet)) != 0).forEach(facets::add);
        return facets;
    }

    private int shared(SegmentTable table, int doc) {
        var shared = 0;
        for (var i = table.facetStart[doc]; i < table.facetStart[doc + 1]; i++) {
            shared |= bits[table.facetValues[i]];
        }
        return shared;
    }

    private static int bit(Facet facet) {
        return 1 << FACETS.indexOf(facet);
    }
}
