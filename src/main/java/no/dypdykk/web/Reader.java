package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Who is reading, as far as the page's looks depend on it: written standard and colours.
public record Reader(Texts texts, Shell.Scheme scheme) {
    /// Someone whose request could not be read.
    static final Reader UNKNOWN = new Reader(Texts.NB, Shell.Scheme.AUTO);

    public static final String LANGUAGE_COOKIE = "sprak";
    public static final String SCHEME_COOKIE = "fargevalg";

    private static final List<Locale> SPOKEN =
            List.of(Locale.of("nb"), Locale.of("no"), Locale.of("nn"));

    /// The reader's own choice, else what the browser asks for, else bokmål.
    public static Reader of(Context context) {
        Language language =
                Coded.of(Language.class, orEmpty(context.cookie(LANGUAGE_COOKIE)))
                        .orElseGet(() -> asked(context.header("Accept-Language")));
        return new Reader(Texts.of(language), Shell.Scheme.of(context.cookie(SCHEME_COOKIE)));
    }

    /// Tells readers apart whose pages look different.
    String key() {
        return texts.lang() + ' ' + scheme.code() + ' ';
    }

    private static Language asked(@Nullable String header) {
        if (header == null || !header.contains("nn")) {
            return Language.NB;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best != null && best.getLanguage().equals("nn") ? Language.NN : Language.NB;
        } catch (IllegalArgumentException e) {
            return Language.NB;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
