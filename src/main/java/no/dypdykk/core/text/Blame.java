package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// How old each paragraph of a text is, found by going back through its earlier versions one by
/// one. A paragraph is as old as its wording. Used by one thread.
public final class Blame {
    private static final int NOWHERE = -1;

    private final List<String> newest;

    /// How many versions back each paragraph was written; valid where `place` is NOWHERE.
    private final int[] age;

    /// Where each paragraph that is not settled stands in the version reached.
    private final int[] place;

    private List<String> reached;
    private int steps;

    /// @param text the newest version
    public Blame(String text) {
        newest = Paragraphs.in(text);
        reached = newest;
        age = new int[newest.size()];
        place = new int[newest.size()];
        Arrays.setAll(place, i -> i);
    }

    /// A paragraph and how many versions back it was written: 0 in the newest one.
    public record Passage(String text, int age) {}

    /// Goes one version further back.
    public void earlier(String text) {
        var before = Paragraphs.in(text);
        var there = new HashMap<Integer, Integer>();
        int at = 0;
        int newAt = 0;
        for (var change : SequenceDiff.between(before, reached)) {
            for (; at < change.start(); at++, newAt++) {
                there.put(newAt, at);
            }
            at = change.end();
            newAt = change.newEnd();
        }
        for (; at < before.size(); at++, newAt++) {
            there.put(newAt, at);
        }
        for (int i = 0; i < place.length; i++) {
            if (place[i] != NOWHERE) {
                place[i] = there.getOrDefault(place[i], NOWHERE);
                age[i] = steps;
            }
        }
        reached = before;
        steps++;
    }

    /// No earlier version can tell more.
    public boolean isSettled() {
        return Arrays.stream(place).allMatch(where -> where == NOWHERE);
    }

    /// Every paragraph in order. What was there in the earliest version is as old as that.
    public List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < newest.size(); i++) {
            passages.add(new Passage(newest.get(i), place[i] == NOWHERE ? age[i] : steps));
        }
        return passages;
    }
}
