package no.dypdykk.core.text;

import java.util.Locale;
import java.util.Set;

/// Where sentences end in Norwegian text. A full stop also stands behind ordinals («2. kvartal»),
/// dates («1. januar») and abbreviations («f.eks.»); it ends a sentence only where the next one can
/// begin.
public final class Sentences {
    /// Those that something always follows. «osv.» and others may end a sentence.
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "f.eks", "bl.a", "dvs", "d.v.s", "jf", "jfr", "ca", "nr", "kl", "kap", "s",
                    "art", "pkt", "avd", "tlf", "evt", "ev", "inkl", "ekskl", "pga", "mht", "ift",
                    "iht", "mtp", "hhv", "dr", "prof", "st", "t.d", "m.a", "d.e", "fx");

    private static final Set<String> MONTHS =
            Set.of(
                    "januar",
                    "februar",
                    "mars",
                    "marts",
                    "april",
                    "mai",
                    "maj",
                    "juni",
                    "juli",
                    "august",
                    "september",
                    "oktober",
                    "november",
                    "desember",
                    "december");

    /// Letters of the longest abbreviation, and of the longest month.
    private static final int LOOKED_AT = 10;

    /// Digits of an ordinal or a day; a year has more.
    private static final int ORDINAL = 2;

    private Sentences() {}

    /// Whether the character with this index is the last of a sentence.
    public static boolean endsAt(String text, int index) {
        var mark = isClosing(text.charAt(index)) && index > 0 ? index - 1 : index;
        if (!isMark(text.charAt(mark))) {
            return false;
        }
        var next = index + 1;
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length()
                && next - index <= LOOKED_AT
                && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || (begins(text, next) && !leadsOn(text, mark, next));
    }

    private static boolean isMark(char letter) {
        return letter == '.' || letter == '!' || letter == '?';
    }

    private static boolean isClosing(char letter) {
        return switch (letter) {
            case '»', '”', '"', '’', ')' -> true;
            default -> false;
        };
    }

    private static boolean begins(String text, int index) {
        return !Character.isLowerCase(text.charAt(index));
    }

    /// Whether the full stop belongs to the word before it alone.
    private static boolean leadsOn(String text, int stop, int next) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        var word = wordBefore(text, stop);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        return isOrdinal(word)
                ? Character.isDigit(text.charAt(next)) || MONTHS.contains(wordAt(text, next))
                : ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isOrdinal(String word) {
        return !word.isEmpty()
                && word.length() <= ORDINAL
                && word.chars().allMatch(Character::isDigit);
    }

    private static String wordBefore(String text, int stop) {
        var start = stop;
        while (start > 0 && stop - start < LOOKED_AT && isInWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, stop);
    }

    private static boolean isInWord(char letter) {
        return letter == '.' || letter == ',' || Character.isLetterOrDigit(letter);
    }

    private static String wordAt(String text, int start) {
        var end = start;
        while (end < text.length()
                && end - start < LOOKED_AT
                && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
