package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.people.Deed;
import no.dypdykk.fixture.AccessRules;
import no.dypdykk.web.Route;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The description of the API and the rules of access say what the table of routes does. A new
/// route needs a line in the last section of `src/doc/access.md`, and one for programs a place in
/// the description.
class RoutesTest {
    private static final List<String> OPERATIONS = List.of("/healthz", "/readyz", "/metrics");
    private static final AccessRules RULES = AccessRules.read();
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_description_names_exactly_the_routes_for_programs() {
        var described = new TreeSet<String>();
        var description = SERVER.get("/api/v1/openapi.json");
        for (String path : description.names("paths")) {
            for (String method : description.names("paths " + path)) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }

        assertEquals(String.join("\n", routesForPrograms()), String.join("\n", described));
    }

    @Test
    void the_description_says_which_calls_need_a_token() {
        var description = SERVER.get("/api/v1/openapi.json");
        for (Route route : SERVER.routes()) {
            if (isForPrograms(route.path())) {
                var method = route.method().name().toLowerCase(Locale.ROOT);
                var names = description.names("paths %s %s".formatted(route.path(), method));
                assertEquals(route.deed() != Deed.READ, names.contains("security"), route::path);
            }
        }
    }

    @Test
    void the_rules_of_access_name_exactly_the_addresses_there_are() {
        var served = new TreeSet<String>();
        for (Route route : SERVER.routes()) {
            served.add(name(route));
        }

        assertEquals(
                String.join("\n", served),
                String.join("\n", RULES.addresses().keySet()),
                "src/doc/access.md, section Addresses: one line per address with its rule");
    }

    @Test
    void every_route_asks_for_the_deed_of_its_rule() {
        var asked = new TreeMap<String, String>();
        var written = new TreeMap<String, String>();
        for (Route route : SERVER.routes()) {
            var rule = RULES.addresses().getOrDefault(name(route), "no rule");
            asked.put(name(route), route.deed().name());
            written.put(name(route), rule.matches("R\\d+") ? RULES.right(rule).deed() : rule);
        }

        assertEquals(written, asked);
    }

    private static String name(Route route) {
        return route.method().name() + " " + route.path();
    }

    private static Set<String> routesForPrograms() {
        var routes = new TreeSet<String>();
        for (Route route : SERVER.routes()) {
            if (isForPrograms(route.path())) {
                routes.add(route.method().name() + " " + route.path());
            }
        }
        return routes;
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || OPERATIONS.contains(path);
    }
}
