package no.dypdykk.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// A browser that begins without cookies, keeps the one it is given, and sends forms with the token
/// of the page it saw last.
public final class Guest {
    private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestServer server;
    private String cookie = "";
    private String csrf = "";

    public Guest(TestServer server) {
        this.server = server;
    }

    public String cookie() {
        return cookie;
    }

    public Reply get(String path) {
        return seen(cookie.isEmpty() ? server.get(path) : server.get(path, "Cookie", cookie));
    }

    /// @param fields names and values in turn
    public Reply post(String path, String... fields) {
        var pairs = new ArrayList<>(List.of(fields));
        Collections.addAll(pairs, "_csrf", csrf);
        return seen(server.post(path, Member.form(pairs), "Content-Type", FORM, "Cookie", cookie));
    }

    private Reply seen(Reply reply) {
        String given = reply.header("Set-Cookie").split(";", 2)[0];
        if (given.startsWith(TestServer.COOKIE)) {
            cookie = given;
        }
        var token = TOKEN.matcher(reply.text());
        if (token.find()) {
            csrf = token.group(1);
        }
        return reply;
    }
}
