package no.dypdykk.core.search;

import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.List;

/// What someone typed, understood before any engine sees it. Sealed, so that every engine answers
/// each kind alike.
public sealed interface Asked {
    /// A longer question is known by its first words.
    int MAX_WORDS = 64;

    /// Typed text is read this far.
    int MAX_LENGTH = 20_000;

    /// No text at all, or only what is unwanted: every page.
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
    /// @param near terms of words that stand side by side
    /// @param meant the text with unknown words as they are read; empty when all are known
    record Words(List<AskedWord> words, List<AskedTerm> near, String meant) implements Asked {
        public Words {
            words = List.copyOf(words);
            near = List.copyOf(near);
        }

        /// One of the words by itself.
        public Words only(int word) {
            return new Words(List.of(words.get(word)), List.of(), meant);
        }

        /// What stands side by side without the words themselves.
        public Words onlyNear() {
            return new Words(List.of(), near, meant);
        }

        /// The same words, looked for in one field alone.
        public Words in(RankedField field) {
            return new Words(
                    words.stream().map(word -> word.in(field)).toList(),
                    near.stream().filter(term -> term.field() == field).toList(),
                    meant);
        }
    }

    /// Whether the text reads as a question: a question word comes first, or a question mark last.
    static boolean isQuestion(String text) {
        var readable = text.substring(0, Math.min(text.length(), MAX_LENGTH)).strip();
        if (readable.endsWith("?")) {
            return true;
        }
        var words = NorwegianTerms.words(readable);
        return words.size() > 1 && NorwegianTerms.isQuestion(words.getFirst());
    }

    /// What the signs of the text ask beside its words, [Demands] says.
    static Asked of(String text, FieldVocabulary vocabulary, Lexicon lexicon) {
        var signs = QuerySigns.read(text);
        if (signs.text().isBlank()) {
            return new Everything();
        }
        var all = signs.words();
        if (all.stream().allMatch(Word::isSmall)) {
            var small = all.stream().map(Word::plain).distinct().limit(MAX_WORDS).toList();
            return small.isEmpty() ? new Nothing() : new SmallWords(small);
        }
        return new Understanding(signs, vocabulary, lexicon).words(all);
    }
}
