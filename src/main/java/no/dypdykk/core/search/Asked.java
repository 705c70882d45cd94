package no.dypdykk.core.search;

import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.ArrayList;
import java.util.HashSet;
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
    /// @param pairs stems that follow each other in the question
    record Words(List<AskedWord> words, List<String> pairs) implements Asked {}

    static Asked of(String text, FieldVocabulary vocabulary) {
        if (text.isBlank()) {
            return new Everything();
        }
        var readable = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        var all = NorwegianTerms.words(readable);
        var asked = all.stream().filter(word -> !word.isSmall()).toList();
        if (asked.isEmpty()) {
            var small = all.stream().map(Word::plain).distinct().limit(MAX_WORDS).toList();
            return small.isEmpty() ? new Nothing() : new SmallWords(small);
        }
        return words(readable, asked, vocabulary);
    }

    private static Words words(String text, List<Word> asked, FieldVocabulary vocabulary) {
        var words = new ArrayList<AskedWord>();
        var pairs = new ArrayList<String>();
        var seen = new HashSet<String>();
        var previous = "";
        for (var word : asked) {
            if (words.size() == MAX_WORDS) {
                break;
            }
            if (seen.add(word.plain())) {
                var typed = text.substring(word.start(), word.end());
                words.add(AskedWord.of(typed, word, vocabulary.bridges(word.stem())));
            }
            if (!previous.isEmpty()) {
                pairs.add(previous + " " + word.stem());
            }
            previous = word.stem();
        }
        return new Words(List.copyOf(words), List.copyOf(new LinkedHashSet<>(pairs)));
    }
}
