package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Searches that helped others, offered to everyone over HTTP, and taken away again.
class UsefulSearchesTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @BeforeAll
    static void count() {
        SERVER.useful("rolig mandag");
        SERVER.useful("mandag morgenfugl");
        SERVER.useful("kari depresjon mandag");
        SERVER.led("ringe mandag", 3, 4);
        SERVER.led("andeby mandag", 2, 9);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_search_that_helped_others_is_offered_last_and_leads_to_its_hits() {
        var offered = SERVER.get("/api/v1/suggest?q=rolig+m");

        assertEquals("search", offered.at("suggestions 1 kind"));
        assertEquals("rolig mandag", offered.at("suggestions 1 text"));
        assertEquals("/sok?q=rolig+mandag", offered.at("suggestions 1 url"));
        assertEquals("case", offered.at("suggestions 0 kind"));
        assertTrue(SERVER.get("/sok?q=rolig+mandag").text().contains("andeby-rolig-mandag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro", "ROL", "rolig m", "mandag", "man rol", "roolig", "rolih mand"})
    void its_words_may_come_in_any_order_and_with_a_mistake(String typed) {
        assertTrue(isOffered("rolig mandag", typed), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r", " ", "!", "rolig tirsdag", "olig", "lorig", "Rolig mandag "})
    void other_words_do_not_find_it(String typed) {
        assertFalse(isOffered("rolig mandag", typed), typed);
    }

    @ParameterizedTest
    @CsvSource({"ringe mandag, ringe m", "andeby mandag, andeby m"})
    void a_search_that_helped_too_seldom_or_on_too_few_days_is_offered_to_nobody(
            String words, String typed) {
        assertFalse(isOffered(words, typed));
    }

    @Test
    void a_search_with_a_word_that_no_page_has_is_offered_to_nobody() {
        assertFalse(isOffered("mandag morgenfugl", "morgenfugl"));
    }

    @Test
    void a_search_that_the_guard_refuses_is_offered_to_nobody() {
        assertFalse(SERVER.get("/api/v1/suggest?q=kari").text().contains("depresjon"));
    }

    @Test
    void a_reader_who_is_signed_in_takes_one_away_and_a_coordinator_gives_it_back() {
        SERVER.useful("fjellvett rolig");
        var reader = SERVER.as(Role.READER);
        var page = reader.get("/sok?q=Fjellvett+rolig").text();
        assertTrue(page.contains("Dette søket blir foreslått for andre"), page);
        assertTrue(isOffered("fjellvett rolig", "fjellvett r"));

        var hidden = reader.post("/sok/skjul", "q", "Fjellvett rolig");

        assertEquals("/sok?q=Fjellvett+rolig", hidden.header("Location"));
        assertFalse(isOffered("fjellvett rolig", "fjellvett r"));
        var after = reader.get("/sok?q=fjellvett+rolig").text();
        assertTrue(after.contains("Dette søket blir ikke foreslått for andre."), after);
        assertFalse(after.contains("action=\"/sok/vis-igjen\"><button"), after);
        assertFalse(after.contains("Foreslå det igjen"), after);

        var coordinator = SERVER.as(Role.COORDINATOR);
        assertTrue(list(coordinator).contains("Tatt bort. Blir ikke foreslått."));
        assertTrue(coordinator.get("/sok?q=fjellvett+rolig").text().contains("Foreslå det igjen"));
        coordinator.post("/sok/vis-igjen", "q", "fjellvett rolig");

        assertTrue(isOffered("fjellvett rolig", "fjellvett r"));
        var log = SERVER.as(Role.ADMIN).get("/admin/logg").text();
        assertTrue(log.contains("Tok bort et søk som ble foreslått"), log);
        assertTrue(log.contains("Lot et søk bli foreslått igjen"), log);
    }

    @Test
    void what_is_not_offered_cannot_be_hidden() {
        var reader = SERVER.as(Role.READER);

        reader.post("/sok/skjul", "q", "påfunn");
        reader.post("/sok/skjul", "q", "");

        assertFalse(reader.get("/sok?q=p%C3%A5funn").text().contains("blir ikke foreslått"));
    }

    @Test
    void whoever_is_not_signed_in_is_told_nothing_of_it_and_may_not_hide_it() {
        var page = SERVER.get("/sok?q=rolig+mandag").text();

        assertFalse(page.contains("/sok/skjul"), page);
        assertEquals(
                401,
                SERVER.post(
                                "/sok/skjul",
                                "q=rolig+mandag",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status());
        assertTrue(isOffered("rolig mandag", "rol"));
    }

    @Test
    void an_author_may_not_give_one_back() {
        assertEquals(403, SERVER.as(Role.AUTHOR).post("/sok/vis-igjen", "q", "x").status());
    }

    @Test
    void coordinators_see_what_is_offered_with_how_often_it_helped() {
        var list = list(SERVER.as(Role.COORDINATOR));

        assertTrue(list.contains("href=\"/sok?q=rolig+mandag\""), list);
        assertTrue(list.contains("Treff åpnet 5 ganger."), list);
        assertFalse(list.contains("ringe mandag"), list);
    }

    private static String list(Member member) {
        var page = member.get("/arbeidsliste").text();
        int from = page.indexOf("<section aria-labelledby=\"useful\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static boolean isOffered(String words, String typed) {
        Reply reply =
                SERVER.get("/api/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        return reply.text().contains("{\"text\":\"" + words + "\",\"kind\":\"search\"");
    }
}
