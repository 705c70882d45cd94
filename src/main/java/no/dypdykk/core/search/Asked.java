package no.dypdykk.core.search;

import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// What someone typed, understood before any engine sees it. Sealed, so that every engine answers
/// each kind alike.
public sealed interface Asked {
    /// A longer question is known by its first words.
    int MAX_WORDS = 64;

    /// Typed text is read this far.
    int MAX_LENGTH = 20_000;

    /// No text at all: every page.
    record Everything() implements Asked {}

    /// Text without a single word, such as emoji: no page.
    record Nothing() implements Asked {}

    /// Only small words such as «det» or «hvem»: pages that have all of them in a title or name.
    ///
    /// @param words in plain spelling
    record SmallWords(List<String> words) implements Asked {}

    /// Words to look for; any of them may match.
    ///
    /// @param words each once
    /// @param pairs stems that follow each other in the question, small words not counted
    /// @param joints 4-grams across the border of two words that stand side by side
    record Words(List<AskedWord> words, List<String> pairs, List<String> joints) implements Asked {
        public Words {
            words = List.copyOf(words);
            pairs = List.copyOf(pairs);
            joints = List.copyOf(joints);
        }
    }

    static Asked of(String text, FieldVocabulary vocabulary) {
        if (text.isBlank()) {
            return new Everything();
        }
        var readable = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        var all = NorwegianTerms.words(readable);
        if (all.stream().allMatch(Word::isSmall)) {
            var small = all.stream().map(Word::plain).distinct().limit(MAX_WORDS).toList();
            return small.isEmpty() ? new Nothing() : new SmallWords(small);
        }
        return words(readable, all, vocabulary);
    }

    private static Words words(String text, List<Word> all, FieldVocabulary vocabulary) {
        var words = new LinkedHashMap<String, AskedWord>();
        var pairs = new LinkedHashSet<String>();
        var joints = new LinkedHashSet<String>();
        Word previous = null;
        var adjacent = false;
        for (var word : all) {
            if (words.size() == MAX_WORDS) {
                break;
            }
            if (word.isSmall()) {
                adjacent = false;
                continue;
            }
            if (previous != null) {
                pairs.add(previous.stem() + " " + word.stem());
                if (adjacent) {
                    joints.addAll(NorwegianTerms.jointGrams(previous.plain(), word.plain()));
                }
            }
            var typed = text.substring(word.start(), word.end());
            words.computeIfAbsent(
                    word.plain(), _ -> AskedWord.of(typed, word, vocabulary.bridges(word.stem())));
            previous = word;
            adjacent = true;
        }
        return new Words(List.copyOf(words.values()), List.copyOf(pairs), List.copyOf(joints));
    }
}
