package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.WordCursor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Finds the words of a page that answer for asked words. Remembers what it decided about a word,
/// so one highlighter serves all hits of a search. For one thread.
public final class Highlighter {
    private static final int NONE = -1;

    private final List<AskedWord> asked;
    private final Map<String, Integer> stems = new HashMap<>();
    private final BitSet beginnings = new BitSet();
    private final Map<String, Integer> whole = new HashMap<>();

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
        stems.keySet().forEach(stem -> WordCursor.beginningsOf(stem, beginnings));
    }

    /// A stretch of a text that answers for the asked word with this number.
    public record Match(int start, int end, int word) {}

    /// Words with the stem of an asked word or of one of its bridges. The quickest look.
    public List<Match> whole(String text) {
        var matches = new ArrayList<Match>();
        var cursor = new WordCursor(text);
        while (cursor.next()) {
            if (beginnings.get(cursor.beginning())) {
                var word = whole.computeIfAbsent(cursor.plain(), this::byStem);
                if (word != NONE) {
                    matches.add(new Match(cursor.start(), cursor.end(), word));
                }
            }
        }
        return matches;
    }

    /// The same, and compounds that have an asked word as a part.
    public List<Match> wholeOrPart(String text) {
        var parts = new HashMap<String, Integer>();
        return matches(
                text,
                plain -> {
                    var word = whole.computeIfAbsent(plain, this::byStem);
                    return word == NONE ? parts.computeIfAbsent(plain, this::byPart) : word;
                });
    }

    /// Words that only resemble one of the numbered words, as a typing error does.
    public List<Match> similar(String text, Set<Integer> words) {
        var seen = new HashMap<String, Integer>();
        return matches(
                text, plain -> seen.computeIfAbsent(plain, other -> resembled(other, words)));
    }

    private static List<Match> matches(String text, ToIntFunction<String> decide) {
        var matches = new ArrayList<Match>();
        var cursor = new WordCursor(text);
        while (cursor.next()) {
            var word = decide.applyAsInt(cursor.plain());
            if (word != NONE) {
                matches.add(new Match(cursor.start(), cursor.end(), word));
            }
        }
        return matches;
    }

    private int byStem(String plain) {
        return stems.getOrDefault(NorwegianTerms.stem(plain), NONE);
    }

    private int byPart(String plain) {
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
