package no.dypdykk.app;

import io.javalin.util.JavalinBindException;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.app.Config.Content;
import no.dypdykk.web.Server;
import no.dypdykk.web.Urls;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/// The life of a server: open, load, listen, and let go of everything at the end.
final class Serving {
    private Serving() {}

    /// Serves until the process is told to end.
    static int run(Config config, PrintWriter out) {
        Content content = config.content();
        if (content instanceof Content.Folder(var path) && !Files.isDirectory(path)) {
            throw new Complaint(
                    "Innholdsmappen %s finnes ikke. Oppgi en annen med --content, eller none."
                            .formatted(path));
        }
        var wiring = Wiring.open(config);
        var ended = new CountDownLatch(1);
        try {
            if (content != null) {
                wiring.loadStarterPages(content);
            }
            Server server = listen(wiring, config);
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform()
                                    .unstarted(() -> {
                                        server.close();
                                        wiring.close();
                                        ended.countDown();
                                    }));
            announceFirstAdministrator(wiring, reached(config, server), out);
            out.println("Dypdykk: http://localhost:" + server.port());
            out.flush();
            if (TrainingRun.wanted()) {
                TrainingRun.visit(URI.create("http://localhost:" + server.port()));
                return 0;
            }
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            wiring.close();
            throw e;
        }
        return 0;
    }

    private static void announceFirstAdministrator(Wiring wiring, String origin, PrintWriter out) {
        wiring.inviting()
                .firstAdministrator()
                .ifPresent(secret ->
                        out.println(
                                "Det er ingen brukere ennå. Lag administratoren her (lenken virker"
                                        + " én gang, i sju dager): "
                                        + origin
                                        + Urls.welcome(secret)));
    }

    private static String reached(Config config, Server server) {
        return config.publicUrl().getPort() == 0
                ? "http://localhost:" + server.port()
                : Options.origin(config.publicUrl());
    }

    private static Server listen(Wiring wiring, Config config) {
        try {
            return wiring.serve();
        } catch (JavalinBindException e) {
            throw new Complaint(
                    "Tjeneren kan ikke lytte på %s: porten er i bruk eller ikke tillatt, eller adressen er ikke vår. Velg en annen med --port eller --host."
                            .formatted(
                                    config.host() == null
                                            ? "port " + config.port()
                                            : config.host() + ", port " + config.port()),
                    e);
        }
    }
}
