package no.dypdykk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One short life of the server for [AotRecorder]: it reads its own pages as a visitor would, so
/// that the JVM sees what a server does, and then stops.
final class TrainingRun {
    /// The system property that asks for it.
    static final String PROPERTY = "dypdykk.training";

    private static final List<String> FIRST =
            List.of(
                    "/",
                    "/sok?q=sykefrav%C3%A6r+i+barnehage",
                    "/api/v1/search?q=leder",
                    "/api/v1/suggest?q=sju",
                    "/kunnskapskart");
    private static final int ADDRESSES = 150;
    private static final int ROUNDS = 2;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private TrainingRun() {}

    /// Whether this server should stop as soon as it has been visited.
    static boolean wanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    /// Reads the pages that are reachable from the first ones, up to a limit.
    ///
    /// @param server a running one, such as `http://localhost:7070`
    /// @return the addresses it read
    static Set<String> visit(URI server) {
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(FIRST);
        while (!waiting.isEmpty() && seen.size() < ADDRESSES) {
            var address = waiting.remove();
            if (seen.add(address)) {
                LINK.matcher(body(server, address))
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .forEach(waiting::add);
            }
        }
        for (int round = 1; round < ROUNDS; round++) {
            seen.forEach(address -> body(server, address));
        }
        return seen;
    }

    /// Empty when there is none: a missing page is no reason to stop.
    private static String body(URI server, String address) {
        try {
            var connection = (HttpURLConnection) server.resolve(address).toURL().openConnection();
            try (var body = connection.getInputStream()) {
                return new String(body.readAllBytes(), UTF_8);
            }
        } catch (IOException | IllegalArgumentException _) {
            return "";
        }
    }
}
