package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order of what two edits of the same list left in it. Theirs, unless only mine moved
/// something; what the other added comes after what it stood after there.
///
/// @param keys all of both
/// @param differs both moved the same elements to different places
record MergedOrder(List<String> keys, boolean differs) {
    /// Each set in the order of its list.
    static MergedOrder of(Set<String> base, Set<String> theirs, Set<String> mine) {
        var old = common(base, theirs, mine);
        var their = common(theirs, base, mine);
        var my = common(mine, base, theirs);
        boolean isMoved = !my.equals(old);
        boolean differs = isMoved && !their.equals(old) && !my.equals(their);
        return new MergedOrder(isMoved ? woven(mine, theirs) : woven(theirs, mine), differs);
    }

    private static List<String> common(Set<String> ordered, Set<String> one, Set<String> other) {
        return ordered.stream().filter(key -> one.contains(key) && other.contains(key)).toList();
    }

    private static List<String> woven(Set<String> main, Set<String> other) {
        var added = Added.by(other, main);
        var keys = new ArrayList<String>();
        var next = added.first();
        for (var key : main) {
            if (other.contains(key)) {
                keys.addAll(next);
                next = added.after().getOrDefault(key, List.of());
            }
            keys.add(key);
        }
        keys.addAll(next);
        return keys;
    }

    /// What only one of the two has.
    ///
    /// @param first before all that both have
    /// @param after by what it stands after
    private record Added(List<String> first, Map<String, List<String>> after) {
        static Added by(Set<String> other, Set<String> main) {
            var first = new ArrayList<String>();
            var after = new HashMap<String, List<String>>();
            var here = first;
            for (var key : other) {
                if (main.contains(key)) {
                    here = new ArrayList<>();
                    after.put(key, here);
                } else {
                    here.add(key);
                }
            }
            return new Added(first, after);
        }
    }
}
