package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/// A spelling that bokmål, nynorsk and Danish have in common for most words that differ only by
/// sound laws: `heiltid`/`heltid`, `sjukefråvær`/`sykefravær`, `røynsle`/`rønsle`, `namn`/`navn`,
/// `dagleg`/`daglig`, `tryggleik`/`trygghet`/`tryghed`, `tilbake`/`tilbage`. Never shown; it serves
/// to compare. Works on the plain spelling of [Folding].
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

    private static final String ENDING_MARK = "leg";

    private static final List<List<Rule>> BY_LETTER =
            IntStream.range(0, 0x80)
                    .mapToObj(letter ->
                            RULES.stream().filter(rule -> rule.from.charAt(0) == letter).toList())
                    .toList();

    /// In shorter stems a hard or soft consonant tells two words apart (`tak`, `tag`).
    private static final int LONG_ENOUGH_TO_HARDEN = 5;

    private static final int SHORTEST_DOUBLED = 3;

    private CommonSpelling() {}

    /// The loosest form, for comparing by parts.
    static String of(String plain) {
        return hardened(sounds(plain));
    }

    /// A stricter form, for cutting a stem from.
    static String beforeStemming(String plain) {
        return sounds(plain);
    }

    /// What becomes of a stem that was cut from the stricter form: a last consonant that is doubled
    /// only before an ending (`hjem`, `hjemmet`) stands once.
    static String afterStemming(String stem) {
        var last = stem.length() - 1;
        var doubled =
                last >= SHORTEST_DOUBLED
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && Character.isLetter(stem.charAt(last));
        var single = doubled ? stem.substring(0, last) : stem;
        return single.length() < LONG_ENOUGH_TO_HARDEN ? single : hardened(single);
    }

    private static String sounds(String plain) {
        var word = endingOf(plain);
        var i = 0;
        while (i < word.length() && ruleAt(word, i) == null) {
            i++;
        }
        return i == word.length() ? word : rewritten(word, i);
    }

    private static String rewritten(String word, int from) {
        var key = new StringBuilder(word.length() + 2).append(word, 0, from);
        for (var i = from; i < word.length(); ) {
            var rule = ruleAt(word, i);
            if (rule == null) {
                key.append(word.charAt(i++));
            } else {
                key.append(rule.to);
                i += rule.from.length();
            }
        }
        return key.toString();
    }

    private static String endingOf(String word) {
        if (!word.contains(ENDING_MARK)) {
            return word;
        }
        for (var ending : ENDINGS) {
            if (word.endsWith(ending.from)) {
                return word.substring(0, word.length() - ending.from.length()) + ending.to;
            }
        }
        return word;
    }

    private static @Nullable Rule ruleAt(String word, int index) {
        var letter = word.charAt(index);
        for (var rule : letter < BY_LETTER.size() ? BY_LETTER.get(letter) : List.<Rule>of()) {
            if (word.startsWith(rule.from, index)) {
                return rule;
            }
        }
        return null;
    }

    /// Danish writes b, d, g after a vowel where Norwegian writes p, t, k.
    private static String hardened(String word) {
        var letters = word.toCharArray();
        for (var i = 1; i < letters.length; i++) {
            if (isVowel(letters[i - 1])) {
                letters[i] = hardened(letters[i]);
            }
        }
        return new String(letters);
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
