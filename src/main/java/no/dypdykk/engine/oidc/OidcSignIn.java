package no.dypdykk.engine.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import no.dypdykk.port.SignIn;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The code flow with PKCE, by Nimbus' library. The provider is first asked when someone signs in,
/// and what it says about itself is kept; its keys are fetched again when they change.
public final class OidcSignIn implements SignIn {
    private static final int MILLISECONDS = 5_000;
    private static final int MOST_BYTES = 200_000;

    private final Provider provider;
    private final ClientID client;
    private volatile @Nullable Known known;

    public OidcSignIn(Provider provider) {
        this.provider = provider;
        this.client = new ClientID(provider.clientId());
    }

    /// The provider as it describes itself.
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    @Override
    public String provider() {
        return provider.name();
    }

    @Override
    public Optional<Begun> begin() {
        try {
            var state = new State();
            var nonce = new Nonce();
            var verifier = new CodeVerifier();
            var request =
                    new AuthenticationRequest.Builder(
                                    ResponseType.CODE,
                                    new Scope(provider.scopes().toArray(String[]::new)),
                                    client,
                                    provider.redirect())
                            .endpointURI(known().metadata().getAuthorizationEndpointURI())
                            .state(state)
                            .nonce(nonce)
                            .codeChallenge(verifier, CodeChallengeMethod.S256)
                            .build();
            var pending = new Pending(state.getValue(), nonce.getValue(), verifier.getValue());
            return Optional.of(new Begun(request.toURI(), pending));
        } catch (IOException | GeneralException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome finish(Pending pending, Map<String, List<String>> answer) {
        try {
            var response = AuthenticationResponseParser.parse(provider.redirect(), answer);
            if (!new State(pending.state()).equals(response.getState())) {
                return new Outcome.Refused("another state");
            }
            return isFromElsewhere(response)
                    ? new Outcome.Refused("another issuer")
                    : response.indicatesSuccess()
                            ? redeem(pending, response.toSuccessResponse().getAuthorizationCode())
                            : new Outcome.Declined();
        } catch (IOException | KeySourceException e) {
            return new Outcome.Away();
        } catch (GeneralException | BadJOSEException | JOSEException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    /// RFC 9207: an answer that names its issuer must name ours.
    private boolean isFromElsewhere(AuthenticationResponse response) {
        return response.getIssuer() != null
                && !response.getIssuer().getValue().equals(provider.issuer().toString());
    }

    private Outcome redeem(Pending pending, @Nullable AuthorizationCode code)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        if (code == null) {
            return new Outcome.Refused("no code");
        }
        var grant =
                new AuthorizationCodeGrant(
                        code, provider.redirect(), new CodeVerifier(pending.verifier()));
        var secret = new ClientSecretBasic(client, new Secret(provider.clientSecret()));
        var request =
                new TokenRequest.Builder(known().metadata().getTokenEndpointURI(), secret, grant)
                        .build()
                        .toHTTPRequest();
        request.setConnectTimeout(MILLISECONDS);
        request.setReadTimeout(MILLISECONDS);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (!response.indicatesSuccess()
                || !(response.toSuccessResponse() instanceof OIDCTokenResponse tokens)) {
            return new Outcome.Refused("the code was not taken");
        }
        @Nullable JWT idToken = tokens.getOIDCTokens().getIDToken();
        if (idToken == null) {
            return new Outcome.Refused("no identity token");
        }
        var claims = known().validator().validate(idToken, new Nonce(pending.nonce()));
        return new Outcome.Known(new Claims(provider, claims).identity());
    }

    private Known known() throws IOException, GeneralException {
        Known now = known;
        if (now == null) {
            now = ask();
            known = now;
        }
        return now;
    }

    private Known ask() throws IOException, GeneralException {
        var issuer = new Issuer(provider.issuer());
        var metadata = OIDCProviderMetadata.resolve(issuer, MILLISECONDS, MILLISECONDS);
        try {
            var keys = metadata.getJWKSetURI().toURL();
            var retriever = new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, MOST_BYTES);
            var validator =
                    new IDTokenValidator(issuer, client, JWSAlgorithm.RS256, keys, retriever);
            return new Known(metadata, validator);
        } catch (MalformedURLException e) {
            throw new ParseException("jwks_uri", e);
        }
    }
}
