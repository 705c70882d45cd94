package no.dypdykk.core.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Guesses whether a text is in nynorsk, by the small words that differ.
final class WrittenStandard {
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> NYNORSK =
            Set.of(
                    "ikkje", "eit", "frå", "dei", "kva", "eg", "noko", "vere", "gjere", "berre",
                    "korleis", "kvifor", "meir", "seinare", "desse", "sjølv", "då", "heile");
    private static final Set<String> BOKMAL =
            Set.of(
                    "ikke", "et", "fra", "hva", "jeg", "noe", "være", "gjøre", "bare", "hvordan",
                    "hvorfor", "mer", "senere", "disse", "selv", "da", "hele", "de");

    private WrittenStandard() {}

    static boolean isNynorsk(String text) {
        var nynorsk = 0;
        var bokmal = 0;
        for (var word : WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).toList()) {
            nynorsk += NYNORSK.contains(word) ? 1 : 0;
            bokmal += BOKMAL.contains(word) ? 1 : 0;
        }
        return nynorsk > bokmal;
    }
}
