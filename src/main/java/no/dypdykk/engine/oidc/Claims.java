package no.dypdykk.engine.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.SignIn.Identity;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a valid identity token says, as far as this installation believes it.
record Claims(Provider provider, IDTokenClaimsSet claims) {
    private static final int LONGEST_NAME = User.LONGEST_NAME;

    Identity identity() {
        return new Identity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                email(),
                name(),
                role(),
                municipality());
    }

    private @Nullable String email() {
        if (!provider.trustsEmail()
                && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            return null;
        }
        return provider.emailClaims().stream()
                .map(claims::getStringClaim)
                .filter(Objects::nonNull)
                .map(User::canonical)
                .filter(User::isEmail)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String name() {
        String name = claims.getStringClaim("name");
        if (name == null || name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        return name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
    }

    /// The strongest of the roles that the claim names; unknown words say nothing.
    private @Nullable Role role() {
        return values(provider.roleClaim())
                .flatMap(word -> Coded.of(Role.class, word).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable String municipality() {
        return values(provider.municipalityClaim())
                .filter(number -> number.matches("\\d{4}"))
                .findFirst()
                .orElse(null);
    }

    /// A claim that is a text or a list of texts.
    private Stream<String> values(@Nullable String claim) {
        return switch (claim == null ? null : claims.getClaim(claim)) {
            case String one -> Stream.of(one);
            case List<?> many -> many.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }
}
