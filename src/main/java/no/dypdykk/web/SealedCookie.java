package no.dypdykk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Something that a browser keeps for us for a few minutes and gives back. It is sealed (AES-GCM)
/// with a key that follows from the secret in the browser's own cookie, so that no other browser
/// can use it and nobody can change it. It costs the server nothing and survives a restart.
public final class SealedCookie {
    private static final String PURPOSE = "sealed";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final boolean secure;
    private final Duration lasting;
    private final InstantSource clock;

    /// @param name without prefix
    /// @param secure whether readers reach the server over TLS
    public SealedCookie(String name, boolean secure, Duration lasting, InstantSource clock) {
        this.name = secure ? "__Host-" + name : name;
        this.secure = secure;
        this.lasting = lasting;
        this.clock = clock;
    }

    public void put(Context context, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain = text.getBytes(UTF_8);
        var filled =
                ByteBuffer.allocate(Long.BYTES + plain.length)
                        .putLong(clock.instant().plus(lasting).toEpochMilli())
                        .put(plain);
        try {
            byte[] sealed = cipher(context, Cipher.ENCRYPT_MODE, nonce).doFinal(filled.array());
            var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
            send(
                    context,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array()),
                    (int) lasting.toSeconds());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// What was put there; empty when nothing was, when it is too old, or another browser's. The
    /// browser forgets it.
    public Optional<String> take(Context context) {
        String value = context.cookie(name);
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        send(context, "", 0);
        return opened(context, value);
    }

    private Optional<String> opened(Context context, String value) {
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(value));
            byte[] nonce = new byte[NONCE];
            whole.get(nonce);
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            var plain =
                    ByteBuffer.wrap(cipher(context, Cipher.DECRYPT_MODE, nonce).doFinal(sealed));
            var until = Instant.ofEpochMilli(plain.getLong());
            return until.isAfter(clock.instant())
                    ? Optional.of(UTF_8.decode(plain).toString())
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(Context context, int mode, byte[] nonce)
            throws GeneralSecurityException {
        byte[] key = Base64.getUrlDecoder().decode(Session.of(context).derived(context, PURPOSE));
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private void send(Context context, String value, int seconds) {
        var cookie = new Cookie(name, value, "/", seconds);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(secure);
        context.cookie(cookie);
    }
}
