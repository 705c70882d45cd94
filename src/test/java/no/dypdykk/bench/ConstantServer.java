package no.dypdykk.bench;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import no.dypdykk.web.Assets;
import no.dypdykk.web.Errors;
import no.dypdykk.web.PageCache;
import no.dypdykk.web.Route;
import no.dypdykk.web.Server;
import no.dypdykk.web.Site;
import no.dypdykk.web.Traffic;

import java.util.List;

/// The same server with one route that always sends the same bytes: what HTTP itself costs.
final class ConstantServer {
    private ConstantServer() {}

    /// Arguments: port, number of bytes.
    static void main(String[] arguments) throws InterruptedException {
        byte[] bytes = new byte[Integer.parseInt(arguments[1])];
        var route =
                new Route(
                        HandlerType.GET,
                        "/constant",
                        Route.Access.ANYONE,
                        (Context context) -> context.result(bytes));
        Server.start(
                null,
                Integer.parseInt(arguments[0]),
                List.of(route),
                new Errors(new Site(Assets.load(), "", new PageCache(() -> 0)), _ -> List.of()),
                new Traffic());
        Thread.currentThread().join();
    }
}
