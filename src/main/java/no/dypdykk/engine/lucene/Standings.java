package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Standing;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What speaks for pages whatever is asked. For one search.
final class Standings {
    private final BitSet measured = new BitSet();
    private final long halfway;

    /// @param values all values of the segments
    Standings(List<FacetValues.Value> values, List<SegmentTable> segments) {
        for (var number = 0; number < values.size(); number++) {
            var value = values.get(number);
            measured.set(number, Standing.isMeasured(value.facet(), value.value()));
        }
        var oldest = Long.MAX_VALUE;
        var newest = Long.MIN_VALUE;
        for (var segment : segments) {
            for (var updated : segment.updated) {
                oldest = Math.min(oldest, updated);
                newest = Math.max(newest, updated);
            }
        }
        halfway = newest <= oldest ? Long.MAX_VALUE : oldest + (newest - oldest) / 2;
    }

    /// What the score of a document is multiplied by.
    float lift(SegmentTable table, int doc) {
        var lift = 1f;
        for (var standing : of(table, doc)) {
            lift += standing.lift();
        }
        return lift;
    }

    Set<Standing> of(SegmentTable table, int doc) {
        var standing = EnumSet.noneOf(Standing.class);
        if (table.updated[doc] > halfway) {
            standing.add(Standing.RECENT);
        }
        for (var i = table.facetStart[doc]; i < table.facetStart[doc + 1]; i++) {
            if (measured.get(table.facetValues[i])) {
                standing.add(Standing.MEASURED);
            }
        }
        return standing;
    }
}
