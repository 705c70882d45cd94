package no.dypdykk.feature.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.feature.people.Accounts.Outcome;
import no.dypdykk.feature.people.UsersView.Line;
import no.dypdykk.web.Choice;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Users, for administrators: invite, change, shut out.
public final class UserRoutes {
    private final Users users;
    private final Inviting inviting;
    private final MunicipalityRegister register;
    private final Site site;

    public UserRoutes(Users users, Inviting inviting, MunicipalityRegister register, Site site) {
        this.users = users;
        this.inviting = inviting;
        this.register = register;
        this.site = site;
    }

    /// What the page shows besides the users.
    ///
    /// @param user null when all are shown
    private record Shown(
            @Nullable User user,
            UserForm form,
            FormProblems problems,
            @Nullable String link,
            @Nullable String done) {}

    /// `GET /admin/brukere`
    public void list(Context context) {
        show(context, 200, new Shown(null, UserForm.EMPTY, FormProblems.NONE, null, null));
    }

    /// `POST /admin/brukere`: someone new, with a link to choose a password.
    public void add(Context context) {
        var form = form(context);
        switch (users.add(form)) {
            case Outcome.Kept(var user) -> invite(context, user);
            case Outcome.Refused(var problems) ->
                    show(context, 422, new Shown(null, form, problems, null, null));
        }
    }

    /// `GET /admin/brukere/{id}`
    public void one(Context context) {
        User user = user(context);
        String done = context.queryParam("gjort") == null ? null : "users.done";
        show(context, 200, new Shown(user, UserForm.of(user), FormProblems.NONE, null, done));
    }

    /// `POST /admin/brukere/{id}`
    public void change(Context context) {
        User user = user(context);
        var form = form(context);
        switch (users.change(user, form)) {
            case Outcome.Kept _ ->
                    context.redirect(Urls.user(user.id()) + "?gjort=lagret", HttpStatus.SEE_OTHER);
            case Outcome.Refused(var problems) ->
                    show(context, 422, new Shown(user, form, problems, null, null));
        }
    }

    /// `POST /admin/brukere/{id}/lenke`
    public void link(Context context) {
        invite(context, user(context));
    }

    private void invite(Context context, User user) {
        String link = site.origin() + Urls.welcome(inviting.invite(user));
        show(context, 201, new Shown(user, UserForm.of(user), FormProblems.NONE, link, null));
    }

    private User user(Context context) {
        return users.find(context.pathParam("id"))
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private static UserForm form(Context context) {
        return new UserForm(
                FormText.of(context, "name"),
                FormText.of(context, "email"),
                FormText.of(context, "role"),
                FormText.of(context, "municipality"),
                FormText.of(context, "networks"),
                FormText.of(context, "access"));
    }

    private void show(Context context, int status, Shown shown) {
        var view = view(shown, Reader.of(context).texts());
        site.sendPrivate(
                context,
                status,
                "users",
                Urls.USERS,
                shell -> LoginRoutes.TEMPLATES.peopleUsers(shell, view));
    }

    private UsersView view(Shown shown, Texts texts) {
        User user = shown.user();
        UserForm form = shown.form();
        return new UsersView(
                user == null
                        ? users.all().stream().map(one -> line(one, texts)).toList()
                        : List.of(),
                user == null ? null : user.id().value(),
                user == null ? "" : user.name(),
                form,
                Stream.of(Role.values())
                        .map(role -> choice(role.code(), texts.name(role), form.role()))
                        .toList(),
                municipalities(form.municipality(), texts),
                Stream.of(UserForm.OPEN, UserForm.CLOSED)
                        .map(word -> choice(word, texts.get("users.access." + word), form.access()))
                        .toList(),
                shown.problems(),
                shown.link(),
                shown.done());
    }

    private List<Choice> municipalities(String chosen, Texts texts) {
        var choices = new ArrayList<Choice>();
        choices.add(choice("", texts.get("users.no-municipality"), chosen));
        register.all().stream()
                .sorted(Comparator.comparing(Municipality::name))
                .map(one -> choice(one.number(), one.name(), chosen))
                .forEach(choices::add);
        return choices;
    }

    private Line line(User user, Texts texts) {
        var notes = new ArrayList<String>();
        notes.add(texts.name(user.role()));
        String number = user.municipality();
        register.all().stream()
                .filter(one -> Objects.equals(one.number(), number))
                .map(Municipality::name)
                .forEach(notes::add);
        notes.addAll(user.networks());
        if (!user.active()) {
            notes.add(texts.get("users.closed"));
        }
        return new Line(Urls.user(user.id()), user.name(), user.email(), String.join(", ", notes));
    }

    private static Choice choice(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen));
    }
}
