package no.dypdykk.port;

import no.dypdykk.core.people.Role;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in at an identity provider (OpenID Connect, the code flow with PKCE). Any thread may
/// call. Both calls may ask the provider over the network and take seconds.
public interface SignIn {
    /// What the provider is called on the button.
    String provider();

    /// Empty when the provider does not answer.
    Optional<Begun> begin();

    /// @param answer parameters with which the provider sent the browser back
    Outcome finish(Pending pending, Map<String, List<String>> answer);

    /// @param to where the browser goes
    record Begun(URI to, Pending pending) {}

    /// What is kept here while the browser is away, to be used once. Nothing of it reaches the
    /// browser but what the address has of it.
    record Pending(String state, String nonce, String verifier) {
        @Override
        public String toString() {
            return "Pending[secret]";
        }
    }

    /// What the provider vouches for.
    ///
    /// @param subject the provider's own name for the person, the same for ever
    /// @param email null unless the provider knows that it is theirs
    /// @param name null when the provider does not tell
    /// @param role null when the provider does not decide on it
    /// @param municipality number, null in the same way
    record Identity(
            String issuer,
            String subject,
            @Nullable String email,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String municipality) {}

    /// What came of it.
    sealed interface Outcome {
        record Known(Identity identity) implements Outcome {}

        /// The person or the provider said no.
        record Declined() implements Outcome {}

        /// The answer is not one to what was begun, or cannot be trusted.
        ///
        /// @param why for the log
        record Refused(String why) implements Outcome {}

        /// The provider does not answer.
        record Away() implements Outcome {}
    }
}
