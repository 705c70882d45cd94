package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Sessions;
import no.dypdykk.port.Sessions.SignedIn;
import no.dypdykk.port.Store;
import no.dypdykk.web.Session.Proof;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Finds out who sends a request, by its bearer token or its cookie, and begins and ends sessions.
/// Any thread may call.
public final class Authentication {
    private static final Duration UNUSED = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration BETWEEN_MARKS = Duration.ofHours(1);

    /// A session that began later than this from now was made while the clock was wrong.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private static final int LONGEST_DEVICE = 300;

    private final Store store;
    private final InstantSource clock;
    private final BearerToken tokens;
    private final SessionCookie cookie;

    /// @param tls whether readers reach the server over TLS
    public Authentication(Store store, InstantSource clock, boolean tls) {
        this.store = store;
        this.clock = clock;
        this.tokens = new BearerToken(store, clock);
        this.cookie = new SessionCookie(tls);
    }

    /// Whose request this is. A bearer token goes before the cookie.
    public Session session(Context context) {
        Session known = Session.known(context);
        return known == null ? find(context) : known;
    }

    /// Signs a user in with a new session; what the browser had before is worth nothing afterwards.
    public void begin(Context context, UserId user) {
        String former = cookie.read(context);
        String secret = Secret.random();
        Instant now = now();
        var session =
                new Sessions.Session(
                        Secret.hash(secret), user, device(context), now, now, now.plus(UNUSED));
        store.write(tx -> {
            tx.sessions().removeExpired(now);
            if (former != null) {
                tx.sessions().remove(Secret.hash(former));
            }
            tx.sessions().add(session);
            return true;
        });
        cookie.write(context, secret);
    }

    /// Signs out.
    public void end(Context context) {
        String secret = cookie.read(context);
        if (secret != null) {
            store.write(tx -> {
                tx.sessions().remove(Secret.hash(secret));
                return true;
            });
            cookie.remove(context);
        }
    }

    /// Until it is found out, nobody asks: so that a store that fails can still be told of.
    private Session find(Context context) {
        new Session(new Asker.Nobody(), Proof.COOKIE, cookie, null).remember(context);
        Session session =
                BearerToken.isIn(context)
                        ? new Session(tokens.asker(context), Proof.BEARER, cookie, null)
                        : byCookie(cookie.read(context));
        session.remember(context);
        return session;
    }

    private Session byCookie(@Nullable String secret) {
        Asker asker =
                Optional.ofNullable(secret)
                        .flatMap(this::signedIn)
                        .<Asker>map(found -> Asker.Person.of(found.user()))
                        .orElse(new Asker.Nobody());
        return new Session(asker, Proof.COOKIE, cookie, secret);
    }

    private Optional<SignedIn> signedIn(String secret) {
        Instant now = now();
        String hash = Secret.hash(secret);
        var found =
                store.read(tx -> tx.sessions().byHash(hash))
                        .filter(signedIn -> isGood(signedIn.session(), now))
                        .filter(signedIn -> signedIn.user().active());
        found.ifPresent(signedIn -> mark(signedIn.session(), now));
        return found;
    }

    private static boolean isGood(Sessions.Session session, Instant now) {
        return session.expires().isAfter(now)
                && session.created().minus(CLOCK_DIFFERENCE).isBefore(now);
    }

    /// Using a session lengthens it, up to its longest life.
    private void mark(Sessions.Session session, Instant now) {
        if (session.seen().plus(BETWEEN_MARKS).isBefore(now)) {
            Instant longest = session.created().plus(LONGEST);
            Instant unused = now.plus(UNUSED);
            store.write(tx -> {
                tx.sessions()
                        .seen(session.hash(), now, unused.isBefore(longest) ? unused : longest);
                return true;
            });
        }
    }

    private static String device(Context context) {
        String agent = context.userAgent() == null ? "" : context.userAgent();
        return agent.substring(0, Math.min(agent.length(), LONGEST_DEVICE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
