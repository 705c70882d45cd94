package no.dypdykk.core.text;

import org.tartarus.snowball.ext.NorwegianStemmer;

import java.util.ArrayList;
import java.util.List;

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
    private static final int MIN_AGENT = 4;

    /// The longest first.
    private static final List<String> AGENT_ENDINGS =
            List.of("anes", "enes", "ane", "ene", "ens", "nes", "ar", "en", "es", "ne", "e");

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

    /// All words in order, small ones included.
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var cursor = new WordCursor(text);
        var stemmer = new NorwegianStemmer();
        while (cursor.next()) {
            var plain = cursor.plain();
            var stem = isSmall(text, cursor, plain) ? "" : stem(stemmer, plain);
            words.add(new Word(cursor.start(), cursor.end(), plain, stem));
        }
        return words;
    }

    private static boolean isSmall(String text, WordCursor word, String plain) {
        return StopWords.containsPlain(plain)
                && (word.isAscii()
                        || StopWords.containsWritten(text.substring(word.start(), word.end())));
    }

    /// The stem of a word in plain spelling.
    public static String stem(String plain) {
        return stem(new NorwegianStemmer(), plain);
    }

    /// Every four letters of the word's common spelling with its borders; a short word is one gram.
    public static List<String> grams(String plain) {
        return gramsOf(BORDER + CommonSpelling.of(plain) + BORDER);
    }

    /// The 4-grams that stand across the border when two words are written as one: they find the
    /// compound that someone wrote apart.
    public static List<String> jointGrams(String plain, String next) {
        var left = CommonSpelling.of(plain);
        var right = CommonSpelling.of(next);
        var before = left.substring(Math.max(0, left.length() - GRAM + 1));
        var after = right.substring(0, Math.min(right.length(), GRAM - 1));
        return before.length() + after.length() < GRAM ? List.of() : gramsOf(before + after);
    }

    /// The common spelling of a word, for looking whether it has a [#part].
    public static String common(String plain) {
        return CommonSpelling.of(plain);
    }

    /// The letters of a word's common spelling that every compound with this word has as well;
    /// empty when its stem is too short to say so.
    public static String part(String plain, String stem) {
        var word = CommonSpelling.of(plain);
        var start = CommonSpelling.of(stem);
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

    private static String stem(NorwegianStemmer stemmer, String plain) {
        stemmer.setCurrent(agent(CommonSpelling.beforeStemming(plain)));
        stemmer.stem();
        return CommonSpelling.afterStemming(stemmer.getCurrent());
    }

    /// `ledere`, `lederne` to `leder`, `leiaren`, `leiarane` to `leiar`: Snowball leaves them
    /// apart.
    private static String agent(String word) {
        for (var ending : AGENT_ENDINGS) {
            var base = word.length() - ending.length();
            if (base >= MIN_AGENT
                    && word.endsWith(ending)
                    && word.charAt(base - 1) == 'r'
                    && (word.charAt(base - 2) == 'e' || word.charAt(base - 2) == 'a')) {
                return word.substring(0, base);
            }
        }
        return word;
    }
}
