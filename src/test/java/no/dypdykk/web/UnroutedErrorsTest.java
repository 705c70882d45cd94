package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no route is asked for speak as all others do.
class UnroutedErrorsTest {
    private static final String LONG = "x".repeat(300_000);
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void headers_too_large_to_be_read_are_refused_with_a_page() {
        var refused = SERVER.get("/", "X-Long", LONG);

        assertEquals(431, refused.status());
        assertOurs(refused, "text/html;charset=utf-8");
        assertTrue(refused.text().contains("Forespørselen er for stor"), refused::text);
        assertTrue(refused.text().contains("<h1"), refused::text);
    }

    @Test
    void headers_too_large_to_be_read_are_refused_to_programs_as_a_problem() {
        var refused = SERVER.get("/api/v1/search?q=rolig", "X-Long", LONG);

        assertEquals(431, refused.status());
        assertOurs(refused, "application/problem+json;charset=utf-8");
        assertEquals("urn:dypdykk:problem:headers_too_long", refused.at("type"));
        assertEquals("Forespørselen er for stor", refused.at("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%zz", "/../a", "/a%00b", "/api/v1/search?q=a b"})
    void an_address_that_is_none_is_refused_by_the_first_line_alone(String address) {
        assertEquals("HTTP/1.1 400 Bad Request", SERVER.rawGet(address));
    }

    private static void assertOurs(Reply refused, String type) {
        assertEquals(type, refused.header("Content-Type"));
        assertTrue(refused.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals("nosniff", refused.header("X-Content-Type-Options"));
        assertEquals("no-store", refused.header("Cache-Control"));
        assertEquals("", refused.header("Server"));
        assertFalse(refused.text().contains("org.eclipse"), refused::text);
        assertFalse(refused.text().contains("HTTP ERROR"), refused::text);
    }
}
