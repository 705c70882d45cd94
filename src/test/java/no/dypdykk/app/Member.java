package no.dypdykk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.port.Sessions;
import no.dypdykk.port.Store;
import no.dypdykk.web.Gate;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A user who is signed in, as their browser: it sends the cookie, and forms carry their token.
public final class Member {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";

    private final TestServer server;
    private final User user;
    private final String secret;

    private Member(TestServer server, User user, String secret) {
        this.server = server;
        this.user = user;
        this.secret = secret;
    }

    static Member of(
            TestServer server,
            Store store,
            InstantSource clock,
            Role role,
            @Nullable String municipality) {
        var user = add(store, role, municipality);
        return new Member(server, user, signIn(store, clock, user));
    }

    /// A user with a name of their own.
    static User add(Store store, Role role, @Nullable String municipality) {
        int number = NUMBERS.incrementAndGet();
        var user =
                new User(
                        new UserId("member-" + number),
                        "Kari Prøve " + number,
                        "kari" + number + "@prove.test",
                        role,
                        municipality,
                        List.of(),
                        true);
        store.write(tx -> {
            tx.people().add(user);
            return true;
        });
        return user;
    }

    /// A session of the user, made as signing in makes it. The cookie's secret.
    static String signIn(Store store, InstantSource clock, User user) {
        return signIn(store, clock, user, Duration.ZERO, Duration.ZERO, Duration.ofHours(1));
    }

    private static String signIn(
            Store store,
            InstantSource clock,
            User user,
            Duration began,
            Duration seen,
            Duration ends) {
        String secret = Secret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.write(tx -> {
            tx.sessions()
                    .add(
                            new Sessions.Session(
                                    Secret.hash(secret),
                                    user.id(),
                                    "Test",
                                    now.plus(began),
                                    now.plus(seen),
                                    now.plus(ends)));
            return true;
        });
        return secret;
    }

    /// The same user in another browser.
    Member withSession(
            Store store, InstantSource clock, Duration began, Duration seen, Duration ends) {
        return new Member(server, user, signIn(store, clock, user, began, seen, ends));
    }

    public User user() {
        return user;
    }

    public String cookie() {
        return TestServer.COOKIE + "=" + secret;
    }

    /// What this user's forms carry.
    public String csrf() {
        return Session.csrf(secret);
    }

    /// @param headers names and values in turn
    public Reply get(String path, String... headers) {
        return server.get(path, with(headers, "Cookie", cookie()));
    }

    /// Sends a form.
    ///
    /// @param fields names and values in turn
    public Reply post(String path, String... fields) {
        var pairs = new ArrayList<>(List.of(fields));
        Collections.addAll(pairs, Gate.CSRF_FIELD, csrf());
        return server.post(path, form(pairs), "Content-Type", FORM, "Cookie", cookie());
    }

    /// Sends a form with files.
    public Reply post(String path, Multipart form) {
        var body = form.field(Gate.CSRF_FIELD, csrf()).body();
        return server.post(path, body, "Content-Type", Multipart.TYPE, "Cookie", cookie());
    }

    /// Calls the API as a script on one of our pages does.
    public Reply send(String method, String path, String body, String... headers) {
        return server.send(
                method, path, body, with(headers, "Cookie", cookie(), "X-CSRF-Token", csrf()));
    }

    static String form(List<String> pairs) {
        var form = new StringBuilder();
        for (int i = 0; i < pairs.size(); i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(pairs.get(i), UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pairs.get(i + 1), UTF_8));
        }
        return form.toString();
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }
}
