package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.search.Facet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Text that nobody means well with, at every address that searches: an answer or a clear refusal,
/// and the server is none the worse for it.
class HostileSearchTest {
    private static final List<String> ADDRESSES =
            List.of(
                    "/sok?q=",
                    "/sok?vis=avsnitt&q=",
                    "/sok.atom?q=",
                    "/api/v1/search?q=",
                    "/api/v1/passages?q=",
                    "/api/v1/suggest?q=");
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<String> texts() {
        return Stream.of(
                "title:(rolig AND -mandag)^9 OR /.*/ ~2 [a TO z]",
                "\"rolig mandag",
                "'\"(((\"\\",
                "* ?",
                "*a* ?b? m*",
                "m",
                "aaaa*",
                "\u0000\u0001\u0007\u001B[31mrolig\u007F",
                "\u202Egadnam gilor\u202C \u200F\u200E\u2066",
                "ro\u0301\u0302\u0303\u0304lig ma\u0308\u030Andag",
                "a\u0300".repeat(500),
                "\uD83D\uDE00\uFE0F\u200D\uD83D\uDD25",
                "\uFFFD\uFFFE\uFFFF",
                "\uFB01skevær ﷽ ㎏ Ⅷ",
                "rolig ".repeat(500),
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                IntStream.range(0, 600).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")),
                "x".repeat(3_000),
                "rolgi mnadag anedby roomferd fjelvett ".repeat(20),
                "%00%n%s${jndi:ldap://x}{{7*7}}<script>",
                "'; DROP TABLE page; --");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_gets_an_answer_everywhere(String text) {
        for (String address : ADDRESSES) {
            assertEquals(200, SERVER.get(address + encoded(text)).status(), address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro\u0301lig mandag", "\u200Frolig\u200E mandag", "ROLIG\u00A0MANDAG"})
    void invisible_marks_do_not_hide_the_page(String text) {
        var found = SERVER.get("/api/v1/search?q=" + encoded(text));

        assertEquals("andeby-rolig-mandag", found.at("hits 0 slug"));
    }

    @Test
    void an_address_of_a_hundred_thousand_letters_is_refused_and_the_next_is_answered() {
        for (String address : ADDRESSES) {
            for (int length : new int[] {70_000, 100_000}) {
                var refused = SERVER.get(address + "x".repeat(length));

                assertEquals(414, refused.status(), address);
                assertRefusedInWords(address, refused, "65536 er det meste");
            }
        }
        assertEquals(200, SERVER.get("/sok?q=rolig").status());
    }

    @Test
    void an_address_too_long_to_be_read_is_refused_with_a_page() {
        for (String address : ADDRESSES) {
            var refused = SERVER.get(address + "x".repeat(600_000));

            assertEquals(414, refused.status(), address);
            assertRefusedInWords("/sok", refused, "65536 tegn er det meste");
        }
        assertEquals(200, SERVER.get("/sok?q=rolig").status());
    }

    @Test
    void a_question_of_two_thousand_words_is_answered_by_its_first_ones() {
        var words = IntStream.range(0, 2_000).mapToObj(i -> "fravær" + i);
        var question = encoded("rolig mandag " + words.collect(Collectors.joining(" ")));

        assertEquals(
                "andeby-rolig-mandag",
                SERVER.get("/api/v1/search?q=" + question).at("hits 0 slug"));
        var page = SERVER.get("/sok?q=" + question).text();
        assertTrue(page.contains("/dypdykk/andeby-rolig-mandag"), page);
        assertTrue(page.contains("Søket bruker de 64 første ordene"), page);
        assertFalse(
                SERVER.get("/sok?q=rolig+mandag").text().contains("de 64 første ordene"),
                "said of a short question");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 500, 10_000})
    void too_many_filters_are_refused_with_the_name_of_the_facet(int count) {
        for (String address : ADDRESSES.subList(0, 5)) {
            var refused = SERVER.get(address + "rolig" + filters(count));
            boolean tooLong = count == 10_000;

            assertEquals(tooLong ? 414 : 400, refused.status(), address);
            assertRefusedInWords(
                    address,
                    refused,
                    tooLong
                            ? "65536 er det meste"
                            : (address.startsWith("/sok?") ? "Tema har " : "theme har ")
                                    + count
                                    + " valgte verdier, og 50 er det meste");
        }
    }

    @Test
    void as_many_filters_as_a_facet_takes_are_answered() {
        assertEquals(200, SERVER.get("/sok?q=rolig" + filters(50)).status());
        assertEquals(
                "1",
                String.valueOf(
                        ((Number)
                                        SERVER.get(
                                                        "/api/v1/search?q=rolig&theme=provetema"
                                                                + filters(49))
                                                .at("total"))
                                .longValue()));
    }

    @Test
    void a_page_is_never_many_times_longer_than_its_address() {
        var everyFacet =
                Stream.of(Facet.values())
                        .map(facet -> filters(facet.parameter(), 50))
                        .collect(Collectors.joining());
        var manyWords = encoded("fravær i en avdeling ".repeat(400));

        assertTrue(bytes("/sok?q=rolig" + everyFacet) < 1_000_000);
        assertTrue(bytes("/sok?q=" + manyWords + everyFacet) < 1_500_000);
    }

    private static int bytes(String address) {
        var page = SERVER.get(address);
        assertEquals(200, page.status(), page::text);
        return page.bytes().length;
    }

    /// As a page for people and a problem for programs, nothing of the machinery in it.
    private static void assertRefusedInWords(String address, Reply refused, String words) {
        boolean api = address.startsWith("/api/");
        assertEquals(
                api ? "application/problem+json;charset=utf-8" : "text/html;charset=utf-8",
                refused.header("Content-Type"),
                address);
        assertTrue(refused.text().contains(words), address + refused);
        assertTrue(refused.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals("no-store", refused.header("Cache-Control"));
        assertFalse(refused.text().toLowerCase(Locale.ROOT).contains("jetty"), refused::text);
        assertFalse(refused.text().contains("HTTP ERROR"), refused::text);
        if (api) {
            assertEquals(refused.status() + "", refused.at("status").toString());
        } else {
            assertTrue(refused.text().contains("<h1"), refused::text);
        }
    }

    private static String filters(int count) {
        return filters("theme", count);
    }

    private static String filters(String parameter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "&" + parameter + "=t" + i)
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
