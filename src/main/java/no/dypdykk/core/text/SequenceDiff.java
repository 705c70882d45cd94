package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What differs between two sequences: first by elements that stand once in both (patience diff),
/// then by the shortest way of insertions and deletions (E. W. Myers, «An O(ND) difference
/// algorithm and its variations», Algorithmica 1986). Both are bounded: what is too different to
/// follow counts as replaced, so time grows with the length and never with its square. Used once,
/// by one thread.
final class SequenceDiff {
    private static final int MAX_DEPTH = 12;
    private static final int MAX_EDITS = 300;
    private static final int NONE = -1;

    private final int[] before;
    private final int[] after;
    private final Uniques uniques;

    /// For each element of the old sequence where it stands in the new one.
    private final int[] partner;

    private SequenceDiff(int[] before, int[] after, int vocabulary) {
        this.before = before;
        this.after = after;
        this.uniques = new Uniques(before, after, vocabulary);
        this.partner = new int[before.length];
        Arrays.fill(partner, NONE);
    }

    /// Elements `start` until `end` of the old sequence became `newStart` until `newEnd` of the new
    /// one. One of the two may be empty.
    record Change(int start, int end, int newStart, int newEnd) {
        boolean isInsertion() {
            return start == end;
        }

        /// As many as before: each may be its predecessor in another wording.
        boolean keepsCount() {
            return end - start == newEnd - newStart;
        }

        /// Whether two changes of the same sequence have an element in common. An addition at the
        /// edge of another change touches it when it is unclear what the edge became.
        boolean touches(Change other) {
            if (start < other.end && other.start < end) {
                return true;
            }
            boolean isAtEdge = end == other.start || other.end == start;
            return isAtEdge
                    && ((isInsertion() && !other.keepsCount())
                            || (other.isInsertion() && !keepsCount()));
        }
    }

    /// All differences in order; between two of them stands at least one element that is the same.
    static List<Change> between(List<String> before, List<String> after) {
        var numbers = new HashMap<String, Integer>();
        var diff =
                new SequenceDiff(
                        numbered(before, numbers), numbered(after, numbers), numbers.size());
        diff.match(0, before.size(), 0, after.size(), 0);
        return diff.changes();
    }

    private static int[] numbered(List<String> elements, Map<String, Integer> numbers) {
        return elements.stream()
                .mapToInt(element -> numbers.computeIfAbsent(element, _ -> numbers.size()))
                .toArray();
    }

    private void match(int from, int to, int newFrom, int newTo, int depth) {
        int start = from;
        int newStart = newFrom;
        while (start < to && newStart < newTo && before[start] == after[newStart]) {
            partner[start++] = newStart++;
        }
        int end = to;
        int newEnd = newTo;
        while (start < end && newStart < newEnd && before[end - 1] == after[newEnd - 1]) {
            partner[--end] = --newEnd;
        }
        if (start < end && newStart < newEnd) {
            matchInner(start, end, newStart, newEnd, depth);
        }
    }

    private void matchInner(int from, int to, int newFrom, int newTo, int depth) {
        var anchors =
                depth < MAX_DEPTH ? uniques.inOrder(from, to, newFrom, newTo) : List.<int[]>of();
        if (anchors.isEmpty()) {
            matchShortest(from, to, newFrom, newTo);
            return;
        }
        int start = from;
        int newStart = newFrom;
        for (var anchor : anchors) {
            match(start, anchor[0], newStart, anchor[1], depth + 1);
            partner[anchor[0]] = anchor[1];
            start = anchor[0] + 1;
            newStart = anchor[1] + 1;
        }
        match(start, to, newStart, newTo, depth + 1);
    }

    /// Myers' greedy search from the start. `furthest[k]` is how far a way has come on diagonal k;
    /// a copy for each number of edits lets the way be walked back.
    private void matchShortest(int from, int to, int newFrom, int newTo) {
        int length = to - from;
        int newLength = newTo - newFrom;
        int most = Math.min(length + newLength, MAX_EDITS);
        int middle = most + 1;
        var furthest = new int[2 * middle + 1];
        var trace = new ArrayList<int[]>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(furthest.clone());
            for (int k = -edits; k <= edits; k += 2) {
                int x =
                        isDown(furthest, middle, k, edits)
                                ? furthest[middle + k + 1]
                                : furthest[middle + k - 1] + 1;
                int y = x - k;
                while (x < length && y < newLength && before[from + x] == after[newFrom + y]) {
                    x++;
                    y++;
                }
                furthest[middle + k] = x;
                if (x >= length && y >= newLength) {
                    walkBack(trace, middle, from, newFrom, x, y);
                    return;
                }
            }
        }
    }

    private void walkBack(
            List<int[]> trace, int middle, int from, int newFrom, int length, int newLength) {
        int x = length;
        int y = newLength;
        for (int edits = trace.size() - 1; edits >= 0; edits--) {
            var furthest = trace.get(edits);
            int k = x - y;
            int previous = isDown(furthest, middle, k, edits) ? k + 1 : k - 1;
            int previousX = edits == 0 ? 0 : furthest[middle + previous];
            int previousY = edits == 0 ? 0 : previousX - previous;
            while (x > previousX && y > previousY) {
                partner[from + --x] = newFrom + --y;
            }
            x = previousX;
            y = previousY;
        }
    }

    private static boolean isDown(int[] furthest, int middle, int k, int edits) {
        return k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]);
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        int at = 0;
        int newAt = 0;
        while (at < before.length || newAt < after.length) {
            if (at < before.length && partner[at] == newAt) {
                at++;
                newAt++;
                continue;
            }
            int start = at;
            int newStart = newAt;
            while (at < before.length && partner[at] == NONE) {
                at++;
            }
            newAt = at < before.length ? partner[at] : after.length;
            changes.add(new Change(start, at, newStart, newAt));
        }
        return changes;
    }
}
