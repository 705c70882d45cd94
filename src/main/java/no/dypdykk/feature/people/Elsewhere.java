package no.dypdykk.feature.people;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Acting;
import no.dypdykk.port.SignIn;
import no.dypdykk.port.SignIn.Identity;
import no.dypdykk.port.SignIn.Pending;
import no.dypdykk.port.Store;
import no.dypdykk.web.Secret;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Signing in at an identity provider, and whom it means here. What was begun the browser keeps,
/// sealed; nothing of it is kept here. Any thread may call.
public final class Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);
    private static final String BREAK = "\n";
    private static final int PARTS = 4;

    private final SignIn signIn;
    private final Store store;
    private final Supplier<UserId> ids;

    public Elsewhere(SignIn signIn, Store store, Supplier<UserId> ids) {
        this.signIn = signIn;
        this.store = store;
        this.ids = ids;
    }

    /// @param to where the browser goes
    /// @param kept what the browser keeps for us until it is back, sealed
    record Begun(URI to, String kept) {}

    /// @param back where to go afterwards
    private record Waiting(Pending pending, String back) {
        String text() {
            return String.join(BREAK, pending.state(), pending.nonce(), pending.verifier(), back);
        }

        static Waiting read(String text) {
            var parts = text.split(BREAK, PARTS);
            return new Waiting(new Pending(parts[0], parts[1], parts[2]), parts[3]);
        }
    }

    sealed interface Outcome {
        record Welcome(User user, String back) implements Outcome {}

        /// @param key of the text that says why
        record Refused(int status, String key) implements Outcome {}
    }

    String provider() {
        return signIn.provider();
    }

    /// Empty when the provider does not answer.
    Optional<Begun> begin(String back) {
        return signIn.begin()
                .map(begun -> new Begun(begun.to(), new Waiting(begun.pending(), back).text()));
    }

    /// @param kept what the browser gave back; empty when it has nothing from us
    /// @param answer parameters with which the provider sent the browser back
    Outcome finish(Optional<String> kept, Map<String, List<String>> answer) {
        return kept.map(Waiting::read)
                .map(begun -> finish(begun, answer))
                .orElseGet(() -> new Outcome.Refused(422, "elsewhere.not-begun"));
    }

    private Outcome finish(Waiting begun, Map<String, List<String>> answer) {
        return switch (signIn.finish(begun.pending(), answer)) {
            case SignIn.Outcome.Known(var identity) -> user(identity, begun.back());
            case SignIn.Outcome.Declined() -> new Outcome.Refused(422, "elsewhere.declined");
            case SignIn.Outcome.Away() -> new Outcome.Refused(503, "elsewhere.away");
            case SignIn.Outcome.Refused(var why) -> {
                LOG.warn("{}: {}", signIn.provider(), why);
                yield new Outcome.Refused(422, "elsewhere.refused");
            }
        };
    }

    private Outcome user(Identity identity, String back) {
        return store.write(tx ->
                tx.people()
                        .byIdentity(identity.issuer(), identity.subject())
                        .or(() -> linked(tx, identity))
                        .map(user -> known(tx, user, identity, back))
                        .orElseGet(() -> new Outcome.Welcome(added(tx, identity), back)));
    }

    /// Someone who has an account here and whose address the provider vouches for.
    private static Optional<User> linked(Store.Tx tx, Identity identity) {
        String email = identity.email();
        Optional<User> user = email == null ? Optional.empty() : tx.people().byEmail(email);
        user.ifPresent(found -> inTheirName(found, () -> link(tx, found, identity)));
        return user;
    }

    private static Outcome known(Store.Tx tx, User user, Identity identity, String back) {
        if (!user.active()) {
            return new Outcome.Refused(403, "elsewhere.closed");
        }
        User now = told(user, identity);
        if (!now.equals(user)) {
            inTheirName(now, () -> tx.people().change(now));
        }
        return new Outcome.Welcome(now, back);
    }

    /// What the provider decides on, it decides on each time.
    private static User told(User user, Identity identity) {
        Role role = identity.role();
        String municipality = identity.municipality();
        return new User(
                user.id(),
                user.name(),
                user.email(),
                role == null ? user.role() : role,
                municipality == null ? user.municipality() : municipality,
                user.networks(),
                user.active());
    }

    private User added(Store.Tx tx, Identity identity) {
        String host = Objects.requireNonNullElse(URI.create(identity.issuer()).getHost(), "");
        @Nullable Role role = identity.role();
        var user =
                new User(
                        ids.get(),
                        Objects.requireNonNullElse(identity.name(), signIn.provider()),
                        Objects.requireNonNullElse(
                                identity.email(), placeholder(identity.subject(), host)),
                        role == null ? Role.READER : role,
                        identity.municipality(),
                        List.of(),
                        true);
        inTheirName(
                user,
                () -> {
                    tx.people().add(user);
                    link(tx, user, identity);
                });
        return user;
    }

    /// Stands where an address would, when the provider tells none; nobody can receive mail there.
    private static String placeholder(String subject, String host) {
        String name = Secret.hash(subject).substring(0, 16);
        return User.canonical(name + "@" + (host.isEmpty() ? "invalid" : host + ".invalid"));
    }

    private static void link(Store.Tx tx, User user, Identity identity) {
        tx.people().addIdentity(user.id(), identity.issuer(), identity.subject());
    }

    private static void inTheirName(User user, Runnable work) {
        Acting.as(
                Asker.Person.of(user),
                () -> {
                    work.run();
                    return true;
                });
    }
}
