package no.dypdykk.engine.oidc;

import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/// What the providers of Norwegian municipalities have in common with none but themselves.
public enum Preset implements Coded {
    /// Any provider that follows the standard: addresses count when it says that they are verified.
    STANDARD("OpenID Connect", null, "openid profile email", false, null),
    /// One tenant of Microsoft Entra ID: its own administrators give the addresses, and app roles
    /// stand in the claim `roles`. An issuer for all tenants does not work, and must not.
    ENTRA("Microsoft", null, "openid profile email", true, "roles"),
    FEIDE("Feide", URI.create("https://auth.dataporten.no"), "openid profile email", false, null),
    /// It tells no address and no name, and its claim `pid` is a national identity number, which
    /// nothing here reads.
    ID_PORTEN("ID-porten", URI.create("https://idporten.no"), "openid profile", false, null);

    private final String label;
    private final @Nullable URI issuer;
    private final String scopes;
    private final boolean trustsEmail;
    private final @Nullable String roleClaim;

    Preset(
            String label,
            @Nullable URI issuer,
            String scopes,
            boolean trustsEmail,
            @Nullable String roleClaim) {
        this.label = label;
        this.issuer = issuer;
        this.scopes = scopes;
        this.trustsEmail = trustsEmail;
        this.roleClaim = roleClaim;
    }

    /// The issuer that all installations share; null when each has its own.
    public @Nullable URI issuer() {
        return issuer;
    }

    /// @param name null for the provider's usual name
    /// @param chosenRoleClaim null for the preset's
    public Provider provider(
            @Nullable String name,
            URI chosenIssuer,
            String clientId,
            String clientSecret,
            URI redirect,
            @Nullable String chosenRoleClaim,
            @Nullable String municipalityClaim) {
        return new Provider(
                name == null ? label : name,
                chosenIssuer,
                clientId,
                clientSecret,
                redirect,
                List.of(scopes.split(" ", -1)),
                this == ENTRA ? List.of("email", "preferred_username") : List.of("email"),
                trustsEmail,
                chosenRoleClaim == null ? roleClaim : chosenRoleClaim,
                municipalityClaim);
    }
}
