package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.User;

import org.jspecify.annotations.Nullable;

/// Who sends a request, and what ties the forms that they are shown to them. Belongs to one
/// request.
public final class Session {
    private static final String ATTRIBUTE = "session";
    private static final String CSRF = "csrf";

    private final Asker asker;
    private final Proof proof;
    private final SessionCookie cookie;
    private @Nullable String secret;

    /// How the sender showed who they are.
    enum Proof {
        /// The browser sent it by itself, so forms need a token too.
        COOKIE,
        /// A program put it there on purpose.
        BEARER
    }

    Session(Asker asker, Proof proof, SessionCookie cookie, @Nullable String secret) {
        this.asker = asker;
        this.proof = proof;
        this.cookie = cookie;
        this.secret = secret;
    }

    /// The session of a request that came through the [Gate].
    public static Session of(Context context) {
        Session session = context.attribute(ATTRIBUTE);
        if (session == null) {
            throw new IllegalStateException("nobody asked who sends " + context.path());
        }
        return session;
    }

    static @Nullable Session known(Context context) {
        return context.attribute(ATTRIBUTE);
    }

    void remember(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    public Asker asker() {
        return asker;
    }

    /// Who is signed in.
    ///
    /// @throws Refusal when that is nobody
    public User user() {
        return switch (asker) {
            case Asker.Person(var user, _) -> user;
            case Asker.Nobody _, Asker.Program _ -> throw Refusal.of(403, "forbidden");
        };
    }

    /// Whether this is the session that the store knows by the hash.
    public boolean isKeptAs(String hash) {
        return secret != null && Secret.hash(secret).equals(hash);
    }

    /// What every form must send back in its field `_csrf`, or a script in the header
    /// `X-CSRF-Token`. Someone without a cookie is given one.
    public String csrf(Context context) {
        return derived(context, CSRF);
    }

    /// Another value that follows from the secret in the browser's cookie. Someone without a cookie
    /// is given one.
    String derived(Context context, String purpose) {
        if (secret == null) {
            secret = Secret.random();
            cookie.write(context, secret);
        }
        return Secret.derived(secret, purpose);
    }

    /// What the forms of whoever has this secret in their cookie carry.
    public static String csrf(String secret) {
        return Secret.derived(secret, CSRF);
    }

    boolean cameByCookie() {
        return proof == Proof.COOKIE;
    }

    boolean accepts(@Nullable String csrf) {
        return secret != null && csrf != null && Secret.same(csrf(secret), csrf);
    }
}
