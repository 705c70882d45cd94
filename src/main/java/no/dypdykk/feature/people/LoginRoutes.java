package no.dypdykk.feature.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.people.Asker;
import no.dypdykk.feature.people.SigningIn.Outcome;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Authentication;
import no.dypdykk.web.ClientAddress;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.LocalPath;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Signing in with a local account, and signing out.
public final class LoginRoutes {
    static final Templates TEMPLATES = new StaticTemplates();

    private final SigningIn signingIn;
    private final @Nullable String elsewhere;
    private final Authentication authentication;
    private final Site site;

    /// @param elsewhere name of the identity provider; null when there is none
    public LoginRoutes(
            SigningIn signingIn,
            @Nullable String elsewhere,
            Authentication authentication,
            Site site) {
        this.signingIn = signingIn;
        this.elsewhere = elsewhere;
        this.authentication = authentication;
        this.site = site;
    }

    /// `GET /logg-inn?til=`
    public void form(Context context) {
        String back = LocalPath.of(context.queryParam("til"));
        if (Session.of(context).asker() instanceof Asker.Person) {
            context.redirect(back, HttpStatus.SEE_OTHER);
            return;
        }
        show(context, 200, back, "", FormProblems.NONE);
    }

    /// `POST /logg-inn`
    public void signIn(Context context) {
        String back = LocalPath.of(context.formParam("til"));
        String email = FormText.of(context, "email");
        Outcome outcome =
                signingIn.signIn(
                        email, FormText.of(context, "password"), ClientAddress.of(context));
        switch (outcome) {
            case Outcome.Welcome(var user) -> {
                authentication.begin(context, user.id());
                context.redirect(back, HttpStatus.SEE_OTHER);
            }
            case Outcome.Wrong() ->
                    show(context, 422, back, email, FormProblems.of("email", "sign-in.wrong"));
            case Outcome.TooMany(var wait) -> tooMany(context, back, email, wait);
        }
    }

    /// `POST /logg-ut`
    public void signOut(Context context) {
        authentication.end(context);
        context.redirect(Urls.FRONT, HttpStatus.SEE_OTHER);
    }

    private void tooMany(Context context, String back, String email, Duration wait) {
        context.header("Retry-After", Long.toString(wait.toSeconds() + 1));
        long minutes = wait.toMinutes() + 1;
        show(context, 429, back, email, FormProblems.of("email", "sign-in.too-many", minutes));
    }

    private void show(
            Context context, int status, String back, String email, FormProblems problems) {
        var view = new SignInView(back, email, problems, elsewhere);
        site.sendPrivate(
                context,
                status,
                "sign-in",
                Urls.SIGN_IN,
                shell -> TEMPLATES.peopleSignIn(shell, view));
    }
}
