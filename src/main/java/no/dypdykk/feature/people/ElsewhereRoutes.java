package no.dypdykk.feature.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.feature.people.Elsewhere.Outcome;
import no.dypdykk.web.Authentication;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.LocalPath;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.SealedCookie;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

/// The way to an identity provider and back. Without one these addresses lead nowhere.
public final class ElsewhereRoutes {
    private final @Nullable Elsewhere elsewhere;
    private final SealedCookie cookie;
    private final Authentication authentication;
    private final Site site;

    /// @param elsewhere null when no provider is configured
    /// @param cookie keeps what was begun while the browser is away
    public ElsewhereRoutes(
            @Nullable Elsewhere elsewhere,
            SealedCookie cookie,
            Authentication authentication,
            Site site) {
        this.elsewhere = elsewhere;
        this.cookie = cookie;
        this.authentication = authentication;
        this.site = site;
    }

    /// `GET /logg-inn/ekstern?til=`
    public void begin(Context context) {
        Elsewhere provider = provider(context);
        String back = LocalPath.of(context.queryParam("til"));
        var begun = provider.begin(back);
        context.header("Cache-Control", "no-store");
        if (begun.isPresent()) {
            cookie.put(context, begun.get().kept());
            context.redirect(begun.get().to().toString(), HttpStatus.SEE_OTHER);
        } else {
            show(context, 503, provider, "elsewhere.away");
        }
    }

    /// `GET /logg-inn/svar?code=&state=`
    public void answer(Context context) {
        Elsewhere provider = provider(context);
        switch (provider.finish(cookie.take(context), context.queryParamMap())) {
            case Outcome.Welcome(var user, var back) -> {
                authentication.begin(context, user.id());
                context.header("Cache-Control", "no-store");
                context.redirect(back, HttpStatus.SEE_OTHER);
            }
            case Outcome.Refused(var status, var key) -> show(context, status, provider, key);
        }
    }

    private Elsewhere provider(Context context) {
        if (elsewhere == null) {
            throw Refusal.notFound(context.path());
        }
        return elsewhere;
    }

    private void show(Context context, int status, Elsewhere provider, String key) {
        var view =
                new SignInView(
                        Urls.FRONT,
                        "",
                        FormProblems.of("elsewhere", key, provider.provider()),
                        provider.provider());
        site.sendPrivate(
                context,
                status,
                "sign-in",
                Urls.SIGN_IN,
                shell -> LoginRoutes.TEMPLATES.peopleSignIn(shell, view));
    }
}
