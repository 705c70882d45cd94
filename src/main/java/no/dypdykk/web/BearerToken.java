package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens.Token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;

/// Tokens of programs that write: made here, known by their hash ever after.
public final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final String PREFIX = "dypdykk_";
    private static final int BYTES = 32;

    private BearerToken() {}

    /// A new token that nobody can guess.
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// SHA-256 in hexadecimal. A token has 256 random bits, so no slow hash is needed.
    public static String hash(String token) {
        try {
            byte[] text = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Who sends the request.
    ///
    /// @throws Refusal when there is no token, or it is unknown or expired
    public static Token required(Context context, Store store, InstantSource clock) {
        String header = context.header("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            throw refused(context);
        }
        String hash = hash(header.substring(SCHEME.length()).strip());
        return store.read(tx -> tx.tokens().byHash(hash))
                .filter(token -> token.expires().isAfter(clock.instant()))
                .orElseThrow(() -> refused(context));
    }

    private static Refusal refused(Context context) {
        context.header("WWW-Authenticate", "Bearer");
        return Refusal.unauthorised();
    }
}
