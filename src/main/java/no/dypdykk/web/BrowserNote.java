package no.dypdykk.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import java.util.Objects;

/// A short text that a browser keeps until it is closed and gives back. It is no secret, and
/// whoever changes it changes nothing but what they see themselves.
///
/// @param name of the cookie
/// @param path addresses that begin so get it
/// @param secure whether readers reach the server over TLS
public record BrowserNote(String name, String path, boolean secure) {
    private static final int UNTIL_CLOSED = -1;

    /// Empty when there is none.
    public String read(Context context) {
        return Objects.requireNonNullElse(context.cookie(name), "");
    }

    /// @param text characters that may stand in a cookie; the empty one is forgotten
    public void keep(Context context, String text) {
        if (!text.equals(read(context))) {
            var cookie = new Cookie(name, text, path, text.isEmpty() ? 0 : UNTIL_CLOSED);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            cookie.setSecure(secure);
            context.cookie(cookie);
        }
    }
}
