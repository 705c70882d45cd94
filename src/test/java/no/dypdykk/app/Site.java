package no.dypdykk.app;

import com.microsoft.playwright.options.Cookie;

import no.dypdykk.app.Config.Content;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.port.Searches;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Server;

import java.net.URI;
import java.nio.file.Path;

/// The real program with the real starter library, on a free port. It stands beside the wiring, so
/// that nothing has to be opened up for tests.
public final class Site implements AutoCloseable {
    private static final String COOKIE = "okt";

    private final Path data;
    private Wiring wiring;
    private Server server;

    private Site(Path data, Wiring wiring) {
        this.data = data;
        this.wiring = wiring;
        this.server = wiring.serve();
    }

    /// @param data an empty folder; the caller removes it
    public static Site start(Path data) {
        var content = new Content.Folder(Path.of("content"));
        var wiring = Wiring.open(config(data, content, 0));
        wiring.loadStarterPages(content);
        return new Site(data, wiring);
    }

    private static Config config(Path data, Content content, int port) {
        return new Config(
                data,
                content,
                "localhost",
                port,
                URI.create("http://localhost"),
                null,
                2,
                null,
                null);
    }

    /// The whole address of a path.
    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    /// The cookie of someone who has just signed in with this role.
    public Cookie signIn(Role role) {
        var member = member(role);
        return cookie(Member.signIn(wiring.store(), wiring.clock(), member));
    }

    /// A new user who belongs to no municipality.
    public User member(Role role) {
        return Member.add(wiring.store(), role, null);
    }

    /// A new user who belongs to a municipality.
    ///
    /// @param municipality its number of today
    public User member(Role role, String municipality) {
        return Member.add(wiring.store(), role, municipality);
    }

    /// The cookie of a user who signs in again.
    public Cookie signIn(User user) {
        return cookie(Member.signIn(wiring.store(), wiring.clock(), user));
    }

    private Cookie cookie(String secret) {
        return new Cookie(COOKIE, secret).setUrl(address("/"));
    }

    /// Counts pages as opened from the hits of a search, as often and on as many days as it takes
    /// to offer it to others.
    public void useful(String words) {
        Counted.led(wiring, words, Searches.LEAST_DAYS, Searches.LEAST_OPENED);
    }

    /// Ends a session, as time does.
    public void end(Cookie session) {
        wiring.store()
                .write(tx -> {
                    tx.sessions().remove(Secret.hash(session.value));
                    return true;
                });
    }

    /// Stops the server and starts it on the same folder and port.
    ///
    /// @param meanwhile what happens while nobody answers
    public void restart(Runnable meanwhile) {
        int port = server.port();
        close();
        meanwhile.run();
        wiring = Wiring.open(config(data, new Content.Folder(Path.of("content")), port));
        server = wiring.serve();
    }

    @Override
    public void close() {
        server.close();
        wiring.close();
    }
}
