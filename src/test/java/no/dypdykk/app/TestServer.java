package no.dypdykk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import no.dypdykk.app.Config.Content;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.engine.oidc.Provider;
import no.dypdykk.feature.people.Accounts.Details;
import no.dypdykk.feature.people.Accounts.Outcome;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Sessions.Session;
import no.dypdykk.port.Tokens.Token;
import no.dypdykk.web.BearerToken;
import no.dypdykk.web.Route;
import no.dypdykk.web.Server;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The whole program on a free port, in a data folder that goes away with it, asked as any reader
/// or program would ask it: over HTTP, redirects not followed.
public final class TestServer implements AutoCloseable {
    /// Six pages that are obviously made up, one of them a draft.
    public static final Path FIXTURE = Path.of("src/test/resources/library");

    /// What the program comes with.
    public static final Path STARTER = Path.of("content");

    /// Of signed-in browsers; readers reach this server over TLS, as it believes.
    public static final String COOKIE = "__Host-okt";

    /// How readers reach the server, as it believes.
    public static final String ORIGIN = "https://dypdykk.test";

    private final Path data;
    private final Wiring wiring;
    private final Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(Path data, Wiring wiring, Server server) {
        this.data = data;
        this.wiring = wiring;
        this.server = server;
    }

    /// @param content folder of pages to begin with
    public static TestServer with(Path content) {
        return with(content, null);
    }

    /// @param oidc identity provider; null for none
    public static TestServer with(Path content, @Nullable Provider oidc) {
        try {
            var data = Files.createTempDirectory("dypdykk-test");
            var folder = new Content.Folder(content);
            var config =
                    new Config(
                            data, folder, "localhost", 0, URI.create(ORIGIN), null, 2, oidc, null);
            var wiring = Wiring.open(config);
            wiring.loadStarterPages(folder);
            return new TestServer(data, wiring, wiring.serve());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Serves what a data folder already holds.
    static TestServer on(Path data) {
        var wiring =
                Wiring.open(
                        new Config(
                                data,
                                null,
                                "localhost",
                                0,
                                URI.create(ORIGIN),
                                null,
                                2,
                                null,
                                null));
        return new TestServer(data, wiring, wiring.serve());
    }

    /// The same with a statistics office.
    public static TestServer withStatistics(Path content, URI statistics) {
        try {
            var data = Files.createTempDirectory("dypdykk-test");
            var folder = new Content.Folder(content);
            var config =
                    new Config(
                            data,
                            folder,
                            "localhost",
                            0,
                            URI.create(ORIGIN),
                            null,
                            2,
                            null,
                            null,
                            statistics);
            var wiring = Wiring.open(config);
            wiring.loadStarterPages(folder);
            return new TestServer(data, wiring, wiring.serve());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A token for the API, made as the command line makes them.
    public String token(String name, Duration lasting) {
        return token(name, Scope.PUBLISH, null, lasting);
    }

    /// A token of a user, or of nobody in particular.
    String token(Scope scope, @Nullable UserId owner) {
        return token("Testprogram", scope, owner, Duration.ofHours(1));
    }

    private String token(String name, Scope scope, @Nullable UserId owner, Duration lasting) {
        var token = BearerToken.random();
        var now = wiring.clock().instant();
        var kept = new Token(BearerToken.hash(token), name, scope, owner, now, now.plus(lasting));
        wiring.store()
                .write(tx -> {
                    tx.tokens().add(kept);
                    return true;
                });
        return token;
    }

    /// Someone signed in with this role, a new user each time. They belong to no municipality.
    public Member as(Role role) {
        return as(role, null);
    }

    /// Someone signed in with this role who belongs to a municipality.
    public Member as(Role role, @Nullable String municipality) {
        return Member.of(this, wiring.store(), wiring.clock(), role, municipality);
    }

    /// Someone with one more session, which began and ends as given from now.
    ///
    /// @param seen when it was used last
    public Member again(Member member, Duration began, Duration seen, Duration ends) {
        return member.withSession(wiring.store(), wiring.clock(), began, seen, ends);
    }

    /// What the store knows of a user's sessions, the one used last first.
    public List<Session> sessions(User user) {
        return wiring.store().read(tx -> tx.sessions().of(user.id()));
    }

    /// What stands in the letters to someone who follows one theme.
    public String digestKey(User user) {
        return wiring.store().read(tx -> tx.digests().of(user.id())).getFirst().key();
    }

    /// Counts pages as opened from the hits of a search, as often and on as many days as it takes
    /// to offer it to others.
    public void useful(String words) {
        led(words, Searches.LEAST_DAYS, Searches.LEAST_OPENED);
    }

    /// Counts pages as opened from the hits of a search.
    ///
    /// @param times on all of the last days together, at least once on each
    public void led(String words, int days, int times) {
        Counted.led(wiring, words, days, times);
    }

    /// Lets a user in no more.
    public void shutOut(User user) {
        wiring.store()
                .write(tx -> {
                    tx.people()
                            .change(
                                    new User(
                                            user.id(),
                                            user.name(),
                                            user.email(),
                                            user.role(),
                                            user.municipality(),
                                            user.networks(),
                                            false));
                    return true;
                });
    }

    public Optional<User> user(String email) {
        return wiring.accounts().byEmail(email);
    }

    /// A local account; its e-mail address.
    public String account(String name, Role role, String password) {
        var email = name + "@prove.test";
        var details = new Details("Ola " + name, email, role, null, List.of());
        if (wiring.accounts().add(details) instanceof Outcome.Kept(var user)) {
            wiring.accounts().setPassword(user, password);
            return email;
        }
        throw new AssertionError(name);
    }

    /// The path that the first start prints.
    public String firstAdministratorLink() {
        return Urls.welcome(wiring.inviting().firstAdministrator().orElseThrow());
    }

    /// The table of routes.
    List<Route> routes() {
        return wiring.routes().all();
    }

    /// The whole address of a path, for a browser without cookies: those are for TLS only.
    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /// @param headers names and values in turn
    public Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Reply post(String path, String body, String... headers) {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    public Reply post(String path, BodyPublisher body, String... headers) {
        return send(request(path, headers).POST(body));
    }

    public Reply put(String path, String body, String... headers) {
        return send(request(path, headers).PUT(BodyPublishers.ofString(body)));
    }

    public Reply send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    public Reply ask(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    /// Asks for an address that no proper client would send; the answer's first line.
    public String rawGet(String address) {
        try (var socket = new Socket("localhost", server.port())) {
            var lines = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var address = URI.create("http://localhost:" + server.port() + path);
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        wiring.close();
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
