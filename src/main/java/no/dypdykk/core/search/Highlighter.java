package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.WordCursor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the words of a page that answer for asked words. Remembers what it decided about a word,
/// so one highlighter serves all hits of a search. For one thread.
public final class Highlighter {
    private static final int NONE = -1;

    private final List<AskedWord> asked;
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<String, Integer> decided = new HashMap<>();

    public Highlighter(List<AskedWord> asked) {
        this.asked = asked;
        for (var i = 0; i < asked.size(); i++) {
            for (var bridge : asked.get(i).bridges()) {
                stems.putIfAbsent(bridge.stem(), i);
            }
        }
        for (var i = asked.size() - 1; i >= 0; i--) {
            stems.put(asked.get(i).stem(), i);
        }
    }

    /// A stretch of a text that answers for the asked word with this number.
    public record Match(int start, int end, int word) {}

    /// All matches in order, found by stem, bridge or as part of a compound.
    public List<Match> matches(String text) {
        var matches = new ArrayList<Match>();
        var cursor = new WordCursor(text);
        while (cursor.next()) {
            var word = decided.computeIfAbsent(cursor.plain(), this::decide);
            if (word != NONE) {
                matches.add(new Match(cursor.start(), cursor.end(), word));
            }
        }
        return matches;
    }

    /// Matches of words that only resemble one of these asked words, as a typing error does.
    public List<Match> similar(String text, Set<Integer> words) {
        var matches = new ArrayList<Match>();
        var cursor = new WordCursor(text);
        var seen = new HashMap<String, Integer>();
        while (cursor.next()) {
            var word = seen.computeIfAbsent(cursor.plain(), plain -> resembled(plain, words));
            if (word != NONE) {
                matches.add(new Match(cursor.start(), cursor.end(), word));
            }
        }
        return matches;
    }

    private int decide(String plain) {
        var byStem = stems.get(NorwegianTerms.stem(plain));
        if (byStem != null) {
            return byStem;
        }
        var common = NorwegianTerms.common(plain);
        for (var i = 0; i < asked.size(); i++) {
            var part = asked.get(i).part();
            if (!part.isEmpty() && common.contains(part)) {
                return i;
            }
        }
        return NONE;
    }

    private int resembled(String plain, Set<Integer> words) {
        var grams = new HashSet<>(NorwegianTerms.grams(plain));
        return words.stream().filter(i -> asked.get(i).resembles(grams)).findFirst().orElse(NONE);
    }
}
