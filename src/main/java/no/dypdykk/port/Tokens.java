package no.dypdykk.port;

import java.time.Instant;
import java.util.Optional;

/// Tokens that let programs write through the API. Only their hashes are kept.
public interface Tokens {
    void add(Token token);

    /// @param hash SHA-256 of the token, in hexadecimal
    Optional<Token> byHash(String hash);

    /// @param name who uses it, as shown in the history of pages
    /// @param expires from this moment on it is worth nothing
    record Token(String hash, String name, Instant created, Instant expires) {}
}
