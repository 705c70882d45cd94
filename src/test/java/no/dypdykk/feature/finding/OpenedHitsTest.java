package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Which searches the coordinators are told of because nobody opened what they found, over HTTP.
class OpenedHitsTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final String PAGE = "/dypdykk/andeby-rolig-mandag";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_search_whose_hits_nobody_opened_is_listed_from_the_third_network_on() {
        search("mandag rolig", 2);
        assertFalse(listed("mandag rolig"));

        search("mandag rolig", 3);

        assertTrue(listed("mandag rolig"));
        assertTrue(section().contains("Søkt etter 3 ganger, sist "), section());
        assertTrue(section().contains("href=\"/sok/forklaring?q=mandag+rolig\""), section());
    }

    @Test
    void opening_a_hit_without_script_takes_it_off_the_list() {
        search("rolig andeby", 3);
        assertTrue(listed("rolig andeby"));

        open("GET", PAGE, SERVER.address("/sok?q=Rolig+andeby&kind=case&page=2"));

        assertFalse(listed("rolig andeby"));
    }

    @Test
    void a_page_that_the_browser_has_already_counts_as_opened_too() {
        search("andeby mandag", 3);
        var tag = SERVER.get(PAGE).header("ETag");
        var referer = SERVER.address("/sok?q=andeby+mandag");

        var reply = SERVER.get(PAGE, "Referer", referer, "If-None-Match", tag);

        assertEquals(304, reply.status());
        assertFalse(listed("andeby mandag"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.test/sok?q=ringe, /dypdykk/andeby-rolig-mandag",
        "https://dypdykk.test/tiltak?q=ringe, /dypdykk/andeby-rolig-mandag",
        "https://dypdykk.test/sok?q=ringe, /dypdykk/finnes-ikke",
        "https://dypdykk.test/sok?q=%zz, /dypdykk/andeby-rolig-mandag",
        "not an address, /dypdykk/andeby-rolig-mandag",
    })
    void what_did_not_come_from_the_hits_opens_nothing(String referer, String page) {
        search("ringe", 3);

        open("GET", page, referer);

        assertTrue(listed("ringe"));
    }

    @Test
    void asking_for_the_head_or_ahead_of_time_opens_nothing() {
        search("fjellvett", 3);
        var referer = TestServer.ORIGIN + "/sok?q=fjellvett";

        open("HEAD", PAGE, referer);
        open("GET", PAGE, referer, "Sec-Purpose", "prefetch;prerender");
        assertTrue(listed("fjellvett"));
        open("GET", PAGE, referer);

        assertFalse(listed("fjellvett"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sok?q=andeby&kind=case",
                "/sok?q=andeby&page=2",
                "/api/v1/search?q=andeby",
                "/sok.atom?q=andeby"
            })
    void narrowing_leafing_and_programs_are_no_new_searches(String path) {
        for (int network = 0; network < 3; network++) {
            SERVER.get(path, "X-Forwarded-For", "192.0.2." + network);
        }

        assertFalse(listed("andeby"));
    }

    @Test
    void a_search_about_somebody_is_answered_and_never_listed() {
        search("mandag kari depresjon", 4);

        assertEquals(200, SERVER.get("/sok?q=mandag+kari+depresjon").status());
        assertFalse(section().contains("depresjon"), section());
    }

    @Test
    void the_address_of_a_hit_is_the_pages_own() {
        assertTrue(SERVER.get("/sok?q=rolig").text().contains("href=\"" + PAGE + "\""));
        assertTrue(SERVER.get(PAGE).header("Referrer-Policy").equals("same-origin"));
    }

    @Test
    void what_is_counted_is_told_in_plain_words() {
        assertTrue(SERVER.get("/om").text().contains("Søk teller vi uten å vite hvem som søkte."));
        assertTrue(
                SERVER.get("/om", "Accept-Language", "nn")
                        .text()
                        .contains("Søk tel vi utan å vite kven som søkte."));
    }

    private static void search(String words, int networks) {
        var path = "/sok?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        for (int network = 0; network < networks; network++) {
            assertEquals(200, SERVER.get(path, "X-Forwarded-For", "192.0.2." + network).status());
        }
    }

    private static void open(String method, String page, String referer, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Referer";
        all[1] = referer;
        SERVER.ask(method, page, all);
    }

    private static boolean listed(String words) {
        return section().contains("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "\"");
    }

    private static String section() {
        var page = SERVER.as(Role.COORDINATOR).get("/arbeidsliste").text();
        var section =
                Pattern.compile(
                                "<section aria-labelledby=\"unopened\">.*?</section>",
                                Pattern.DOTALL)
                        .matcher(page);
        assertTrue(section.find(), page);
        return section.group();
    }
}
