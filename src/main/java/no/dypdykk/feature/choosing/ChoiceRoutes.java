package no.dypdykk.feature.choosing;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;

import no.dypdykk.core.page.Language;
import no.dypdykk.web.LocalPath;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Shell;

import java.time.Duration;
import java.util.List;

/// Links that set a choice in a cookie and lead back to where the reader was.
public final class ChoiceRoutes {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final List<String> STANDARDS = List.of(Language.NB.code(), Language.NN.code());

    public void language(Context context) {
        String chosen = chosen(context);
        if (!STANDARDS.contains(chosen)) {
            throw Refusal.badRequest("bad_parameter", "til", chosen, String.join(", ", STANDARDS));
        }
        remember(context, Reader.LANGUAGE_COOKIE, chosen);
    }

    public void scheme(Context context) {
        remember(context, Reader.SCHEME_COOKIE, Shell.Scheme.of(chosen(context)).code());
    }

    private static String chosen(Context context) {
        String chosen = context.queryParam("til");
        return chosen == null ? "" : chosen;
    }

    private static void remember(Context context, String name, String value) {
        var cookie = new Cookie(name, value, "/", YEAR);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        context.cookie(cookie);
        context.header("Cache-Control", "no-store");
        context.redirect(LocalPath.of(context.queryParam("fra")), HttpStatus.SEE_OTHER);
    }
}
