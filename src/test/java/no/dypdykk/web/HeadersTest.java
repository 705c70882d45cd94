package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What stands above every answer: protection, entity tags, encodings.
class HeadersTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /dypdykk/andeby-rolig-mandag, 200",
        "GET, /dypdykk/andeby-rolig-mandag.md, 200",
        "GET, /feed.atom, 200",
        "GET, /sitemap.xml, 200",
        "GET, /api/v1/search, 200",
        "GET, /healthz, 200",
        "GET, /readyz, 200",
        "GET, /metrics, 200",
        "GET, /kommune/0101, 301",
        "GET, /sprak?til=nn, 303",
        "GET, /sok?size=-1, 200",
        "GET, /sok?q=%FF, 400",
        "GET, /api/v1/search?size=-1, 400",
        "POST, /api/v1/pages, 401",
        "GET, /finnes-ikke, 404",
        "GET, /api/v1/finnes-ikke, 404",
        "GET, /assets/finnes-ikke.css, 404",
        "DELETE, /, 405",
        "DELETE, /api/v1/search, 405",
        "OPTIONS, /api/v1/pages, 405",
        "HEAD, /dypdykk/andeby-rolig-mandag, 200",
    })
    void every_answer_is_protected(String method, String path, int status) {
        var answer = SERVER.ask(method, path);

        assertEquals(status, answer.status(), answer::toString);
        var policy = answer.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"));
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
        assertEquals("", answer.header("Server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/finnes-ikke", "/api/v1/pages/finnes-ikke", "/api/v1/pages/case/nei",
                "/api/v1/pages/rakett/nei", "/api/v1/pages/a%2Fb", "/api/v2/search",
                "/api/v1/practices/nei/evidence",
            })
    void an_unknown_address_of_the_api_is_a_problem(String path) {
        var missing = SERVER.get(path);

        assertEquals(404, missing.status(), missing::toString);
        assertEquals("application/problem+json;charset=utf-8", missing.header("Content-Type"));
        assertEquals("404", missing.at("status").toString());
        assertEquals("urn:dypdykk:problem:not_found", missing.at("type"));
    }

    @Test
    void another_method_is_refused_with_those_that_are_allowed() {
        var refused = SERVER.ask("DELETE", "/api/v1/search");

        assertEquals(405, refused.status());
        assertEquals("application/problem+json;charset=utf-8", refused.header("Content-Type"));
        assertTrue(refused.header("Allow").contains("GET"), refused::toString);
    }

    @Test
    void a_missing_page_is_a_friendly_page_with_suggestions() {
        var missing = SERVER.get("/begrep/fjellvet");

        assertEquals(404, missing.status());
        assertTrue(missing.text().contains("/begrep/fjellvett"), missing::text);
        assertEquals("no-store", missing.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dypdykk/andeby-rolig-mandag",
                "/dypdykk/andeby-rolig-mandag.md",
                "/feed.atom",
                "/api/v1/pages/case/andeby-rolig-mandag",
                "/api/v1/municipalities",
            })
    void a_page_that_is_as_it_was_is_not_sent_again(String path) {
        var first = SERVER.get(path);
        var tag = first.header("ETag");

        for (String asked : List.of(tag, "\"x\", " + tag, "*")) {
            var again = SERVER.get(path, "If-None-Match", asked);
            assertEquals(304, again.status());
            assertEquals(0, again.bytes().length);
            assertEquals(tag, again.header("ETag"));
        }
        assertEquals(200, SERVER.get(path, "If-None-Match", "\"other\"").status());
        assertEquals("no-cache", first.header("Cache-Control"));
    }

    @Test
    void each_readers_page_has_its_own_tag() {
        var tags =
                List.of(
                        SERVER.get("/").header("ETag"),
                        SERVER.get("/", "Cookie", "sprak=nn").header("ETag"),
                        SERVER.get("/", "Cookie", "fargevalg=dark").header("ETag"));

        assertEquals(3, tags.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feed.atom", "/api/v1/municipalities"})
    void pages_are_compressed_for_those_who_ask(String path) throws IOException {
        var plain = SERVER.get(path);
        var small = SERVER.get(path, "Accept-Encoding", "br;q=0.5, gzip");
        var unwanted = SERVER.get(path, "Accept-Encoding", "gzip;q=0, identity");

        assertEquals("gzip", small.header("Content-Encoding"));
        assertArrayEquals(plain.bytes(), unzipped(small));
        assertTrue(small.bytes().length < plain.bytes().length / 2);
        assertEquals("", unwanted.header("Content-Encoding"));
        assertTrue(plain.header("Vary").contains("Accept-Encoding"));
    }

    @Test
    void assets_are_small_and_kept_for_ever() throws IOException {
        var front = SERVER.get("/").text();
        var names = Pattern.compile("/assets/[^\"']+\\.(?:css|js)").matcher(front);
        assertTrue(names.find(), front);
        var path = names.group();

        var plain = SERVER.get(path);
        var brotli = SERVER.get(path, "Accept-Encoding", "gzip, br");
        var gzip = SERVER.get(path, "Accept-Encoding", "gzip");

        assertEquals("public, max-age=31536000, immutable", plain.header("Cache-Control"));
        assertEquals("br", brotli.header("Content-Encoding"));
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertArrayEquals(plain.bytes(), unzipped(gzip));
        assertTrue(brotli.bytes().length < gzip.bytes().length);
        assertNotEquals(0, brotli.bytes().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2F..%2Fopenapi.json",
                "/assets/%2e%2e/openapi.json",
                "/assets/../../openapi.json",
                "/assets/x%00.css",
                "/dypdykk/..%2F..%2Fetc%2Fpasswd.md",
                "/dypdykk/%2e%2e%2f.md",
            })
    void no_address_reaches_other_files(String address) {
        var line = SERVER.rawGet(address);

        assertTrue(line.matches("HTTP/1.1 40[04] .*"), line);
    }

    private static byte[] unzipped(Reply reply) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(reply.bytes()))) {
            return in.readAllBytes();
        }
    }
}
