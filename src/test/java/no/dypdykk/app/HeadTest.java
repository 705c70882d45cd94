package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;

import no.dypdykk.web.Route;
import no.dypdykk.web.Secret;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// HEAD tells what GET would have sent, and sends nothing.
class HeadTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    /// Set anew for each answer, whatever the method.
    private static final Set<String> OWN = Set.of("date");

    /// Their bodies hold what was measured while they were made.
    private static final Set<String> DIFFERENT_EACH_TIME = Set.of("/metrics", "/api/v1/search");

    /// A visitor who has been here before; a new one is given a secret with each form.
    private static final String COOKIE = "__Host-okt=" + Secret.random();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dypdykk",
                "/dypdykk/andeby-rolig-mandag",
                "/dypdykk/andeby-rolig-mandag.md",
                "/sok?q=mandag",
                "/kommune/1824",
                "/kommune/0101",
                "/finnes-ikke",
                "/api/v1/pages/case/andeby-rolig-mandag",
                "/api/v1/openapi.json",
            })
    void head_has_the_headers_of_get(String path) {
        assertSameHeaders(path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_route_that_can_be_read_answers_head(String path) {
        assertSameHeaders(path);
    }

    @Test
    void head_says_how_long_the_compressed_page_is() {
        var path = "/dypdykk/andeby-rolig-mandag";
        var get = SERVER.get(path, "Accept-Encoding", "gzip");
        var head = SERVER.ask("HEAD", path, "Accept-Encoding", "gzip");

        assertEquals("gzip", head.header("Content-Encoding"));
        assertEquals("" + get.bytes().length, head.header("Content-Length"));
    }

    @Test
    void head_of_what_the_reader_has_already_is_not_modified() {
        var path = "/dypdykk/andeby-rolig-mandag";
        var tag = SERVER.get(path).header("ETag");

        assertEquals(304, SERVER.ask("HEAD", path, "If-None-Match", tag).status());
    }

    @Test
    void head_of_what_can_only_be_written_is_refused() {
        var refused = SERVER.ask("HEAD", "/api/v1/pages");

        assertEquals(405, refused.status());
        assertFalse(refused.header("Allow").contains("GET"), refused::toString);
    }

    private static void assertSameHeaders(String path) {
        var get = SERVER.get(path, "Cookie", COOKIE);
        var head = SERVER.ask("HEAD", path, "Cookie", COOKIE);

        assertEquals(get.status(), head.status());
        assertArrayEquals(new byte[0], head.bytes());
        if (DIFFERENT_EACH_TIME.contains(path)) {
            assertEquals(get.header("Content-Type"), head.header("Content-Type"));
            assertTrue(Integer.parseInt(head.header("Content-Length")) > 0, head::toString);
        } else {
            assertEquals(headers(get), headers(head));
        }
    }

    private static Map<String, List<String>> headers(Reply reply) {
        var headers = new TreeMap<>(reply.response().headers().map());
        headers.keySet().removeAll(OWN);
        return headers;
    }

    private static Stream<String> paths() {
        return SERVER.routes().stream()
                .filter(route -> route.method().equals(HandlerType.GET))
                .map(Route::path)
                .map(path -> path.replaceAll("\\{[^}]*}", "andeby-rolig-mandag"));
    }
}
