package no.dypdykk.feature.people;

import no.dypdykk.core.people.User;
import no.dypdykk.port.Store;

import java.time.Duration;
import java.util.Optional;

/// Checks an e-mail address and a password. Any thread may call.
public final class SigningIn {
    private final Store store;
    private final Passwords passwords;
    private final SignInLimit limit;

    public SigningIn(Store store, Passwords passwords, SignInLimit limit) {
        this.store = store;
        this.passwords = passwords;
        this.limit = limit;
    }

    sealed interface Outcome {
        record Welcome(User user) implements Outcome {}

        /// The address, the password or both are wrong, or the user is shut out; which is not told.
        record Wrong() implements Outcome {}

        /// @param rest until the next attempt is looked at
        record TooMany(Duration rest) implements Outcome {}
    }

    /// @param from the sender's network address
    Outcome signIn(String email, String password, String from) {
        String account = User.canonical(email);
        Optional<Duration> wait = limit.attempt(account, from);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<Known> known = known(account);
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return new Outcome.Wrong();
        }
        if (!passwords.matches(password, known.get().hash())) {
            return new Outcome.Wrong();
        }
        limit.succeeded(account);
        return new Outcome.Welcome(known.get().user());
    }

    private record Known(User user, String hash) {}

    private Optional<Known> known(String account) {
        return store.read(tx ->
                tx.people()
                        .byEmail(account)
                        .filter(User::active)
                        .flatMap(user ->
                                tx.people()
                                        .password(user.id())
                                        .map(hash -> new Known(user, hash))));
    }
}
