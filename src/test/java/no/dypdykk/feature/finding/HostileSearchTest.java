package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            int status = SERVER.get(address + "x".repeat(100_000)).status();

            assertTrue(status == 414 || status == 431, address + " " + status);
        }
        assertEquals(200, SERVER.get("/sok?q=rolig").status());
    }

    @Test
    void ten_thousand_filters_are_refused_and_as_many_as_an_address_holds_are_answered() {
        assertTrue(SERVER.get("/sok?q=rolig" + filters(10_000)).status() >= 400);
        assertEquals(200, SERVER.get("/sok?q=rolig" + filters(500)).status());
        assertEquals(
                "1",
                String.valueOf(
                        ((Number)
                                        SERVER.get(
                                                        "/api/v1/search?q=rolig&theme=provetema"
                                                                + filters(500))
                                                .at("total"))
                                .longValue()));
    }

    private static String filters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "&theme=t" + i)
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
