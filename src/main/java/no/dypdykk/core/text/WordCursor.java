package no.dypdykk.core.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Walks through the words of a text and says where each stands and what its plain spelling is. A
/// word is a run of letters and digits; an apostrophe inside it belongs to it, a point or comma
/// only between digits («8,6»). Emoji and other signs are no words. For one thread.
///
/// ```java
/// var words = new WordCursor(text);
/// while (words.next()) {
///     use(words.start(), words.end(), words.plain());
/// }
/// ```
public final class WordCursor {
    /// A longer word is known by its first letters only.
    public static final int MAX_LENGTH = 64;

    private static final int COARSE = 32;
    private static final int TABLE_SIZE = 0x180;
    private static final boolean[] WORD = new boolean[TABLE_SIZE];

    /// Beginnings of words that are read as if they began otherwise, by the beginning they get.
    private static final Map<Integer, BitSet> READ_AS = new HashMap<>();

    static {
        for (var letter = 0; letter < TABLE_SIZE; letter++) {
            WORD[letter] = Character.isLetterOrDigit(letter);
        }
        for (var rule : CommonSpelling.readings()) {
            var from = rule.from().replace("^", "");
            if (rule.to().length() > 1 && from.length() > 1) {
                READ_AS.computeIfAbsent(beginning(rule.to()), _ -> new BitSet())
                        .set(beginning(from));
            }
        }
    }

    private final char[] text;
    private final char[] two = new char[2];
    private int start;
    private int end;

    public WordCursor(String text) {
        this.text = text.toCharArray();
    }

    public boolean next() {
        start = end;
        while (start < text.length && !isWordAt(start)) {
            start++;
        }
        end = start < text.length ? endOfWord() : start;
        return start < end;
    }

    /// Where the word begins in the text.
    public int start() {
        return start;
    }

    /// Where the text goes on after the word.
    public int end() {
        return end;
    }

    /// A number has a comma in it, whichever of point and comma it is written with.
    public String plain() {
        var plain = new char[Math.min(MAX_LENGTH, end - start)];
        return new String(plain, 0, Folding.plain(text, start, end, plain)).replace('.', ',');
    }

    /// Whether the word is written without a single letter beyond ASCII.
    boolean isAscii() {
        for (var i = start; i < end; i++) {
            if (text[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// The word's first two letters as a small number, coarse enough to be the same in all
    /// spellings of a stem: a quick look at what a word cannot be. See [#beginningsOf].
    public int beginning() {
        var length = Folding.plain(text, start, end, two);
        var second = length > 1 ? two[1] : '\0';
        return beginning(two[0], second == '.' ? ',' : second);
    }

    /// Adds the numbers that [#beginning] gives for words with this stem.
    public static void beginningsOf(String stem, BitSet beginnings) {
        var first = stem.charAt(0);
        beginnings.set(beginning(stem));
        beginnings.or(READ_AS.getOrDefault(beginning(stem), new BitSet()));
        if (isSoft(first)) {
            beginnings.set(beginning(first, first));
        }
    }

    private static int beginning(String letters) {
        return beginning(letters.charAt(0), letters.length() > 1 ? letters.charAt(1) : '\0');
    }

    private static int beginning(char first, char second) {
        return coarse(first) * COARSE + coarse(second);
    }

    /// Vowels and `j` count as one letter, as do hard and soft consonants, and m, f and v.
    private static int coarse(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j' -> 1;
            case 'b', 'p' -> 2;
            case 'd', 't' -> 3;
            case 'g', 'k' -> 4;
            case 'm', 'f', 'v' -> 5;
            default -> 6 + letter % (COARSE - 6);
        };
    }

    private static boolean isSoft(char letter) {
        return coarse(letter) == 1;
    }

    private int endOfWord() {
        var i = start + 1;
        while (i < text.length && (isWordAt(i) || Folding.isInvisible(text[i]) || joins(i))) {
            i++;
        }
        return i;
    }

    private boolean isWordAt(int index) {
        var letter = text[index];
        if (letter < TABLE_SIZE) {
            return WORD[letter];
        }
        return Character.isSurrogate(letter)
                ? Character.isLetterOrDigit(codePointAround(index))
                : Character.isLetterOrDigit(letter);
    }

    private int codePointAround(int index) {
        return Character.isLowSurrogate(text[index]) && index > 0
                ? Character.codePointBefore(text, index + 1)
                : Character.codePointAt(text, index);
    }

    private boolean joins(int index) {
        return switch (text[index]) {
            case '\'', '’' -> index + 1 < text.length && isWordAt(index + 1);
            case '.', ',' ->
                    index + 1 < text.length
                            && Character.isDigit(text[index - 1])
                            && Character.isDigit(text[index + 1]);
            default -> false;
        };
    }
}
