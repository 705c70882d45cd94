package no.dypdykk.port;

import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tokens that let programs use the API. Only their hashes are kept.
public interface Tokens {
    void add(Token token);

    /// @param hash SHA-256 of the token, in hexadecimal
    Optional<Found> byHash(String hash);

    /// A user's tokens, the newest first.
    List<Token> of(UserId owner);

    void remove(String hash);

    /// Names of tokens without an owner: programs, as the history of pages shows them.
    List<String> programs();

    /// @param name what it is used for, and the program's name in the history when it has no owner
    /// @param owner in whose name it acts; null when whoever runs the server made it
    /// @param expires from this moment on it is worth nothing
    record Token(
            String hash,
            String name,
            Scope scope,
            @Nullable UserId owner,
            Instant created,
            Instant expires) {}

    /// @param owner null when the token has none
    record Found(Token token, @Nullable User owner) {}
}
