package no.dypdykk.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import org.jspecify.annotations.Nullable;

/// The cookie that ties a browser's requests together: a secret and nothing else. Scripts cannot
/// read it, other sites' forms do not send it, and where readers come over TLS it never leaves it.
///
/// @param secure whether readers reach the server over TLS
record SessionCookie(boolean secure) {
    private static final int UNTIL_CLOSED = -1;

    /// The prefix makes browsers refuse the cookie from anyone but this very host over TLS:
    /// https://www.rfc-editor.org/rfc/rfc6265.html and its successor's section on cookie prefixes.
    private String name() {
        return secure ? "__Host-okt" : "okt";
    }

    @Nullable String read(Context context) {
        String value = context.cookie(name());
        return value == null || value.isBlank() ? null : value;
    }

    void write(Context context, String secret) {
        send(context, secret, UNTIL_CLOSED);
    }

    void remove(Context context) {
        send(context, "", 0);
    }

    private void send(Context context, String value, int seconds) {
        var cookie = new Cookie(name(), value, "/", seconds);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(secure || overTls(context));
        context.cookie(cookie);
    }

    /// What a web server in front says can only make the cookie stricter.
    private static boolean overTls(Context context) {
        return "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"))
                || context.req().isSecure();
    }
}
