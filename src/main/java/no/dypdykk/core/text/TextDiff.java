package no.dypdykk.core.text;

import no.dypdykk.core.text.ParagraphDiff.Kind;
import no.dypdykk.core.text.SequenceDiff.Change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What differs between two texts, paragraph by paragraph, and word by word in paragraphs that were
/// reworded. Blank lines do not count.
public final class TextDiff {
    /// Where more than this many pairs would have to be tried, paragraphs are paired by place.
    private static final int MOST_PAIRS = 400;

    /// From this share of words in common two paragraphs are the same one, reworded.
    private static final double REWORDED = 0.4;

    private TextDiff() {}

    /// Every paragraph of both, in order.
    public static List<ParagraphDiff> of(String before, String after) {
        var old = Paragraphs.in(before);
        var now = Paragraphs.in(after);
        var all = new ArrayList<ParagraphDiff>();
        int at = 0;
        for (var change : SequenceDiff.between(old, now)) {
            old.subList(at, change.start()).forEach(text -> add(Kind.SAME, text, all));
            addChanged(change, old, now, all);
            at = change.end();
        }
        old.subList(at, old.size()).forEach(text -> add(Kind.SAME, text, all));
        return all;
    }

    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void add(Kind kind, String text, List<ParagraphDiff> all) {
        all.add(ParagraphDiff.all(kind, text));
    }

    private static void addChanged(
            Change change, List<String> old, List<String> now, List<ParagraphDiff> all) {
        int at = change.start();
        int newAt = change.newStart();
        for (var pair : pairs(change, old, now)) {
            old.subList(at, pair[0]).forEach(text -> add(Kind.REMOVED, text, all));
            now.subList(newAt, pair[1]).forEach(text -> add(Kind.ADDED, text, all));
            all.add(ParagraphDiff.of(old.get(pair[0]), now.get(pair[1])));
            at = pair[0] + 1;
            newAt = pair[1] + 1;
        }
        old.subList(at, change.end()).forEach(text -> add(Kind.REMOVED, text, all));
        now.subList(newAt, change.newEnd()).forEach(text -> add(Kind.ADDED, text, all));
    }

    /// Places of paragraphs that are the same in another wording, both rising.
    private static List<int[]> pairs(Change change, List<String> old, List<String> now) {
        int length = change.end() - change.start();
        int newLength = change.newEnd() - change.newStart();
        return (long) length * newLength > MOST_PAIRS
                ? byPlace(change, old, now)
                : byLikeness(change, old, now);
    }

    private static List<int[]> byPlace(Change change, List<String> old, List<String> now) {
        var pairs = new ArrayList<int[]>();
        int most = Math.min(change.end() - change.start(), change.newEnd() - change.newStart());
        for (int i = 0; i < most; i++) {
            int place = change.start() + i;
            int newPlace = change.newStart() + i;
            if (likeness(counted(old.get(place)), counted(now.get(newPlace))) >= REWORDED) {
                pairs.add(new int[] {place, newPlace});
            }
        }
        return pairs;
    }

    /// The pairs with the greatest likeness together: `best[i][j]` for what stands from i and j on.
    private static List<int[]> byLikeness(Change change, List<String> old, List<String> now) {
        var before =
                old.subList(change.start(), change.end()).stream().map(TextDiff::counted).toList();
        var after =
                now.subList(change.newStart(), change.newEnd()).stream()
                        .map(TextDiff::counted)
                        .toList();
        var like = new double[before.size()][after.size()];
        var best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                like[i][j] = likeness(before.get(i), after.get(j));
                double paired = like[i][j] < REWORDED ? -1 : like[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var pairs = new ArrayList<int[]>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (like[i][j] >= REWORDED && best[i][j] <= like[i][j] + best[i + 1][j + 1]) {
                pairs.add(new int[] {change.start() + i++, change.newStart() + j++});
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static Map<String, Integer> counted(String text) {
        var counts = new HashMap<String, Integer>();
        ParagraphDiff.words(text).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /// Share of words in common, 0 to 1 (Sørensen–Dice).
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int total = sum(one) + sum(other);
        int common = 0;
        for (var word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        return total == 0 ? 0 : 2.0 * common / total;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
