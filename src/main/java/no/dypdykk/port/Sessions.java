package no.dypdykk.port;

import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is signed in, and where. Of the secret in the browser's cookie only the hash is kept.
public interface Sessions {
    void add(Session session);

    /// The session and its user, who may be shut out by now; also when it has expired.
    Optional<SignedIn> byHash(String hash);

    /// A user's sessions, the one used last first.
    List<Session> of(UserId user);

    /// The session was used, and so lasts longer.
    void seen(String hash, Instant now, Instant expires);

    void remove(String hash);

    void removeAll(UserId user);

    void removeExpired(Instant now);

    /// @param hash SHA-256 of the cookie's secret, in hexadecimal
    /// @param device what the browser calls itself
    /// @param expires from this moment on it is worth nothing
    record Session(
            String hash,
            UserId user,
            String device,
            Instant created,
            Instant seen,
            Instant expires) {}

    record SignedIn(Session session, User user) {}
}
