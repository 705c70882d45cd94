package no.dypdykk.engine.oidc;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/// How this installation knows its identity provider, and what it believes of it.
///
/// @param name on the button
/// @param issuer exactly as the provider names itself
/// @param redirect where the provider sends browsers back to
/// @param trustsEmail addresses are believed without `email_verified`
/// @param roleClaim the claim that holds `reader`, `author`, `coordinator` or `admin`, alone or in
///   a list; null when administrators give roles here
/// @param municipalityClaim the claim that holds a municipality's number; null in the same way
public record Provider(
        String name,
        URI issuer,
        String clientId,
        String clientSecret,
        URI redirect,
        List<String> scopes,
        List<String> emailClaims,
        boolean trustsEmail,
        @Nullable String roleClaim,
        @Nullable String municipalityClaim) {
    public Provider {
        scopes = List.copyOf(scopes);
        emailClaims = List.copyOf(emailClaims);
    }

    @Override
    public String toString() {
        return "Provider[" + name + " " + issuer + "]";
    }
}
