package no.dypdykk.feature.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.avaje.jsonb.Jsonb;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.fixture.Oracle;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Analyses as programs ask for them: every number, and a clear word on what cannot be answered.
class AnalysisApiTest {
    private static final String API = "/api/v1/analyses";
    private static final Jsonb JSON = Jsonb.builder().serializeNulls(true).build();
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Oracle> oracles() {
        return Oracle.all();
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void each_oracle_is_answered_without_signing_in(Oracle oracle) {
        var reply = ask(oracle.family(), oracle.data(), oracle.settings(), Map.of());

        assertEquals(200, reply.status(), reply::toString);
        var result = reply.at("result") instanceof Map<?, ?> map ? named(map) : Map.of();
        assertEquals("", String.join("\n", oracle.differences(named(result))));
    }

    @Test
    void a_long_series_has_a_verdict_a_grade_and_a_sentence_in_the_readers_standard() {
        var oracle = oracle("its-syk-12-8");
        var meta =
                Map.<String, Object>of(
                        "indicator",
                        "sf_total",
                        "practice",
                        "Ringe på mandag",
                        "employees",
                        200,
                        "source_known",
                        true,
                        "outcome_preset",
                        true);
        var body = body("its", oracle.data(), oracle.settings(), meta);

        var nb = SERVER.post(API, body, "Accept-Language", "nb");
        var nn = SERVER.post(API, body, "Accept-Language", "nn");

        assertEquals("ikke_avklart", nb.at("verdict"));
        assertEquals(3L, ((Number) nb.at("grade")).longValue());
        assertEquals("metode 1", nb.at("method"));
        assertTrue(nb.at("sentence").toString().startsWith("Tallene avgjør det ikke: alt fra −"));
        assertTrue(nn.at("sentence").toString().startsWith("Tala avgjer det ikkje: alt frå −"));
    }

    @Test
    void what_is_not_told_is_taken_for_the_worse() {
        var oracle = oracle("its-syk-20-20");

        var reply = ask("its", oracle.data(), Map.of(), Map.of("indicator", "sf_total"));

        assertEquals(2L, ((Number) reply.at("grade")).longValue());
        assertEquals("kilde_ukjent", reply.at("grade_reasons 0 code"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 8, for_faa_foer",
        "8, 3, for_faa_etter",
    })
    void too_short_a_series_is_refused_with_its_code(int before, int after, String code) {
        var y = new ArrayList<Object>();
        var t = new ArrayList<Object>();
        var d = new ArrayList<Object>();
        for (int i = 0; i < before + after; i++) {
            t.add(i + 1);
            y.add(8 + Math.sin(3.7 * i));
            d.add(i < before ? 0 : 1);
        }

        var reply = ask("its", Map.of("t", t, "y", y, "D", d), Map.of(), Map.of());

        assertEquals(200, reply.status(), reply::toString);
        assertEquals(code, reply.at("refusals 0 code"));
        assertEquals("null", reply.at("verdict"));
    }

    @Test
    void two_cases_are_not_pooled_but_three_are() {
        var two = ask("meta", columns("yi", List.of(-1, -2), "sei", List.of(1, 1)));
        var three = ask("meta", columns("yi", List.of(-1, -2, -1), "sei", List.of(1, 1, 1)));

        assertEquals("for_faa_saker", two.at("refusals 0 code"));
        assertEquals(List.of(), three.at("refusals"));
    }

    @Test
    void equal_values_have_no_interval() {
        var still =
                columns(
                        "t", List.of(1, 2, 3, 4, 5, 6, 7, 8),
                        "y", List.of(7, 7, 7, 7, 7, 7, 7, 7),
                        "D", List.of(0, 0, 0, 0, 1, 1, 1, 1));

        assertEquals("umulig_tall", ask("its", still).at("refusals 0 code"));
    }

    @Test
    void a_survey_is_asked_about_by_the_code_of_the_method() {
        var data =
                columns(
                        "n1",
                        List.of(40),
                        "m1",
                        List.of(3.4),
                        "s1",
                        List.of(0.8),
                        "n2",
                        List.of(40),
                        "m2",
                        List.of(4.1),
                        "s2",
                        List.of(0.7));

        var reply = ask("snitt", data, Map.of(), Map.of("indicator", "survey"));

        assertEquals("tydelig_gunstig", reply.at("verdict"), reply::toString);
    }

    @Test
    void groups_that_are_too_small_hear_how_many_units_are_enough() {
        var data =
                columns(
                        "rolle", List.of("sak", "sak", "sak", "sak", "ref", "ref", "ref"),
                        "foer", List.of(9, 8, 9, 10, 9, 8, 7),
                        "etter", List.of(8, 8, 7, 9, 9, 8, 8));

        var reply = ask("did", data);

        assertEquals("faa_enheter", reply.at("refusals 0 code"));
        assertTrue(reply.at("refusals 0 text").toString().contains("minst 4"), reply::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | design | missing",
                "{\"design\":\"magi\",\"data\":{\"p\":[1]}} | design | unknown-word",
                "{\"design\":\"meta\"} | data | missing",
                "{\"design\":\"meta\",\"data\":[1]} | data | not-fields",
                "{\"design\":\"meta\",\"data\":{}} | data | missing",
                "{\"design\":\"meta\",\"data\":{\"yi\":[]}} | data | missing",
                "{\"design\":\"meta\",\"data\":{\"yi\":3}} | data.yi | not-a-list",
                "{\"design\":\"meta\",\"data\":{\"yi\":[1]}} | data.sei | missing",
                "{\"design\":\"meta\",\"data\":{\"yi\":[1,2],\"sei\":[1]}} | data.sei |"
                        + " uneven-columns",
                "{\"design\":\"meta\",\"data\":{\"yi\":[1],\"sei\":[0]}} | data.sei[0] |"
                        + " outside-range",
                "{\"design\":\"meta\",\"data\":{\"yi\":[1],\"sei\":[-1]}} | data.sei[0] |"
                        + " outside-range",
                "{\"design\":\"meta\",\"data\":{\"yi\":[null],\"sei\":[1]}} | data.yi[0] | missing",
                "{\"design\":\"meta\",\"data\":{\"yi\":[\"NaN\"],\"sei\":[1]}} | data.yi[0] |"
                        + " not-a-number",
                "{\"design\":\"meta\",\"data\":{\"yi\":[1e999],\"sei\":[1]}} | data.yi[0] |"
                        + " not-a-number",
                "{\"design\":\"meta\",\"data\":{\"yi\":[[1]],\"sei\":[1]}} | data.yi[0] |"
                        + " not-a-number",
                "{\"design\":\"andel\",\"data\":{\"x1\":[9],\"n1\":[5],\"x2\":[1],\"n2\":[5]}} |"
                        + " data.x1[0] | outside-range",
                "{\"design\":\"andel\",\"data\":{\"x1\":[1],\"n1\":[-5],\"x2\":[1],\"n2\":[5]}} |"
                        + " data.n1[0] | outside-range",
                "{\"design\":\"its\",\"data\":{\"t\":[2,1],\"y\":[1,2],\"D\":[0,1]}} | data.t[1] |"
                        + " not-rising",
                "{\"design\":\"its\",\"data\":{\"t\":[1,1],\"y\":[1,2],\"D\":[0,1]}} | data.t[1] |"
                        + " not-rising",
                "{\"design\":\"its\",\"data\":{\"t\":[1,2],\"y\":[null,null],\"D\":[0,1]}} | data |"
                        + " too-few-rows",
                "{\"design\":\"spc\",\"data\":{\"y\":[1]}} | data.y | too-few-rows",
                "{\"design\":\"spc\",\"data\":{\"y\":[1,2]},\"settings\":{\"base_points\":\"ti\"}}"
                        + " | settings.base_points | not-a-number",
                "{\"design\":\"spc\",\"data\":{\"y\":[1,2]},\"settings\":3} | settings |"
                        + " not-fields",
                "{\"design\":\"spc\",\"data\":{\"y\":[1,2]},\"meta\":{\"indicator\":\"x\"}} |"
                        + " meta.indicator | unknown-indicator",
                "{\"design\":\"fordeling\",\"data\":{\"p\":[2],\"df\":[1]}} | data.p[0] |"
                        + " outside-range",
                "{\"design\":\"regel\",\"data\":{\"design\":[\"x\"],\"has_se\":[true]}} |"
                        + " data.design[0] | unknown-word",
                "{\"design\":\"did\",\"data\":{\"enhet\":[\"a\"],\"rolle\":[\"sak\"],\"delta\":[1]}}"
                    + " | data.rolle | too-few-rows",
                "{\"design\":\"did\",\"data\":{\"rolle\":[\"x\"],\"delta\":[1]}} | data.rolle[0] |"
                        + " unknown-word",
            })
    void what_cannot_be_read_is_named_by_field(String sent, String field, String code) {
        var reply = SERVER.post(API, sent);

        assertEquals(422, reply.status(), reply::toString);
        assertEquals(field, reply.at("problems 0 field"), reply::toString);
        assertEquals(code, reply.at("problems 0 code"), reply::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x", "{", "[[1,", "{\"design\":\"meta\",\"data\":{\"yi\":[NaN]}}"})
    void what_is_not_json_is_refused(String sent) {
        assertEquals(400, SERVER.post(API, sent).status());
    }

    @Test
    void ten_thousand_brackets_are_refused_and_a_bracket_in_a_text_is_not() {
        assertEquals(400, SERVER.post(API, "[".repeat(10_000)).status());
        assertEquals(422, SERVER.post(API, "{\"design\":\"" + "[".repeat(50) + "\"}").status());
    }

    @Test
    void a_million_observations_are_refused_in_time() {
        var many = "1,".repeat(300_000) + "1";
        var tooMany = "1,".repeat(1_000_000) + "1";

        assertEquals(422, SERVER.post(API, process(many)).status());
        assertEquals(413, SERVER.post(API, process(tooMany)).status());
    }

    @Test
    void the_longest_series_and_the_most_cases_are_answered() {
        var y = new ArrayList<Object>();
        var t = new ArrayList<Object>();
        var d = new ArrayList<Object>();
        var errors = new ArrayList<Object>();
        for (int i = 0; i < 1000; i++) {
            t.add(i);
            y.add(Math.sin(i * 7.3) + i % 4);
            d.add(i < 600 ? 0 : 1);
            errors.add(0.5 + (i % 7) / 10.0);
        }

        var series = ask("its", Map.of("t", t, "y", y, "D", d));
        var cases = ask("meta", Map.of("yi", y.subList(0, 400), "sei", errors.subList(0, 400)));

        assertEquals(200, series.status(), series::toString);
        assertEquals(200, cases.status(), cases::toString);
    }

    private static String process(String values) {
        return "{\"design\":\"spc\",\"data\":{\"y\":[" + values + "]}}";
    }

    private static Oracle oracle(String id) {
        return oracles().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, List<Object>> columns(Object... namesAndCells) {
        var columns = new LinkedHashMap<String, List<Object>>();
        for (int i = 0; i < namesAndCells.length; i += 2) {
            columns.put((String) namesAndCells[i], List.copyOf((List<?>) namesAndCells[i + 1]));
        }
        return columns;
    }

    private static Reply ask(String design, Map<String, ?> data) {
        return ask(design, data, Map.of(), Map.of());
    }

    private static Reply ask(
            String design, Map<String, ?> data, Map<String, ?> settings, Map<String, ?> meta) {
        return SERVER.post(API, body(design, data, settings, meta));
    }

    private static String body(
            String design, Map<String, ?> data, Map<String, ?> settings, Map<String, ?> meta) {
        var body = new LinkedHashMap<String, Object>();
        body.put("design", design);
        body.put("data", data);
        body.put("settings", settings);
        body.put("meta", meta);
        return JSON.type(Object.class).toJson(body);
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
