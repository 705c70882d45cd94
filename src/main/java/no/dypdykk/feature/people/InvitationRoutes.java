package no.dypdykk.feature.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.people.User;
import no.dypdykk.feature.people.Inviting.Answer;
import no.dypdykk.feature.people.Inviting.Invited;
import no.dypdykk.feature.people.Inviting.Outcome;
import no.dypdykk.web.Authentication;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

/// The page behind a link that lets someone choose a password.
public final class InvitationRoutes {
    private final Inviting inviting;
    private final Authentication authentication;
    private final Site site;

    public InvitationRoutes(Inviting inviting, Authentication authentication, Site site) {
        this.inviting = inviting;
        this.authentication = authentication;
        this.site = site;
    }

    /// `GET /velkommen/{secret}`
    public void form(Context context) {
        Invited invited = invited(context);
        User user = invited.user();
        show(
                context,
                200,
                invited,
                new Answer(user == null ? "" : user.name(), user == null ? "" : user.email(), ""),
                FormProblems.NONE);
    }

    /// `POST /velkommen/{secret}`
    public void accept(Context context) {
        Invited invited = invited(context);
        var answer =
                new Answer(
                        FormText.of(context, "name"),
                        FormText.of(context, "email"),
                        FormText.of(context, "password"));
        switch (inviting.accept(context.pathParam("secret"), answer)) {
            case Outcome.Accepted(var user) -> {
                authentication.begin(context, user);
                context.redirect(Urls.ACCOUNT, HttpStatus.SEE_OTHER);
            }
            case Outcome.Refused(var problems) -> show(context, 422, invited, answer, problems);
            case Outcome.Gone() -> throw Refusal.of(410, "link_used");
        }
    }

    private Invited invited(Context context) {
        return inviting.find(context.pathParam("secret"))
                .orElseThrow(() -> Refusal.of(410, "link_used"));
    }

    private void show(
            Context context, int status, Invited invited, Answer answer, FormProblems problems) {
        User user = invited.user();
        var view =
                new WelcomeView(
                        context.path(),
                        user == null,
                        invited.invitation().role(),
                        user == null ? answer.name() : user.name(),
                        user == null ? answer.email() : user.email(),
                        problems);
        site.sendPrivate(
                context,
                status,
                "welcome",
                Urls.WELCOME,
                shell -> LoginRoutes.TEMPLATES.peopleWelcome(shell, view));
    }
}
