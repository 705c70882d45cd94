package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text to index terms: one analysis for every page and every query, whatever its language, so that
/// bokmål, nynorsk and Danish meet. Two kinds of term do the work together:
///
/// - *stems*: plain spelling, small words left out, endings cut by Snowball;
/// - *4-grams*: every four letters of a word in its common spelling, its borders marked. They find
///   the parts of compounds, bear typing errors, and carry over where the stems of two languages
///   differ.
///
/// Pure; may be called from any thread.
public final class NorwegianTerms {
    private static final int GRAM = 4;
    private static final char BORDER = '_';

    /// Letters of each word in a [#pair].
    private static final int PAIRED = 3;

    private NorwegianTerms() {}

    /// One word of a text.
    ///
    /// @param start where it begins in the text
    /// @param end where the text goes on
    /// @param plain its plain spelling
    /// @param stem empty for a small word
    public record Word(int start, int end, String plain, String stem) {
        /// A word such as «og» or «hvem», that finds nothing by itself.
        public boolean isSmall() {
            return stem.isEmpty();
        }
    }

    /// A number that is another when words are read otherwise, so that terms kept from before do
    /// not meet those of now.
    public static int edition() {
        return CommonSpelling.edition();
    }

    /// All words in order, small ones included.
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var cursor = new WordCursor(text);
        while (cursor.next()) {
            var plain = cursor.plain();
            var stem = isSmall(text, cursor) ? "" : stem(plain);
            words.add(new Word(cursor.start(), cursor.end(), plain, stem));
        }
        return words;
    }

    /// Whether the word that the cursor stands at in this text is a small one.
    public static boolean isSmall(String text, WordCursor word) {
        return StopWords.containsPlain(word.plain())
                && (word.isAscii()
                        || StopWords.containsWritten(text.substring(word.start(), word.end())));
    }

    /// Whether a small word asks, such as «hvem».
    public static boolean isQuestion(Word word) {
        return StopWords.isQuestion(word.plain());
    }

    /// Two neighbours as one term: the first letters of each, small words in plain spelling and all
    /// others by stem. Whole words gave the same on the test set and twice as large an index.
    public static String pair(String before, String after) {
        return before.substring(0, Math.min(PAIRED, before.length()))
                + ' '
                + after.substring(0, Math.min(PAIRED, after.length()));
    }

    /// All neighbours among words that follow each other, see [#pair].
    public static List<String> pairs(List<Word> words) {
        var pairs = new ArrayList<String>();
        for (var i = 1; i < words.size(); i++) {
            pairs.add(pair(neighbour(words.get(i - 1)), neighbour(words.get(i))));
        }
        return pairs;
    }

    private static String neighbour(Word word) {
        return word.isSmall() ? word.plain() : word.stem();
    }

    /// How a small word of five letters or more is written that is one mistake away.
    public static Optional<String> smallWordNear(String plain) {
        return StopWords.near(plain);
    }

    /// The stem of a word in plain spelling.
    public static String stem(String plain) {
        return WordForms.of(plain).stem();
    }

    /// Every four letters of the word's common spelling with its borders; a short word is one gram.
    public static List<String> grams(String plain) {
        return gramsOf(BORDER + common(plain) + BORDER);
    }

    /// The 4-grams that stand across the border when two words are written as one: they find the
    /// compound that someone wrote apart.
    public static List<String> jointGrams(String plain, String next) {
        var left = common(plain);
        var right = common(next);
        var before = left.substring(Math.max(0, left.length() - GRAM + 1));
        var after = right.substring(0, Math.min(right.length(), GRAM - 1));
        return before.length() + after.length() < GRAM ? List.of() : gramsOf(before + after);
    }

    /// The common spelling of a word, for looking whether it has a [#part].
    public static String common(String plain) {
        return WordForms.of(plain).common();
    }

    /// The letters of a word's common spelling that every compound with this word has as well;
    /// empty when its stem is too short to say so.
    public static String part(String plain, String stem) {
        var word = common(plain);
        var start = common(stem);
        var shared = 0;
        while (shared < Math.min(word.length(), start.length())
                && word.charAt(shared) == start.charAt(shared)) {
            shared++;
        }
        return shared < GRAM ? "" : word.substring(0, shared);
    }

    /// The 4-grams of a [#part], without borders.
    public static List<String> partGrams(String part) {
        return part.isEmpty() ? List.of() : gramsOf(part);
    }

    private static List<String> gramsOf(String marked) {
        if (marked.length() <= GRAM) {
            return List.of(marked);
        }
        var grams = new ArrayList<String>(marked.length() - GRAM + 1);
        for (var i = 0; i + GRAM <= marked.length(); i++) {
            grams.add(marked.substring(i, i + GRAM));
        }
        return grams;
    }
}
