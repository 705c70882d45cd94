package no.dypdykk.bench;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import no.dypdykk.core.people.Deed;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.web.Assets;
import no.dypdykk.web.Authentication;
import no.dypdykk.web.Errors;
import no.dypdykk.web.Gate;
import no.dypdykk.web.PageCache;
import no.dypdykk.web.Route;
import no.dypdykk.web.Server;
import no.dypdykk.web.Site;
import no.dypdykk.web.Traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

/// The same server with one route that always sends the same bytes: what HTTP itself costs.
final class ConstantServer {
    private ConstantServer() {}

    /// Arguments: port, number of bytes.
    static void main(String[] arguments) throws IOException, InterruptedException {
        byte[] bytes = new byte[Integer.parseInt(arguments[1])];
        var route =
                new Route(
                        HandlerType.GET,
                        "/constant",
                        Deed.READ,
                        (Context context) -> context.result(bytes));
        var store = SqlStore.open(Files.createTempDirectory("dypdykk-constant"));
        var nobody = new Authentication(store, Clock.systemUTC(), false);
        Server.start(
                null,
                Integer.parseInt(arguments[0]),
                List.of(route),
                new Gate(nobody),
                new Errors(
                        new Site(Assets.load(), "", new PageCache(() -> 0), nobody),
                        _ -> List.of()),
                new Traffic());
        Thread.currentThread().join();
    }
}
