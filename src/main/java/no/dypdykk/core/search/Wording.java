package no.dypdykk.core.search;

import no.dypdykk.core.text.PersonalData;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of a search as they are counted: what differs only in letter case or spacing is one
/// wording.
public final class Wording {
    private static final int LONGEST = 100;
    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern WORD = Pattern.compile("(^| )(\\p{L})");

    private Wording() {}

    /// Empty for a search that must not be counted: a blank or very long one, and one in which
    /// [PersonalData] finds something however its words are written. People leave out capital
    /// letters when they search, so names are looked for with them, too.
    public static Optional<String> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var words = GAP.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
        var wording = words.strip().toLowerCase(Locale.ROOT);
        return wording.isEmpty() || isAboutSomebody(typed) || isAboutSomebody(capitalised(wording))
                ? Optional.empty()
                : Optional.of(wording);
    }

    private static boolean isAboutSomebody(String text) {
        return !PersonalData.in(text).isEmpty();
    }

    private static String capitalised(String words) {
        return WORD.matcher(words).replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
    }
}
