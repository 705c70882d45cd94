package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Pages written by programs over HTTP: who may, what is refused and why, and that nothing is lost.
class WritingTest {
    private static final String PAGES = "/api/v1/pages";
    private static final String MARKDOWN = "text/markdown;charset=utf-8";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final String TOKEN =
            "Bearer " + SERVER.token("Testprogram", Duration.ofHours(1));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_new_page_is_there_at_once() {
        var text = page("ny-side", "Ny side om brødbaking", "Deigen hever.");
        var made = post(text);

        assertEquals(201, made.status(), made::toString);
        assertEquals("/begrep/ny-side", made.header("Location"));
        assertEquals("\"r1\"", made.header("ETag"));
        assertEquals("1", made.at("revision").toString());
        assertEquals("/begrep/ny-side", made.at("url"));
        assertEquals(200, SERVER.get("/begrep/ny-side").status());
        assertEquals("ny-side", SERVER.get("/api/v1/search?q=br%C3%B8dbaking").at("hits 0 slug"));
        var history = SERVER.get(PAGES + "/" + made.at("id") + "/revisions");
        assertEquals("Testprogram", history.at("revisions 0 author"));
    }

    @Test
    void json_carries_the_same_text_and_a_comment() {
        var made =
                SERVER.post(
                        PAGES,
                        "{\"markdown\": \"---\\nkind: concept\\ntitle: Fra JSON\\n---\\nHei.\\n\","
                                + " \"comment\": \"derfor\"}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        TOKEN);

        assertEquals(201, made.status(), made::toString);
        assertEquals("/begrep/fra-json", made.at("url"));
        var history = SERVER.get(PAGES + "/" + made.at("id") + "/revisions");
        assertEquals("derfor", history.at("revisions 0 comment"));
    }

    @Test
    void an_identity_number_is_refused_and_not_repeated() {
        var number = IdentityNumbers.synthetic();
        var refused = postConfirmed(page("nummer", "Nummer", "Gjelder " + number + "."));

        assertEquals(422, refused.status(), refused::toString);
        assertEquals("identity-number", refused.at("problems 0 code"));
        assertEquals("body", refused.at("problems 0 field"));
        assertFalse(refused.text().contains(number));
        assertEquals(404, SERVER.get("/begrep/nummer").status());
    }

    @Test
    void a_warning_is_answered_by_sending_the_same_once_more() {
        var text = page("adresse", "Adresse", "Skriv til ola@nordmann.no.");

        var stopped = post(text);
        var confirmed = postConfirmed(text);

        assertEquals(422, stopped.status(), stopped::toString);
        assertEquals("urn:dypdykk:problem:confirmation_needed", stopped.at("type"));
        assertEquals("email-address", stopped.at("problems 0 code"));
        assertEquals(201, confirmed.status(), confirmed::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer dypdykk_guess", "Basic dXNlcjpwYXNz", "x"})
    void nobody_writes_without_a_token(String authorization) {
        var text = page("snik", "Snik", "");
        var refused =
                authorization.isEmpty()
                        ? SERVER.post(PAGES, text, "Content-Type", MARKDOWN)
                        : SERVER.post(
                                PAGES,
                                text,
                                "Content-Type",
                                MARKDOWN,
                                "Authorization",
                                authorization);

        assertProblem(401, "token_needed", refused);
        assertEquals("Bearer", refused.header("WWW-Authenticate"));
        assertEquals(404, SERVER.get("/begrep/snik").status());
    }

    @Test
    void an_expired_token_is_worth_nothing() {
        var expired = "Bearer " + SERVER.token("gammel", Duration.ofSeconds(-1));

        var text = page("snik", "Snik", "");
        assertProblem(
                401,
                "token_needed",
                SERVER.post(PAGES, text, "Content-Type", MARKDOWN, "Authorization", expired));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data", "x", "*/*"})
    void another_type_of_content_is_refused(String type) {
        var refused = SERVER.post(PAGES, "a=b", "Content-Type", type, "Authorization", TOKEN);

        assertProblem(415, "unsupported_type", refused);
        assertTrue(refused.at("detail").toString().contains(type), refused::text);
    }

    @Test
    void content_without_a_type_is_refused() {
        assertProblem(415, "unsupported_type", SERVER.post(PAGES, "a=b", "Authorization", TOKEN));
    }

    @Test
    void five_megabytes_are_refused_with_the_limit() {
        var body = "x".repeat(5 << 20);
        var announced = SERVER.post(PAGES, body, "Content-Type", MARKDOWN, "Authorization", TOKEN);
        var streamed =
                SERVER.post(
                        PAGES,
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[5 << 20])),
                        "Content-Type",
                        MARKDOWN,
                        "Authorization",
                        TOKEN);

        assertProblem(413, "too_large", announced);
        assertTrue(announced.at("detail").toString().contains("4 MB"), announced::text);
        assertProblem(413, "too_large", streamed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{\"markdown\": 1",
                "{}",
                "{\"markdown\": null}",
                "{\"comment\": \"uten tekst\"}"
            })
    void broken_json_is_refused(String body) {
        var refused =
                SERVER.post(
                        PAGES, body, "Content-Type", "application/json", "Authorization", TOKEN);

        assertProblem(400, "not_json", refused);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        var refused =
                SERVER.post(
                        PAGES,
                        BodyPublishers.ofByteArray(new byte[] {'-', (byte) 0xE6, (byte) 0xF8}),
                        "Content-Type",
                        MARKDOWN,
                        "Authorization",
                        TOKEN);

        assertProblem(400, "bad_encoding", refused);
    }

    @Test
    void every_problem_of_a_text_is_named_by_field_and_line() {
        var refused =
                post(
                        """
                        ---
                        kind: case
                        slug: Feil Adresse
                        title: Feil
                        sector: romfart
                        employees: mange
                        ---
                        """);

        assertProblem(422, "page_refused", refused);
        assertEquals("slug", refused.at("problems 0 field"));
        assertEquals("3", refused.at("problems 0 line").toString());
        assertEquals("wrong-slug", refused.at("problems 0 code"));
        assertTrue(refused.at("problems 0 detail").toString().contains("feil-adresse"));
        assertEquals("sector", refused.at("problems 1 field"));
        assertEquals("5", refused.at("problems 1 line").toString());
        assertTrue(refused.at("problems 1 detail").toString().contains("kindergarten"));
        assertEquals("employees", refused.at("problems 2 field"));
        assertEquals("6", refused.at("problems 2 line").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingen felter",
                "---\nkind: case\n",
                "---\nkind: [\n---\n",
                "---\nkind: concept\nkind: case\ntitle: x\n---\n",
                "---\n- a\n---\n",
                "---\nkind: rakett\ntitle: x\n---\n",
                "---\ntitle: x\n---\n",
                "---\nkind: concept\n---\n",
                "---\nkind: &a concept\ntitle: *a\n---\n",
            })
    void malformed_front_matter_is_refused_with_what_is_wrong(String text) {
        var refused = post(text);

        assertProblem(422, "page_refused", refused);
        assertTrue(!refused.at("problems 0 detail").toString().isBlank(), refused::text);
    }

    @Test
    void an_address_that_is_taken_is_refused_with_one_that_is_free() {
        post(page("opptatt", "Først", ""));
        var refused = post(page("opptatt", "Sist", ""));

        assertProblem(422, "page_refused", refused);
        assertEquals("slug", refused.at("problems 0 field"));
        assertEquals("3", refused.at("problems 0 line").toString());
        assertTrue(refused.at("problems 0 detail").toString().contains("opptatt-2"), refused::text);
    }

    @Test
    void saving_needs_the_revision_one_began_from() {
        var id = post(page("uten-if-match", "Uten", "")).at("id").toString();
        var text = page("uten-if-match", "Uten", "ny");

        assertProblem(
                428,
                "if_match_needed",
                SERVER.put(
                        PAGES + "/" + id, text, "Content-Type", MARKDOWN, "Authorization", TOKEN));
        assertProblem(400, "bad_if_match", put(id, text, "\"abc\""));
        assertProblem(404, "not_found", put("finnes-ikke", text, "\"r1\""));
    }

    @Test
    void a_stale_save_gets_all_three_texts_and_loses_nothing() {
        var id = post(page("strid", "Strid", "grunnlag")).at("id").toString();
        assertEquals(200, put(id, page("strid", "Strid", "deres"), "\"r1\"").status());
        var mine = page("strid", "Strid", "min");
        var conflict = put(id, mine, "\"r1\"");

        assertEquals(409, conflict.status());
        assertEquals("application/problem+json;charset=utf-8", conflict.header("Content-Type"));
        assertTrue(conflict.at("base").toString().contains("grunnlag"), conflict::text);
        assertTrue(conflict.at("theirs").toString().contains("deres"), conflict::text);
        assertEquals(mine, conflict.at("yours"));
        var merged = conflict.at("merged").toString();
        assertTrue(merged.contains("deres\n\nmin"), conflict::text);
        assertEquals("body", conflict.at("overlaps 0 field"));
        assertEquals("deres", conflict.at("overlaps 0 theirs"));
        assertEquals("min", conflict.at("overlaps 0 yours"));
        assertEquals("2", conflict.at("revision").toString());
        assertTrue(SERVER.get("/begrep/strid.md").text().contains("deres"));
        assertEquals(200, put(id, mine, "\"r2\"").status());
        assertTrue(
                SERVER.get(PAGES + "/" + id + "/revisions/2")
                        .at("markdown")
                        .toString()
                        .contains("deres"));
    }

    @Test
    void a_stale_save_of_another_paragraph_is_merged_and_says_so() {
        var id = post(page("sammen", "Sammen", "én\n\nto")).at("id").toString();
        var theirs = put(id, page("sammen", "Sammen", "én, deres\n\nto"), "\"r1\"");
        var mine = put(id, page("sammen", "Sammen", "én\n\nto, min"), "\"r1\"");

        assertEquals(200, mine.status(), mine::toString);
        assertEquals("3", mine.at("revision").toString());
        assertEquals("\"r3\"", mine.header("ETag"));
        assertTrue(mine.at("merged").toString().contains("én, deres\n\nto, min"), mine::text);
        assertFalse(theirs.text().contains("\"merged\":\""), theirs::text);
        assertTrue(SERVER.get("/begrep/sammen.md").text().contains("én, deres\n\nto, min"));
    }

    @Test
    void the_tag_of_a_page_is_what_a_save_begins_from() {
        var id = post(page("merket", "Merket", "a")).at("id").toString();
        var tag = SERVER.get(PAGES + "/" + id).header("ETag");
        var saved = put(id, page("merket", "Merket", "b"), tag);

        assertEquals(200, saved.status(), saved::toString);
        assertEquals(saved.header("ETag"), SERVER.get(PAGES + "/" + id).header("ETag"));
        assertEquals(
                "2", put(id, page("merket", "Merket", "b"), "\"r2\"").at("revision").toString());
    }

    @Test
    void what_is_saved_is_found_by_the_very_next_search() {
        var id = post(page("straks", "Straks", "ord0nummer")).at("id").toString();
        for (int i = 1; i <= 20; i++) {
            put(id, page("straks", "Straks", "ord%dnummer".formatted(i)), "\"r%d\"".formatted(i));

            assertEquals("straks", found("ord%dnummer".formatted(i)));
        }
    }

    @Test
    void an_archived_page_is_gone_at_once() {
        var id = post(page("bort", "Bortgjemt kladderomp", "")).at("id").toString();
        assertEquals("bort", found("kladderomp"));
        put(
                id,
                "---\n"
                        + "kind: concept\n"
                        + "slug: bort\n"
                        + "title: Bortgjemt kladderomp\n"
                        + "state: archived\n"
                        + "---\n",
                "\"r1\"");

        assertEquals("0", number(SERVER.get("/api/v1/search?q=kladderomp").at("total")));
        assertEquals(404, SERVER.get("/begrep/bort").status());
    }

    @Test
    void a_draft_leaves_readers_with_the_published_text() {
        var id = post(page("utgitt", "Utgitt", "gammelomp")).at("id").toString();
        put(
                id,
                "---\nkind: concept\nslug: utgitt\ntitle: Nyomp\nstate: draft\n---\nnyomp\n",
                "\"r1\"");

        assertEquals("utgitt", found("gammelomp"));
        assertEquals("0", number(SERVER.get("/api/v1/search?q=nyomp").at("total")));
        assertTrue(SERVER.get("/begrep/utgitt").text().contains("gammelomp"));
        assertEquals(404, SERVER.get("/api/v1/pages/" + id + "/revisions/2").status());
    }

    private static String number(Object value) {
        return String.valueOf(((Number) value).longValue());
    }

    @Test
    void twenty_writers_of_different_pages_are_all_kept() throws Exception {
        var statuses = atOnce(20, i -> post(page("samtidig-" + i, "Samtidig " + i, "")).status());

        assertEquals(List.of(), statuses.stream().filter(status -> status != 201).toList());
        for (int i = 0; i < 20; i++) {
            assertEquals(200, SERVER.get("/begrep/samtidig-" + i).status());
        }
    }

    @Test
    void of_ten_writers_of_the_same_page_one_wins_each_revision() throws Exception {
        var id = post(page("kappes", "Kappes", "start")).at("id").toString();
        for (int revision = 1; revision <= 3; revision++) {
            var tag = "\"r%d\"".formatted(revision);
            int round = revision;
            var statuses =
                    atOnce(
                            10,
                            i ->
                                    put(
                                                    id,
                                                    page(
                                                            "kappes",
                                                            "Kappes",
                                                            "runde %d av %d".formatted(round, i)),
                                                    tag)
                                            .status());

            assertEquals(1, statuses.stream().filter(status -> status == 200).count());
            assertEquals(9, statuses.stream().filter(status -> status == 409).count());
        }
        assertEquals("4", SERVER.get(PAGES + "/" + id).at("revision").toString());
    }

    private static String page(String slug, String title, String body) {
        return "---\nkind: concept\nslug: %s\ntitle: %s\n---\n%s\n".formatted(slug, title, body);
    }

    private static Reply post(String text) {
        return SERVER.post(PAGES, text, "Content-Type", MARKDOWN, "Authorization", TOKEN);
    }

    private static Reply postConfirmed(String text) {
        return SERVER.post(
                PAGES,
                text,
                "Content-Type",
                MARKDOWN,
                "Authorization",
                TOKEN,
                "X-Confirmed",
                "true");
    }

    private static Reply put(String id, String text, String base) {
        return SERVER.put(
                PAGES + "/" + id,
                text,
                "Content-Type",
                MARKDOWN,
                "Authorization",
                TOKEN,
                "If-Match",
                base);
    }

    private static String found(String word) {
        return SERVER.get("/api/v1/search?q=" + word).at("hits 0 slug").toString();
    }

    private static void assertProblem(int status, String code, Reply reply) {
        assertEquals(status, reply.status(), reply::toString);
        assertEquals("application/problem+json;charset=utf-8", reply.header("Content-Type"));
        assertEquals("urn:dypdykk:problem:" + code, reply.at("type"));
    }

    @FunctionalInterface
    private interface Numbered {
        int run(int number);
    }

    private static List<Integer> atOnce(int writers, Numbered work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Integer>> tasks =
                    IntStream.range(0, writers)
                            .<Callable<Integer>>mapToObj(i -> () -> work.run(i))
                            .toList();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> future : threads.invokeAll(tasks)) {
                statuses.add(future.get());
            }
            return statuses;
        }
    }
}
