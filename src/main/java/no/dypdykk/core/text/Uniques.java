package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds what stands exactly once in a stretch of each of two sequences. Used by one thread.
final class Uniques {
    private final int[] before;
    private final int[] after;
    private final int[] times;
    private final int[] newTimes;
    private final int[] newPlace;

    /// @param vocabulary the elements are numbers below this
    Uniques(int[] before, int[] after, int vocabulary) {
        this.before = before;
        this.after = after;
        this.times = new int[vocabulary];
        this.newTimes = new int[vocabulary];
        this.newPlace = new int[vocabulary];
    }

    /// Pairs of places in the two stretches, as many as can be had with both rising.
    List<int[]> inOrder(int from, int to, int newFrom, int newTo) {
        for (int i = from; i < to; i++) {
            times[before[i]]++;
        }
        for (int i = newFrom; i < newTo; i++) {
            newTimes[after[i]]++;
            newPlace[after[i]] = i;
        }
        var pairs = new ArrayList<int[]>();
        for (int i = from; i < to; i++) {
            int element = before[i];
            if (times[element] == 1 && newTimes[element] == 1) {
                pairs.add(new int[] {i, newPlace[element]});
            }
        }
        for (int i = from; i < to; i++) {
            times[before[i]] = 0;
        }
        for (int i = newFrom; i < newTo; i++) {
            newTimes[after[i]] = 0;
        }
        return longestRising(pairs);
    }

    /// Patience sorting: `ends[n]` is the pair with which a rising run of n + 1 ends lowest.
    private static List<int[]> longestRising(List<int[]> pairs) {
        var ends = new int[pairs.size()];
        var previous = new int[pairs.size()];
        int longest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = place(pairs, ends, longest, pairs.get(i)[1]);
            previous[i] = place == 0 ? -1 : ends[place - 1];
            ends[place] = i;
            longest = Math.max(longest, place + 1);
        }
        var rising = new int[longest][];
        int at = longest == 0 ? -1 : ends[longest - 1];
        for (int i = longest - 1; i >= 0; i--) {
            rising[i] = pairs.get(at);
            at = previous[at];
        }
        return Arrays.asList(rising);
    }

    private static int place(List<int[]> pairs, int[] ends, int longest, int value) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(ends[middle])[1] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
