package no.dypdykk.core.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The order of titles in a list: as in a Norwegian register, without regard to capitals, accents,
/// quotation marks and other signs. Decided here so that every store sorts alike.
public final class TitleOrder {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}{|}]+");

    private TitleOrder() {}

    /// A text whose plain code point order is the order of the titles. The letters æ, ø and å
    /// become the three characters that follow z in ASCII.
    public static String key(String title) {
        var lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var letters = SIGNS.matcher(lower.replaceAll("[{|}]", " ")).replaceAll(" ").strip();
        var ranked = letters.replaceAll("[æä]", "{").replaceAll("[øö]", "|").replace('å', '}');
        return ACCENT.matcher(Normalizer.normalize(ranked, Normalizer.Form.NFD)).replaceAll("");
    }
}
