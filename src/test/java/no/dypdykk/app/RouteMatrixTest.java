package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.Scope;
import no.dypdykk.fixture.AccessRules;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Every kind of sender at every address, over HTTP, against the rules in `src/doc/access.md`. A
/// new route needs a line in that document's last section.
class RouteMatrixTest {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final AccessRules RULES = AccessRules.read();
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Map<String, Sender> SENDERS = senders();

    /// A kind of sender, as the headings of the table of rights name them.
    @FunctionalInterface
    private interface Sender {
        Reply send(String method, String path);
    }

    private static Map<String, Sender> senders() {
        var senders = new LinkedHashMap<String, Sender>();
        senders.put("nobody", RouteMatrixTest::byNobody);
        for (Role role : Role.values()) {
            senders.put(role.code(), new Person(role));
        }
        for (Scope scope : Scope.values()) {
            var owner = SERVER.as(Role.ADMIN).user().id();
            senders.put(scope.code() + " token", byToken(SERVER.token(scope, owner)));
        }
        senders.put("program", byToken(SERVER.token(Scope.PUBLISH, null)));
        return senders;
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void r21_every_sender_meets_at_every_address_what_its_rule_says() {
        var wrong = new ArrayList<String>();
        RULES.addresses()
                .forEach((address, rule) -> {
                    for (var sender : SENDERS.entrySet()) {
                        var reply = send(sender.getValue(), address);
                        var expected =
                                RULES.right(rule).allows(sender.getKey())
                                        ? "let in"
                                        : refusal(sender.getKey(), address);
                        var met = met(reply, address);
                        if (!met.equals(expected)) {
                            wrong.add(
                                    "%s by %s (%s): %s, not %s: %d"
                                            .formatted(
                                                    address,
                                                    sender.getKey(),
                                                    rule,
                                                    met,
                                                    expected,
                                                    reply.status()));
                        }
                    }
                });

        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void head_lets_in_those_that_get_lets_in() {
        var wrong = new ArrayList<String>();
        for (String address : RULES.addresses().keySet()) {
            if (address.startsWith("GET ")) {
                for (var sender : SENDERS.entrySet()) {
                    var get = send(sender.getValue(), address);
                    var head = send(sender.getValue(), "HEAD" + address.substring(3));
                    if (get.status() != head.status()) {
                        wrong.add(address + " by " + sender.getKey());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void no_address_answers_to_a_method_that_is_not_in_the_list() {
        var wrong = new ArrayList<String>();
        for (String path : paths()) {
            for (String method : METHODS) {
                if (!RULES.addresses().containsKey(method + " " + path)) {
                    for (var sender : SENDERS.entrySet()) {
                        var reply = sender.getValue().send(method, example(path));
                        if (reply.status() != 405) {
                            wrong.add(method + " " + path + " by " + sender.getKey());
                        }
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void r20_whatever_a_browser_sends_needs_the_token_of_a_form() {
        var wrong = new ArrayList<String>();
        for (String address : RULES.addresses().keySet()) {
            if (!address.startsWith("GET ")) {
                var admin = SERVER.as(Role.ADMIN);
                for (String csrf : new String[] {"", "x", SERVER.as(Role.ADMIN).csrf()}) {
                    var reply =
                            SERVER.ask(
                                    method(address),
                                    example(path(address)),
                                    "Cookie",
                                    admin.cookie(),
                                    "X-CSRF-Token",
                                    csrf);
                    if (reply.status() != 403) {
                        wrong.add(address + " with «" + csrf + "»: " + reply.status());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String met(Reply reply, String address) {
        return switch (reply.status()) {
            case 401 -> "401";
            case 403 -> "403";
            case 303 ->
                    reply.header("Location").equals(signIn(address)) ? "sign in first" : "let in";
            case 500 -> "a failure";
            default -> "let in";
        };
    }

    private static String refusal(String sender, String address) {
        if (!sender.equals("nobody")) {
            return "403";
        }
        return address.startsWith("GET ") && !path(address).startsWith("/api/")
                ? "sign in first"
                : "401";
    }

    private static String signIn(String address) {
        return "/logg-inn?til=" + example(path(address)).replace("/", "%2F");
    }

    private static Reply byNobody(String method, String path) {
        var secret = Secret.random();
        return SERVER.ask(
                method,
                path,
                "Cookie",
                TestServer.COOKIE + "=" + secret,
                "X-CSRF-Token",
                Session.csrf(secret));
    }

    private static Sender byToken(String token) {
        return (method, path) -> SERVER.ask(method, path, "Authorization", "Bearer " + token);
    }

    /// Someone signed in. Whoever changes something may end their own session by it, so the next is
    /// another.
    private static final class Person implements Sender {
        private final Role role;
        private @Nullable Member member;

        Person(Role role) {
            this.role = role;
        }

        @Override
        public Reply send(String method, String path) {
            var sender = member == null ? SERVER.as(role) : member;
            member = method.equals("GET") || method.equals("HEAD") ? sender : null;
            return SERVER.ask(
                    method, path, "Cookie", sender.cookie(), "X-CSRF-Token", sender.csrf());
        }
    }

    private static Reply send(Sender sender, String address) {
        return sender.send(method(address), example(path(address)));
    }

    private static String method(String address) {
        return address.substring(0, address.indexOf(' '));
    }

    private static String path(String address) {
        return address.substring(address.indexOf(' ') + 1);
    }

    private static Set<String> paths() {
        var paths = new TreeSet<String>();
        RULES.addresses().keySet().forEach(address -> paths.add(path(address)));
        return paths;
    }

    /// The address of something that does not exist.
    private static String example(String path) {
        return path.replaceAll("\\{[^}]+}", "finnes-ikke");
    }
}
