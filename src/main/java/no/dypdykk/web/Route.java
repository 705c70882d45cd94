package no.dypdykk.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// One address and what answers it.
///
/// @param path in Javalin's form: `/dypdykk/{slug}`
/// @param access who may call it
public record Route(HandlerType method, String path, Access access, Handler handler) {
    /// Who may call a route.
    public enum Access {
        ANYONE,
        /// Whoever holds an API token with the scope to write.
        WRITER
    }

    public static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Access.ANYONE, handler);
    }

    public static Route writing(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Access.WRITER, handler);
    }
}
