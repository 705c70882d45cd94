package no.dypdykk.core.text;

import no.dypdykk.core.text.Rewriting.Rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A spelling that bokmål, nynorsk and Danish have in common for most words: `heiltid`/`heltid`,
/// `sjukefråvær`/`sykefravær`, `dagleg`/`daglig`, `vasskraft`/`vannkraft`, `bøkene`/`bok`,
/// `undersøking`/`undersøkelse`. Never shown; it serves to compare. Works on the plain spelling of
/// [Folding].
final class CommonSpelling {
    private static final List<Rule> RULES = rules();
    private static final Rewriting WORDS = Rewriting.of(RULES);

    /// Endings of nynorsk as bokmål has them, and `-het` bare, for Snowball leaves only that one;
    /// the longest first.
    private static final List<Rule> ENDINGS =
            Rewriting.parse(
                    """
                    het: hetenes hetene hetane hetens heten heter hetar heta
                    erne: arane
                    ere: arar are era
                    igste: igaste
                    eren: aren
                    enes: anes
                    ene: ane
                    este: aste
                    est: ast
                    er: ar
                    """);

    /// What is done and the doing of it: `-else` and `-ning` as `-ing`.
    private static final List<Rule> DEEDS =
            Rewriting.parse(
                    """
                    ing: elsens elsene elsen elser else ingane ingene ingar inger inga ingen
                    """);

    private static final String DEED = "ing";
    private static final String LONGER_DEED = "ning";
    private static final int SHORTEST_BASE = 3;
    private static final int SHORTEST_DEED = 3;

    /// In shorter stems a hard or soft consonant tells two words apart (`tak`, `tag`).
    private static final int LONG_ENOUGH_TO_HARDEN = 5;

    private static final int SHORTEST_DOUBLED = 3;

    private CommonSpelling() {}

    /// The stricter form, for cutting a stem from.
    static String of(String plain) {
        return deed(ending(WORDS.apply(plain)));
    }

    /// The loosest form, for comparing by parts.
    static String loose(String strict) {
        return hardened(strict);
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

    /// Another number when any rule is another.
    static int edition() {
        return RULES.stream().map(rule -> rule.from() + ":" + rule.to()).toList().hashCode();
    }

    /// What is read as what, for those that only look at the beginning of a word.
    static List<Rule> readings() {
        return RULES;
    }

    /// What the words are read as follows the sound laws like all else.
    private static List<Rule> rules() {
        var sounds = Rewriting.parse(SoundLaws.RULES);
        var lawful = Rewriting.of(sounds);
        var rules = new ArrayList<>(sounds);
        Stream.concat(StrongVerbs.rules().stream(), Rewriting.parse(KindredWords.RULES).stream())
                .map(rule -> new Rule(rule.from(), lawful.apply(rule.to())))
                .forEach(rules::add);
        return List.copyOf(rules);
    }

    private static String ending(String word) {
        return replaced(word, ENDINGS, SHORTEST_BASE);
    }

    private static String deed(String word) {
        var deed = replaced(word, DEEDS, SHORTEST_DEED);
        var base = deed.length() - LONGER_DEED.length();
        return base >= SHORTEST_DEED
                        && deed.endsWith(LONGER_DEED)
                        && !isVowel(deed.charAt(base - 1))
                ? deed.substring(0, base) + DEED
                : deed;
    }

    private static String replaced(String word, List<Rule> endings, int shortestBase) {
        for (var ending : endings) {
            var base = word.length() - ending.from().length();
            if (base >= shortestBase && word.endsWith(ending.from())) {
                return word.substring(0, base) + ending.to();
            }
        }
        return word;
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
