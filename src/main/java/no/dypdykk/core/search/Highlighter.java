package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.WordCursor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the words of a page that answer for asked words. Small words such as «mot» answer for none
/// but themselves, though they may have the stem of another («møte»): no index has them. Remembers
/// what it decided about a word, so one highlighter serves all hits of a search. For one thread.
public final class Highlighter {
    private static final int NONE = -1;

    private final List<AskedWord> asked;
    private final Map<String, Integer> stems = new HashMap<>();
    private final BitSet beginnings = new BitSet();
    private final Map<String, Integer> whole = new HashMap<>();
    private final Set<String> typed;

    public Highlighter(List<AskedWord> asked) {
        this.asked = asked;
        this.typed = asked.stream().map(word -> lower(word.typed())).collect(Collectors.toSet());
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
                if (word != NONE && tells(text, cursor)) {
                    matches.add(new Match(cursor.start(), cursor.end(), word));
                }
            }
        }
        return matches;
    }

    /// Compounds that have one of these asked words as a part.
    public List<Match> parts(String text, Set<Integer> words) {
        var shortest =
                words.stream()
                        .mapToInt(word -> asked.get(word).part().length())
                        .filter(length -> length > 0)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        var decided = new HashMap<String, List<Integer>>();
        return others(
                text,
                shortest,
                plain -> decided.computeIfAbsent(plain, word -> byPart(word, words)));
    }

    /// Several matches stand at the same place when one word answers for several asked ones.
    private List<Match> others(String text, int shortest, Function<String, List<Integer>> decide) {
        var matches = new ArrayList<Match>();
        var cursor = new WordCursor(text);
        while (cursor.next()) {
            if (cursor.end() - cursor.start() >= shortest) {
                var words = decide.apply(cursor.plain());
                if (!words.isEmpty() && tells(text, cursor)) {
                    words.forEach(
                            word -> matches.add(new Match(cursor.start(), cursor.end(), word)));
                }
            }
        }
        return matches;
    }

    /// Whether the word is no small one, or is asked for as such.
    private boolean tells(String text, WordCursor word) {
        return !NorwegianTerms.isSmall(text, word)
                || typed.contains(lower(text.substring(word.start(), word.end())));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private int byStem(String plain) {
        return stems.getOrDefault(NorwegianTerms.stem(plain), NONE);
    }

    private List<Integer> byPart(String plain, Set<Integer> words) {
        var common = NorwegianTerms.common(plain);
        return words.stream()
                .filter(word -> !asked.get(word).part().isEmpty())
                .filter(word -> common.contains(asked.get(word).part()))
                .toList();
    }
}
