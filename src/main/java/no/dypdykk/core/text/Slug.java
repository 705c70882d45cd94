package no.dypdykk.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The readable part of a page's address: lower-case ASCII letters and digits in groups joined by
/// single hyphens, for example `okt-grunnbemanning`.
public final class Slug {
    public static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int MAX_READ = 1_000;

    private Slug() {}

    /// Makes a slug of any text: å, ø, æ become a, o, ae, other marks fall off, all that is no
    /// letter or digit becomes a hyphen. A text without any letter we can write gives `side`.
    public static String of(String text) {
        var read = text.substring(0, Math.min(text.length(), MAX_READ)).toLowerCase(Locale.ROOT);
        var bare = MARKS.matcher(Normalizer.normalize(read, Normalizer.Form.NFKD)).replaceAll("");
        var ascii = OTHER.matcher(spelledOut(bare)).replaceAll("-");
        var slug = shortened(trimmed(ascii));
        return slug.isEmpty() ? "side" : slug;
    }

    public static boolean isValid(String slug) {
        return slug.length() <= MAX_LENGTH && FORM.matcher(slug).matches();
    }

    private static String spelledOut(String text) {
        return text.replace("æ", "ae")
                .replace("ø", "o")
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("ŋ", "n")
                .replace("ŧ", "t");
    }

    private static String shortened(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        var cut = slug.substring(0, MAX_LENGTH);
        var lastWord = cut.lastIndexOf('-');
        return slug.charAt(MAX_LENGTH) == '-' || lastWord < MAX_LENGTH / 2
                ? trimmed(cut)
                : cut.substring(0, lastWord);
    }

    private static String trimmed(String slug) {
        var start = slug.startsWith("-") ? 1 : 0;
        var end = slug.length() - (slug.length() > start && slug.endsWith("-") ? 1 : 0);
        return slug.substring(start, end);
    }
}
