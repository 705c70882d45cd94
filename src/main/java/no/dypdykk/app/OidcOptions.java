package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.core.text.Coded;
import no.dypdykk.engine.oidc.Preset;
import no.dypdykk.engine.oidc.Provider;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signing in at an identity provider. Off unless a client id is given.
final class OidcOptions {
    @Option(
            names = "--oidc-preset",
            paramLabel = "standard|entra|feide|id-porten",
            defaultValue = "${env:DYPDYKK_OIDC_PRESET:-standard}",
            description = "Hva slags innloggingstjeneste det er (DYPDYKK_OIDC_PRESET).")
    private String preset = "standard";

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            defaultValue = "${env:DYPDYKK_OIDC_ISSUER}",
            description = "Utstederen, slik tjenesten selv skriver den (DYPDYKK_OIDC_ISSUER).")
    private @Nullable URI issuer;

    @Option(
            names = "--oidc-client-id",
            paramLabel = "ID",
            defaultValue = "${env:DYPDYKK_OIDC_CLIENT_ID}",
            description = "Klienten som er registrert der (DYPDYKK_OIDC_CLIENT_ID).")
    private @Nullable String clientId;

    @Option(
            names = "--oidc-client-secret",
            paramLabel = "HEMMELIGHET",
            defaultValue = "${env:DYPDYKK_OIDC_CLIENT_SECRET}",
            description = "Klientens hemmelighet; helst i DYPDYKK_OIDC_CLIENT_SECRET.")
    private @Nullable String clientSecret;

    @Option(
            names = "--oidc-name",
            paramLabel = "NAVN",
            defaultValue = "${env:DYPDYKK_OIDC_NAME}",
            description = "Navnet på knappen (DYPDYKK_OIDC_NAME).")
    private @Nullable String name;

    @Option(
            names = "--oidc-role-claim",
            paramLabel = "FELT",
            defaultValue = "${env:DYPDYKK_OIDC_ROLE_CLAIM}",
            description =
                    "Feltet som sier reader, author, coordinator eller admin; ellers gir"
                            + " administratoren roller (DYPDYKK_OIDC_ROLE_CLAIM).")
    private @Nullable String roleClaim;

    @Option(
            names = "--oidc-municipality-claim",
            paramLabel = "FELT",
            defaultValue = "${env:DYPDYKK_OIDC_MUNICIPALITY_CLAIM}",
            description = "Feltet med kommunenummer (DYPDYKK_OIDC_MUNICIPALITY_CLAIM).")
    private @Nullable String municipalityClaim;

    /// @param origin how readers reach this server, without a slash at the end
    /// @return null when nothing is configured
    @Nullable Provider provider(String origin) {
        if (clientId == null || clientId.isBlank()) {
            return null;
        }
        Preset chosen =
                Coded.of(Preset.class, preset)
                        .orElseThrow(() ->
                                new Complaint(
                                        "--oidc-preset kan ikke være «%s». Bruk ett av disse: %s"
                                                .formatted(
                                                        preset,
                                                        Stream.of(Preset.values())
                                                                .map(Coded::code)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
        URI from = issuer == null ? chosen.issuer() : issuer;
        if (from == null) {
            throw new Complaint("--oidc-client-id trenger også --oidc-issuer.");
        }
        if (clientSecret == null || clientSecret.isBlank()) {
            throw new Complaint(
                    "--oidc-client-id trenger også hemmeligheten, i DYPDYKK_OIDC_CLIENT_SECRET.");
        }
        return chosen.provider(
                name,
                from,
                clientId,
                clientSecret,
                URI.create(origin + Urls.SIGNED_IN_ELSEWHERE),
                roleClaim,
                municipalityClaim);
    }
}
