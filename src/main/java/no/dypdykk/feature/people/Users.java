package no.dypdykk.feature.people;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.Coded;
import no.dypdykk.feature.people.Accounts.Outcome;
import no.dypdykk.port.People.EmailTaken;
import no.dypdykk.port.Store;
import no.dypdykk.web.FormProblems;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What administrators do about users. Any thread may call.
public final class Users {
    private static final int MOST_NETWORKS = 20;
    private static final int LONGEST_NETWORK = 100;

    private final Store store;
    private final MunicipalityRegister register;
    private final Supplier<UserId> ids;

    public Users(Store store, MunicipalityRegister register, Supplier<UserId> ids) {
        this.store = store;
        this.register = register;
        this.ids = ids;
    }

    List<User> all() {
        return store.read(tx -> tx.people().all());
    }

    Optional<User> find(String id) {
        return UserId.isValid(id)
                ? store.read(tx -> tx.people().byId(new UserId(id)))
                : Optional.empty();
    }

    /// Someone new, who cannot sign in before they are invited.
    Outcome add(UserForm form) {
        return keep(ids.get(), form, false);
    }

    /// Everything about a user may be new; who is shut out is signed out everywhere.
    Outcome change(User user, UserForm form) {
        return keep(user.id(), form, true);
    }

    private Outcome keep(UserId id, UserForm form, boolean known) {
        FormProblems problems = problems(form);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        User user = user(id, form);
        try {
            return store.write(tx -> {
                if (known && isLastAdministrator(tx, user)) {
                    return new Outcome.Refused(FormProblems.of("role", "users.last-admin"));
                }
                if (known) {
                    tx.people().change(user);
                } else {
                    tx.people().add(user);
                }
                if (!user.active()) {
                    tx.sessions().removeAll(id);
                }
                return new Outcome.Kept(user);
            });
        } catch (EmailTaken e) {
            return new Outcome.Refused(FormProblems.of("email", "people.email-taken"));
        }
    }

    /// R22: whether nobody would be left to administer.
    private static boolean isLastAdministrator(Store.Tx tx, User changed) {
        return !isAdministrator(changed)
                && tx.people().all().stream()
                        .filter(Users::isAdministrator)
                        .allMatch(other -> other.id().equals(changed.id()));
    }

    private static boolean isAdministrator(User user) {
        return user.active() && user.role() == Role.ADMIN;
    }

    private static User user(UserId id, UserForm form) {
        return new User(
                id,
                form.name().strip(),
                User.canonical(form.email()),
                Coded.of(Role.class, form.role()).orElseThrow(),
                form.municipality().isEmpty() ? null : form.municipality(),
                networks(form),
                !form.access().equals(UserForm.CLOSED));
    }

    private static List<String> networks(UserForm form) {
        return Stream.of(form.networks().split(";"))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .distinct()
                .toList();
    }

    private FormProblems problems(UserForm form) {
        FormProblems problems = UserFields.problems(form.name(), form.email());
        if (Coded.of(Role.class, form.role()).isEmpty()) {
            problems = problems.and("role", "users.role-wrong");
        }
        if (!form.municipality().isEmpty()
                && !(register.resolve(form.municipality()) instanceof Resolution.Current)) {
            problems = problems.and("municipality", "users.municipality-wrong");
        }
        boolean tooMuch =
                networks(form).size() > MOST_NETWORKS
                        || networks(form).stream()
                                .anyMatch(network ->
                                        network.length() > LONGEST_NETWORK
                                                || network.chars()
                                                        .anyMatch(Character::isISOControl));
        return tooMuch
                ? problems.and("networks", "users.networks-wrong", MOST_NETWORKS, LONGEST_NETWORK)
                : problems;
    }
}
