package no.dypdykk.port;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// Links that let someone choose a password once. Only hashes of their secrets are kept.
public interface Invitations {
    /// Replaces any earlier invitation of the same user (or of the first administrator).
    void put(Invitation invitation);

    /// @param hash SHA-256 of the link's secret, in hexadecimal
    Optional<Invitation> byHash(String hash);

    void remove(String hash);

    /// @param user whose password is to be chosen; null for someone who becomes a user by it
    /// @param role what such a new user may do
    record Invitation(String hash, @Nullable UserId user, Role role, Instant expires) {}
}
