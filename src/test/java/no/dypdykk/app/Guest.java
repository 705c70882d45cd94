package no.dypdykk.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that begins without cookies, keeps those it is given, and sends forms with the token
/// of the page it saw last.
public final class Guest {
    private static final String FORM = "application/x-www-form-urlencoded;charset=utf-8";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestServer server;
    private final Map<String, String> cookies;
    private String csrf = "";

    public Guest(TestServer server) {
        this(server, new LinkedHashMap<>());
    }

    private Guest(TestServer server, Map<String, String> cookies) {
        this.server = server;
        this.cookies = cookies;
    }

    /// The same browser at a server that took the place of the first.
    public Guest at(TestServer next) {
        return new Guest(next, new LinkedHashMap<>(cookies));
    }

    /// Puts a cookie of another browser in the place of its own.
    public void take(String name, Guest other) {
        cookies.put(name, other.cookies.getOrDefault(name, ""));
    }

    /// The cookie that tells who it is, with its name.
    public String cookie() {
        return TestServer.COOKIE + "=" + cookies.getOrDefault(TestServer.COOKIE, "");
    }

    public Reply get(String path) {
        return seen(cookies.isEmpty() ? server.get(path) : server.get(path, "Cookie", all()));
    }

    private String all() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// @param fields names and values in turn
    public Reply post(String path, String... fields) {
        var pairs = new ArrayList<>(List.of(fields));
        Collections.addAll(pairs, "_csrf", csrf);
        return seen(server.post(path, Member.form(pairs), "Content-Type", FORM, "Cookie", all()));
    }

    private Reply seen(Reply reply) {
        for (String given : reply.response().headers().allValues("Set-Cookie")) {
            var cookie = given.split(";", 2)[0].split("=", 2);
            if (cookie[1].isEmpty()) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        }
        var token = TOKEN.matcher(reply.text());
        if (token.find()) {
            csrf = token.group(1);
        }
        return reply;
    }
}
