package no.dypdykk.feature.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.people.User;
import no.dypdykk.feature.people.AccountViews.Happened;
import no.dypdykk.feature.people.OwnTokens.Wish;
import no.dypdykk.web.Authentication;
import no.dypdykk.web.ClientAddress;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import java.util.Set;
import java.util.function.UnaryOperator;

/// A user's own page: sessions, password, tokens, searches.
public final class AccountRoutes {
    private static final Set<String> DEEDS =
            Set.of("session", "others", "password", "token", "search", "search-gone");

    private final OwnAccount account;
    private final OwnTokens tokens;
    private final AccountViews views;
    private final Authentication authentication;
    private final Site site;

    /// @param municipality name of the municipality with a number
    public AccountRoutes(
            OwnAccount account,
            OwnTokens tokens,
            UnaryOperator<String> municipality,
            Authentication authentication,
            Site site) {
        this.account = account;
        this.tokens = tokens;
        this.views = new AccountViews(account, tokens, municipality);
        this.authentication = authentication;
        this.site = site;
    }

    /// `GET /min-side?gjort=`
    public void page(Context context) {
        String done = context.queryParam("gjort");
        var happened = Happened.nothing();
        show(
                context,
                200,
                done != null && DEEDS.contains(done)
                        ? new Happened(
                                happened.wish(), happened.problems(), "account.done-" + done, null)
                        : happened);
    }

    /// `POST /min-side/innlogginger`: ends the one that is named, else all but this one.
    public void endSessions(Context context) {
        Session session = Session.of(context);
        String meant = FormText.of(context, "id");
        if (meant.isEmpty()) {
            account.end(session.user(), one -> !session.isKeptAs(one.hash()));
            done(context, "others");
        } else {
            account.end(session.user(), one -> one.hash().equals(meant));
            done(context, "session");
        }
    }

    /// `POST /min-side/passord`
    public void changePassword(Context context) {
        User user = Session.of(context).user();
        FormProblems problems =
                account.changePassword(
                        user,
                        FormText.of(context, "current"),
                        FormText.of(context, "password"),
                        ClientAddress.of(context));
        if (problems.isEmpty()) {
            authentication.begin(context, user.id());
            done(context, "password");
        } else {
            show(context, 422, new Happened(Wish.EMPTY, problems, null, null));
        }
    }

    /// `POST /min-side/token`
    public void makeToken(Context context) {
        var wish =
                new Wish(
                        FormText.of(context, "token"),
                        FormText.of(context, "scope"),
                        FormText.of(context, "days"));
        switch (tokens.make(Session.of(context).user(), wish)) {
            case OwnTokens.Outcome.Made(var secret) ->
                    show(context, 201, new Happened(Wish.EMPTY, FormProblems.NONE, null, secret));
            case OwnTokens.Outcome.Refused(var problems) ->
                    show(context, 422, new Happened(wish, problems, null, null));
        }
    }

    /// `POST /min-side/token/slutt`
    public void revokeToken(Context context) {
        tokens.revoke(Session.of(context).user(), FormText.of(context, "id"));
        done(context, "token");
    }

    private static void done(Context context, String deed) {
        context.redirect(Urls.accountDone(deed), HttpStatus.SEE_OTHER);
    }

    private void show(Context context, int status, Happened happened) {
        var view = views.of(Session.of(context), happened, Reader.of(context).texts());
        site.sendPrivate(
                context,
                status,
                "account",
                Urls.ACCOUNT,
                shell -> LoginRoutes.TEMPLATES.peopleAccount(shell, view));
    }
}
