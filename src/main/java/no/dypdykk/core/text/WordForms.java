package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.NorwegianStemmer;

import java.util.List;

/// What a word in plain spelling is read as. Words met lately are remembered in a fixed number of
/// places, because texts repeat their words: reading is three times as quick by it. A place is
/// written and read without a lock; the worst that can come of it is that a word is read twice.
///
/// @param common its common spelling, for comparing by parts
/// @param stem what is left of it without endings
record WordForms(String plain, String common, String stem) {
    private static final int PLACES = 1 << 14;
    private static final @Nullable WordForms[] LATELY = new WordForms[PLACES];
    private static final int MIN_AGENT = 4;

    /// The longest first.
    private static final List<String> AGENT_ENDINGS =
            List.of(
                    "anes", "enes", "ede", "ane", "ene", "ens", "ets", "nes", "ar", "en", "es",
                    "et", "ne", "e");

    static WordForms of(String plain) {
        var hash = plain.hashCode();
        var place = (hash ^ hash >>> 13) & PLACES - 1;
        var known = LATELY[place];
        if (known != null && known.plain.equals(plain)) {
            return known;
        }
        var forms = read(plain);
        LATELY[place] = forms;
        return forms;
    }

    private static WordForms read(String plain) {
        var strict = CommonSpelling.of(plain);
        var stemmer = new NorwegianStemmer();
        stemmer.setCurrent(agent(strict));
        stemmer.stem();
        return new WordForms(
                plain,
                CommonSpelling.loose(strict),
                CommonSpelling.afterStemming(stemmer.getCurrent()));
    }

    /// `ledere`, `lederne` to `leder`, `sykefraværet` to `sykefravær`: Snowball leaves them apart.
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
