package no.dypdykk.app;

import no.dypdykk.app.Config.Content;
import no.dypdykk.web.Server;

import java.net.URI;
import java.nio.file.Path;

/// The real program with the real starter library, on a free port. It stands beside the wiring, so
/// that nothing has to be opened up for tests.
public final class Site implements AutoCloseable {
    private final Wiring wiring;
    private final Server server;

    private Site(Wiring wiring, Server server) {
        this.wiring = wiring;
        this.server = server;
    }

    /// @param data an empty folder; the caller removes it
    public static Site start(Path data) {
        var content = new Content.Folder(Path.of("content"));
        var wiring =
                Wiring.open(
                        new Config(
                                data,
                                content,
                                "localhost",
                                0,
                                URI.create("http://localhost"),
                                null));
        wiring.loadStarterPages(content);
        return new Site(wiring, wiring.serve());
    }

    /// The whole address of a path.
    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
        wiring.close();
    }
}
