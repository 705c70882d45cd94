package no.dypdykk.core.text;

import java.text.Normalizer;

/// One plain spelling of a letter, whatever keyboard it was typed on: lower case, no accents,
/// `å`/`aa`/`a`, `ø`/`ö`/`oe`/`o` and `æ`/`ä`/`ae`/`e` the same. So `Brønnøy`, `Broennoey` and
/// `bronnoy` all become `bronnoy`. Invisible marks (soft hyphen, direction marks, loose accents)
/// disappear.
public final class Folding {
    private static final int TABLE_SIZE = 0x180;

    /// Loose dots make an `ä` of the `a` before them.
    private static final char DOTS = '\u0308';

    private static final char[] TABLE = new char[TABLE_SIZE];

    static {
        for (char letter = 0; letter < TABLE_SIZE; letter++) {
            var lower = Character.toLowerCase(letter);
            var first = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
            TABLE[letter] = first < 0x80 ? first : lower;
        }
        var special = "æeäeøoöoåađdðdħhŋnŧtłlßsþt";
        for (var i = 0; i < special.length(); i += 2) {
            var letter = special.charAt(i);
            TABLE[letter] = special.charAt(i + 1);
            TABLE[Character.toUpperCase(letter)] = special.charAt(i + 1);
        }
    }

    private Folding() {}

    /// The plain spelling of a word or name.
    public static String plain(String text) {
        var letters = text.toCharArray();
        var target = new char[letters.length];
        return new String(target, 0, plain(letters, 0, letters.length, target));
    }

    /// Writes the plain spelling of `text[start, end)` into `target` until it is full; returns how
    /// many letters it took.
    static int plain(char[] text, int start, int end, char[] target) {
        var length = 0;
        var previous = '\0';
        for (var i = start; i < end && length < target.length; i++) {
            var letter = text[i];
            if (isInvisible(letter)) {
                if (letter == DOTS && previous == 'a') {
                    target[length - 1] = 'e';
                }
                continue;
            }
            var lower = letter < 0x80 && letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
            var digraph = digraph(previous, (char) lower);
            if (digraph != '\0') {
                target[length - 1] = digraph;
                previous = '\0';
            } else {
                target[length++] =
                        letter < TABLE_SIZE ? TABLE[letter] : Character.toLowerCase(letter);
                previous = (char) lower;
            }
        }
        return length;
    }

    /// Marks that belong to the letter before them, or are not seen at all.
    static boolean isInvisible(char letter) {
        if (letter < 0x300) {
            return letter == '\u00AD';
        }
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static char digraph(char first, char second) {
        if (first == 'a' && second == 'a') {
            return 'a';
        }
        if (first == 'a' && second == 'e') {
            return 'e';
        }
        return first == 'o' && second == 'e' ? 'o' : '\0';
    }
}
