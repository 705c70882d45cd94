package no.dypdykk.core.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A spelling that bokmål, nynorsk and Danish have in common for most words that differ only by
/// sound laws: `heiltid`/`heltid`, `sjukefråvær`/`sykefravær`, `røynsle`/`rønsle`, `namn`/`navn`,
/// `dagleg`/`daglig`, `tryggleik`/`trygghet`/`tryghed`, `tilbake`/`tilbage`. Never shown; it
/// serves to compare. Works on the plain spelling of [Folding].
final class CommonSpelling {
    private record Rule(String from, String to) {}

    /// The longest first where one begins like another.
    private static final List<Rule> RULES =
            List.of(
                    new Rule("sju", "sy"),
                    new Rule("ju", "y"),
                    new Rule("ei", "e"),
                    new Rule("oy", "o"),
                    new Rule("au", "o"),
                    new Rule("mn", "vn"),
                    new Rule("fn", "vn"),
                    new Rule("leik", "het"),
                    new Rule("heit", "het"),
                    new Rule("hed", "het"),
                    new Rule("skab", "skap"),
                    new Rule("tion", "sjon"));

    private static final List<Rule> ENDINGS =
            List.of(
                    new Rule("leg", "lig"),
                    new Rule("lege", "lige"),
                    new Rule("legt", "ligt"),
                    new Rule("legare", "ligare"),
                    new Rule("legere", "ligere"));

    /// In shorter stems a hard or soft consonant tells two words apart (`tak`, `tag`).
    private static final int LONG_ENOUGH_TO_HARDEN = 5;

    private CommonSpelling() {}

    /// The loosest form, for comparing by parts.
    static String of(String plain) {
        return hardened(sounds(plain)).toString();
    }

    /// A stricter form, for cutting a stem from.
    static String beforeStemming(String plain) {
        return sounds(plain).toString();
    }

    /// What becomes of a stem that was cut from the stricter form.
    static String afterStemming(String stem) {
        return stem.length() < LONG_ENOUGH_TO_HARDEN
                ? stem
                : hardened(new StringBuilder(stem)).toString();
    }

    private static StringBuilder sounds(String plain) {
        var word = endingOf(plain);
        var key = new StringBuilder(word.length() + 2);
        for (var i = 0; i < word.length(); ) {
            var rule = ruleAt(word, i);
            if (rule == null) {
                key.append(word.charAt(i++));
            } else {
                key.append(rule.to);
                i += rule.from.length();
            }
        }
        return key;
    }

    private static String endingOf(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending.from)) {
                return word.substring(0, word.length() - ending.from.length()) + ending.to;
            }
        }
        return word;
    }

    private static @Nullable Rule ruleAt(String word, int index) {
        for (var rule : RULES) {
            if (word.startsWith(rule.from, index)) {
                return rule;
            }
        }
        return null;
    }

    /// Danish writes b, d, g after a vowel where Norwegian writes p, t, k.
    private static StringBuilder hardened(StringBuilder key) {
        for (var i = 1; i < key.length(); i++) {
            if (isVowel(key.charAt(i - 1))) {
                key.setCharAt(i, hardened(key.charAt(i)));
            }
        }
        return key;
    }

    private static char hardened(char letter) {
        return switch (letter) {
            case 'b' -> 'p';
            case 'd' -> 't';
            case 'g' -> 'k';
            default -> letter;
        };
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
