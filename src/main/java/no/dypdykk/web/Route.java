package no.dypdykk.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

import no.dypdykk.core.people.Deed;

/// One address and what answers it.
///
/// @param path in Javalin's form: `/dypdykk/{slug}`
/// @param deed what calling it amounts to; the [Gate] asks whether the sender may
public record Route(HandlerType method, String path, Deed deed, Handler handler) {
    /// A page that all may read.
    public static Route get(String path, Handler handler) {
        return get(path, Deed.READ, handler);
    }

    public static Route get(String path, Deed deed, Handler handler) {
        return new Route(HandlerType.GET, path, deed, handler);
    }

    /// What a form sends.
    public static Route post(String path, Deed deed, Handler handler) {
        return new Route(HandlerType.POST, path, deed, handler);
    }

    public static Route put(String path, Deed deed, Handler handler) {
        return new Route(HandlerType.PUT, path, deed, handler);
    }
}
