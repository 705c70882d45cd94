package no.dypdykk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pages that answer nothing, to lie around those of a test set: each word follows one that it
/// follows in the set (a Markov chain of the first order), so that words and neighbours are as
/// common as in real text, and no sentence is. The same numbers give the same pages.
final class OtherPages {
    private static final int WORDS = 300;
    private static final int TITLE = 4;

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> after = new HashMap<>();

    OtherPages(List<TestSet.Page> pages) {
        for (var page : pages) {
            var text = page.text().split("\\s+", -1);
            for (var i = 0; i < text.length; i++) {
                words.add(text[i]);
                if (i > 0) {
                    after.computeIfAbsent(text[i - 1], _ -> new ArrayList<>()).add(text[i]);
                }
            }
        }
    }

    Stream<TestSet.Page> first(int count) {
        return IntStream.range(0, count).mapToObj(this::page);
    }

    private TestSet.Page page(int number) {
        var random = new Random(number);
        return new TestSet.Page("other-" + number, walk(TITLE, random), walk(WORDS, random), "nb");
    }

    private String walk(int length, Random random) {
        var walk = new StringBuilder();
        var word = any(words, random);
        for (var i = 0; i < length; i++) {
            walk.append(word).append(' ');
            var next = after.get(word);
            word = any(next == null ? words : next, random);
        }
        return walk.toString().strip();
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
