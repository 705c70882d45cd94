package no.dypdykk.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;

import no.dypdykk.port.StoreFailure;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The HTTP server: routes, headers on every answer, limits.
public final class Server implements AutoCloseable {
    /// Largest body anyone may send, in bytes.
    public static final long MAX_BODY = 4L << 20;

    /// Largest form with files, in megabytes; what a file may weigh each page says itself.
    private static final int MOST_UPLOADED = 32;

    /// Longest address that is read, in characters: a question of two thousand words has room.
    static final int LONGEST_ADDRESS = 64 << 10;

    /// Bytes of an address and its headers that reach the routes, so that most addresses that are
    /// too long are refused there, where the reader's language is known.
    private static final int MOST_HEADERS = 192 << 10;

    private static final int MOST_THREADS = 32;
    private static final int FEWEST_THREADS = 4;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /// Starts listening.
    ///
    /// @param host null for all addresses
    /// @param port 0 for any free one
    public static Server start(
            @Nullable String host,
            int port,
            List<Route> routes,
            Gate gate,
            Errors errors,
            Traffic traffic) {
        Javalin javalin =
                Javalin.create(config -> {
                    setUp(config, errors);
                    routes.forEach(route -> add(config, route, gate));
                    guard(config, errors, traffic);
                });
        return new Server(host == null ? javalin.start(port) : javalin.start(host, port));
    }

    /// The port that is listened on.
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void setUp(JavalinConfig config, Errors errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = MAX_BODY;
        config.http.prefer405over404 = true;
        config.jetty.multipartConfig.maxFileSize(MOST_UPLOADED, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOADED, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.router.ignoreTrailingSlashes = true;
        var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADERS);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new UnroutedErrors(errors)));
    }

    /// Whatever can be read can be asked about: HEAD runs the same handler, and Jetty keeps the
    /// body back. Javalin alone would answer HEAD without asking the handler.
    private static void add(JavalinConfig config, Route route, Gate gate) {
        Handler guarded = context -> gate.pass(route, context);
        config.routes.addHttpHandler(route.method(), route.path(), guarded);
        if (route.method().equals(HandlerType.GET)) {
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), guarded);
        }
    }

    /// Said before a byte of it is read.
    private static void refuseHuge(Context context) {
        if (context.req().getContentLengthLong() > (long) MOST_UPLOADED << 20) {
            throw Refusal.of(413, "too_large", MOST_UPLOADED + " MB");
        }
    }

    private static void refuseLong(Context context) {
        String query = context.queryString();
        int length = context.path().length() + (query == null ? 0 : query.length());
        if (length > LONGEST_ADDRESS) {
            throw Refusal.of(414, "address_too_long", "" + length, "" + LONGEST_ADDRESS);
        }
    }

    private static void guard(JavalinConfig config, Errors errors, Traffic traffic) {
        config.routes.before(SecurityHeaders::add);
        config.routes.before(PercentEncoding::require);
        config.routes.before(Server::refuseLong);
        config.routes.before(Server::refuseHuge);
        config.requestLogger.http((context, milliseconds) ->
                traffic.answered(context.statusCode(), (long) (milliseconds * 1e6)));
        config.routes.exception(Refusal.class, errors::refusal);
        config.routes.exception(HttpResponseException.class, errors::http);
        config.routes.exception(StoreFailure.class, errors::store);
        config.routes.exception(Exception.class, errors::unexpected);
    }
}
