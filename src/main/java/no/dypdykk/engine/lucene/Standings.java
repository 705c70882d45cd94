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
            oldest = Math.min(oldest, segment.oldest);
            newest = Math.max(newest, segment.newest);
        }
        halfway = Standing.recentAfter(oldest, newest);
    }

    /// What the score of a document is multiplied by.
    float lift(SegmentTable table, int doc) {
        var recent = isRecent(table, doc) ? Standing.RECENT.lift() : 0;
        var told = isMeasured(table, doc) ? Standing.MEASURED.lift() : 0;
        return 1 + recent + told;
    }

    Set<Standing> of(SegmentTable table, int doc) {
        var standing = EnumSet.noneOf(Standing.class);
        if (isRecent(table, doc)) {
            standing.add(Standing.RECENT);
        }
        if (isMeasured(table, doc)) {
            standing.add(Standing.MEASURED);
        }
        return standing;
    }

    private boolean isRecent(SegmentTable table, int doc) {
        return table.updated[doc] > halfway;
    }

    private boolean isMeasured(SegmentTable table, int doc) {
        for (var i = table.facetStart[doc]; i < table.facetStart[doc + 1]; i++) {
            if (measured.get(table.facetValues[i])) {
                return true;
            }
        }
        return false;
    }
}
