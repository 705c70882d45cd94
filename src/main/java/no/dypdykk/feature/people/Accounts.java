package no.dypdykk.feature.people;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.People.EmailTaken;
import no.dypdykk.port.Store;
import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The users there are: new ones, changes, passwords. Any thread may call.
public final class Accounts {
    private final Store store;
    private final Passwords passwords;
    private final Supplier<UserId> ids;

    public Accounts(Store store, Passwords passwords, Supplier<UserId> ids) {
        this.store = store;
        this.passwords = passwords;
        this.ids = ids;
    }

    /// What is said about a user.
    ///
    /// @param municipality number; null when they belong to none
    public record Details(
            String name,
            String email,
            Role role,
            @Nullable String municipality,
            List<String> networks) {
        public Details {
            name = name.strip();
            email = User.canonical(email);
            networks = List.copyOf(networks);
        }
    }

    /// What became of it.
    public sealed interface Outcome {
        record Kept(User user) implements Outcome {}

        record Refused(FormProblems problems) implements Outcome {}
    }

    public Optional<User> byEmail(String email) {
        return store.read(tx -> tx.people().byEmail(User.canonical(email)));
    }

    public Outcome add(Details details) {
        FormProblems problems = UserFields.problems(details.name(), details.email());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        var user =
                new User(
                        ids.get(),
                        details.name(),
                        details.email(),
                        details.role(),
                        details.municipality(),
                        details.networks(),
                        true);
        try {
            store.write(tx -> {
                tx.people().add(user);
                return true;
            });
            return new Outcome.Kept(user);
        } catch (EmailTaken e) {
            return new Outcome.Refused(FormProblems.of("email", "people.email-taken"));
        }
    }

    public void setRole(User user, Role role) {
        store.write(tx -> {
            tx.people().change(user.with(role));
            return true;
        });
    }

    /// A new password ends all of the user's sessions.
    public Outcome setPassword(User user, String password) {
        FormProblems problems = Passwords.problems(password, user.name(), user.email());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        String hash = passwords.hash(password);
        store.write(tx -> {
            tx.people().setPassword(user.id(), hash);
            tx.sessions().removeAll(user.id());
            return true;
        });
        return new Outcome.Kept(user);
    }
}
