package no.dypdykk.feature.people;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Acting;
import no.dypdykk.port.Invitations.Invitation;
import no.dypdykk.port.People.EmailTaken;
import no.dypdykk.port.Store;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Secret;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Links with which someone chooses a password, once. Any thread may call.
public final class Inviting {
    private static final Duration LASTING = Duration.ofDays(7);

    private final Store store;
    private final Passwords passwords;
    private final Supplier<UserId> ids;
    private final InstantSource clock;

    public Inviting(Store store, Passwords passwords, Supplier<UserId> ids, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /// What stands in the form that a link leads to.
    record Answer(String name, String email, String password) {}

    /// @param user null for someone who becomes a user by accepting
    record Invited(Invitation invitation, @Nullable User user) {}

    sealed interface Outcome {
        record Accepted(UserId user) implements Outcome {}

        record Refused(FormProblems problems) implements Outcome {}

        /// The link was used or has expired.
        record Gone() implements Outcome {}
    }

    /// A link secret for the first administrator; empty when there are users.
    public Optional<String> firstAdministrator() {
        return store.write(tx -> {
            if (!tx.people().all().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(invite(tx, null, Role.ADMIN));
        });
    }

    /// A link secret with which the user chooses a password; earlier ones are worth nothing.
    public String invite(User user) {
        return store.write(tx -> invite(tx, user.id(), user.role()));
    }

    Optional<Invited> find(String secret) {
        return store.read(tx -> find(tx, secret));
    }

    Outcome accept(String secret, Answer answer) {
        Optional<Invited> found = find(secret);
        if (found.isEmpty()) {
            return new Outcome.Gone();
        }
        FormProblems problems = problems(found.get(), answer);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        String hash = passwords.hash(answer.password());
        try {
            return store.write(tx ->
                    find(tx, secret)
                            .map(invited -> keep(tx, invited, answer, hash))
                            .orElseGet(Outcome.Gone::new));
        } catch (EmailTaken e) {
            return new Outcome.Refused(FormProblems.of("email", "people.email-taken"));
        }
    }

    /// Whoever accepts does it in their own name.
    private Outcome keep(Store.Tx tx, Invited invited, Answer answer, String hash) {
        User known = invited.user();
        User user = known == null ? newUser(invited.invitation().role(), answer) : known;
        return Acting.as(
                Asker.Person.of(user),
                () -> {
                    if (known == null) {
                        tx.people().add(user);
                    }
                    tx.people().setPassword(user.id(), hash);
                    tx.sessions().removeAll(user.id());
                    tx.invitations().remove(invited.invitation().hash());
                    return new Outcome.Accepted(user.id());
                });
    }

    private User newUser(Role role, Answer answer) {
        return new User(
                ids.get(),
                answer.name().strip(),
                User.canonical(answer.email()),
                role,
                null,
                List.of(),
                true);
    }

    private static FormProblems problems(Invited invited, Answer answer) {
        User known = invited.user();
        return known == null
                ? UserFields.problems(answer.name(), answer.email())
                        .and(Passwords.problems(answer.password(), answer.name(), answer.email()))
                : Passwords.problems(answer.password(), known.name(), known.email());
    }

    private String invite(Store.Tx tx, @Nullable UserId user, Role role) {
        String secret = Secret.random();
        Instant end = clock.instant().plus(LASTING);
        tx.invitations().put(new Invitation(Secret.hash(secret), user, role, end));
        return secret;
    }

    private Optional<Invited> find(Store.Tx tx, String secret) {
        return tx.invitations()
                .byHash(Secret.hash(secret))
                .filter(invitation -> invitation.expires().isAfter(clock.instant()))
                .map(invitation -> new Invited(invitation, user(tx, invitation)))
                .filter(invited -> invited.user() == null || invited.user().active());
    }

    private static @Nullable User user(Store.Tx tx, Invitation invitation) {
        UserId user = invitation.user();
        return user == null ? null : tx.people().byId(user).orElseThrow();
    }
}
