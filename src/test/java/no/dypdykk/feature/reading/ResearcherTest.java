package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.avaje.jsonb.Jsonb;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.web.NorwegianNumbers;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A researcher takes what a page offers for download, sends it to `POST /api/v1/analyses`, and
/// gets the numbers that stand on the page.
class ResearcherTest {
    private static final Jsonb JSON = Jsonb.builder().serializeNulls(true).build();
    private static final TestServer SERVER =
            TestServer.with(Path.of("src/test/resources/evidence-library"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeAll
    static void send() {
        var cases = new MadeUpCases(SERVER);
        cases.practice("tolv");
        for (int i = 0; i < 12; i++) {
            cases.years("tolv", i, 100 + 90 * i, 10, 9 + Math.sin(i));
        }
        cases.group("gruppeby", "tolv");
        cases.send(
                """
                ---
                kind: case
                slug: heltidsby
                title: Heltidsby
                employees: 300
                outcomes:
                  - indicator: heltid
                    result: improved
                    figures:
                      - {period: "2011", value: 41, role: baseline, source: s1}
                      - {period: "2013", value: 52, role: after, source: s1}
                sources: [{id: s1, title: Oppdiktet}]
                ---
                Tekst.
                """);
    }

    @Test
    void a_series_can_be_computed_again_from_the_json() {
        var found = SERVER.get("/api/v1/cases/serieby/evidence");
        var points = quarters(found, "series");
        var again = ask("its", columns(points, "y", "value", "D", "after"), Map.of(), meta(found));

        series(found, again, "serieby");
    }

    @Test
    void a_series_can_be_computed_again_from_the_csv() {
        var found = SERVER.get("/api/v1/cases/serieby/evidence");
        var rows = new ArrayList<Map<String, Object>>();
        for (String[] row : csv("/dypdykk/serieby.csv", "serie ")) {
            rows.add(
                    Map.of(
                            "period", row[1].substring("serie ".length()),
                            "value", number(row[2]),
                            "after", row[5].equals("etter")));
        }

        assertEquals(20, rows.size());
        series(
                found,
                ask("its", columns(rows, "y", "value", "D", "after"), Map.of(), meta(found)),
                "serieby");
    }

    private static void series(Reply found, Reply again, String slug) {
        same(found, "outcomes 0 change", again, "result trend pen_coef D");
        same(found, "outcomes 0 se", again, "result trend pen_se D");
        same(found, "outcomes 0 ci_lower", again, "result trend pen_effect_ci_lower");
        same(found, "outcomes 0 ci_upper", again, "result trend pen_effect_ci_upper");
        same(found, "outcomes 0 series rho", again, "result trend pen_rho");
        same(found, "outcomes 0 series df", again, "result trend df");
        judgedAlike(found, again);
        onThePage(found, slug);
    }

    @Test
    void a_comparison_can_be_computed_again_from_the_json_and_the_csv() {
        var found = SERVER.get("/api/v1/cases/parby/evidence");
        var fromJson = columns(quarters(found, "series"), "sak", "value", "ref", "comparison");
        fromJson.putAll(columns(quarters(found, "series"), "D", "after"));
        var values = new HashMap<String, Object>();
        csv("/dypdykk/parby.csv", "sammenligning ")
                .forEach(row ->
                        values.put(row[1].substring("sammenligning ".length()), number(row[2])));

        assertEquals(
                doubles(fromJson.getOrDefault("ref", List.of())),
                quarters(found, "series").stream().map(p -> values.get(p.get("period"))).toList());
        var again = ask("did", fromJson, Map.of(), meta(found));
        same(found, "outcomes 0 change", again, "result pen_effect");
        same(found, "outcomes 0 se", again, "result pen_se");
        same(found, "outcomes 0 ci_lower", again, "result pen_ci_lower");
        judgedAlike(found, again);
        onThePage(found, "parby");
    }

    @Test
    void a_group_can_be_computed_again_from_the_json() {
        var found = SERVER.get("/api/v1/cases/gruppeby/evidence");
        var data = new LinkedHashMap<String, List<@Nullable Object>>();
        unit(data, "sak", asMap(found.at("outcomes 0 group case")));
        for (Object one : (List<?>) found.at("outcomes 0 group units")) {
            unit(data, "ref", asMap(one));
        }

        group(found, data, found.at("outcomes 0 group level"));
    }

    @Test
    void a_group_can_be_computed_again_from_the_csv() {
        var found = SERVER.get("/api/v1/cases/gruppeby/evidence");
        var data = new LinkedHashMap<String, List<@Nullable Object>>();
        for (String[] row : csv("/dypdykk/gruppeby.csv", "sak")) {
            unit(data, "sak", Map.of("change", number(row[2]), "employees", size(row[5])));
        }
        for (String[] row : csv("/dypdykk/gruppeby.csv", "sammenligningsenhet")) {
            unit(data, "ref", Map.of("change", number(row[2]), "employees", size(row[5])));
        }

        group(
                found,
                data,
                number(csv("/dypdykk/gruppeby.csv", "fravaer_til_vekter").getFirst()[2]));
    }

    private static void group(Reply found, Map<String, List<@Nullable Object>> data, Object level) {
        var settings =
                Map.<String, Object>of(
                        "level",
                        level,
                        "quarters_before",
                        found.at("outcomes 0 group quarters_before"),
                        "quarters_after",
                        found.at("outcomes 0 group quarters_after"));
        var again = ask("did", data, settings, meta(found));

        same(found, "outcomes 0 change", again, "result w_effect");
        same(found, "outcomes 0 se", again, "result w_se");
        same(found, "outcomes 0 ci_lower", again, "result w_ci_lower");
        same(found, "outcomes 0 ci_upper", again, "result w_ci_upper");
        same(found, "outcomes 0 group w_dispersion", again, "result w_dispersion");
        same(found, "outcomes 0 group placebo_rank_p", again, "result placebo_rank_p");
        same(found, "outcomes 0 group sensitivity 0 change", again, "result effect");
        judgedAlike(found, again);
        onThePage(found, "gruppeby");
    }

    @Test
    void the_noise_band_of_two_years_can_be_computed_again() {
        var found = SERVER.get("/api/v1/cases/gaseby/evidence");
        double before = number(found, "outcomes 0 before");
        double after = number(found, "outcomes 0 after");
        var again =
                ask(
                        "stoy",
                        Map.of(
                                "N", List.of(found.at("employees")),
                                "nivaa", List.of((before + after) / 2),
                                "m1", List.of(4),
                                "m2", List.of(4)),
                        Map.of(),
                        Map.of());

        same(found, "outcomes 0 se", again, "result sd_diff 0");
        same(found, "outcomes 0 chance band95", again, "result band95 0");
        assertEquals(after - before, number(found, "outcomes 0 change"), 1e-12);
        assertEquals(
                after - before - number(again, "result band95 0"),
                number(found, "outcomes 0 ci_lower"),
                1e-9);
        onThePage(found, "gaseby");
    }

    @Test
    void shares_of_persons_can_be_computed_again_from_the_figures() {
        var found = SERVER.get("/api/v1/cases/heltidsby/evidence");
        double people = number(found, "employees");
        var data = new LinkedHashMap<String, List<@Nullable Object>>();
        for (int i = 0; i < 2; i++) {
            double share = number(found, "outcomes 0 figures " + i + " value");
            data.put("x" + (i + 1), List.of(Math.rint(share / 100 * people)));
            data.put("n" + (i + 1), List.of(people));
        }
        var again = ask("andel", data, Map.of(), Map.of("indicator", "heltid"));

        assertEquals(
                100 * number(again, "result newcombe_lower 0"),
                number(found, "outcomes 0 ci_lower"),
                1e-9);
        assertEquals(
                100 * number(again, "result newcombe_upper 0"),
                number(found, "outcomes 0 ci_upper"),
                1e-9);
        assertEquals(again.at("verdict"), found.at("outcomes 0 verdict"));
        onThePage(found, "heltidsby");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolv", "ringe-pa-mandag"})
    void a_practice_can_be_computed_again_from_the_json_and_the_csv(String practice) {
        var found = SERVER.get("/api/v1/practices/" + practice + "/evidence?indicator=sf_total");
        var entries = (List<?>) found.at("pictures 0 entries");
        var data = new LinkedHashMap<String, List<@Nullable Object>>();
        for (Object entry : entries) {
            add(data, "sak", String.valueOf(asMap(entry).get("cases")));
            add(data, "yi", asMap(entry).get("change"));
            add(data, "sei", asMap(entry).get("se"));
        }
        var rows = csv("/tiltak/" + practice + ".csv", "sak");
        assertEquals(entries.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var entry = "pictures 0 entries " + i;
            assertEquals(number(found, entry + " change"), number(rows.get(i)[2]), 1e-12);
            assertEquals(number(found, entry + " se"), number(rows.get(i)[3]), 1e-12);
        }
        var again = ask("meta", data, Map.of(), Map.of("indicator", "sf_total"));
        for (var name : List.of("k", "estimate", "ci_lower", "ci_upper", "tau2", "I2")) {
            same(found, "pooled " + name, again, "result " + name);
        }
        for (var name : List.of("pi_lower", "pi_upper")) {
            same(found, "pooled " + name, again, "result " + name);
        }
        if (entries.size() >= 10) {
            for (var name : List.of("egger_slope", "egger_se", "egger_p", "egger_limit")) {
                same(found, "pooled " + name, again, "result " + name);
            }
        }
        assertEquals(found.at("pooled verdict"), again.at("verdict"));
        var page = text("/tiltak/" + practice);
        assertTrue(
                page.contains(
                        NorwegianNumbers.rounded(number(again, "result estimate"), 1)
                                + " prosentpoeng ("
                                + range(again, "result ci_")),
                page);
    }

    /// What the page says of the change and its uncertainty is the download, rounded.
    private static void onThePage(Reply found, String slug) {
        var page = text("/dypdykk/" + slug);
        var change = NorwegianNumbers.rounded(number(found, "outcomes 0 change"), 1);

        assertTrue(page.contains(change + " prosentpoeng"), page);
        assertTrue(page.contains(range(found, "outcomes 0 ci_")), page);
        assertTrue(page.contains("Trinn " + found.at("outcomes 0 grade").toString()), page);
    }

    private static String range(Reply reply, String place) {
        return "fra "
                + NorwegianNumbers.rounded(number(reply, place + "lower"), 1)
                + " til "
                + NorwegianNumbers.rounded(number(reply, place + "upper"), 1);
    }

    private static String text(String path) {
        return Jsoup.parse(SERVER.get(path, "Accept-Language", "nb").text())
                .text()
                .replace('\u00a0', ' ');
    }

    private static void judgedAlike(Reply found, Reply again) {
        assertEquals(found.at("outcomes 0 verdict"), again.at("verdict"));
        assertEquals(found.at("outcomes 0 grade"), again.at("grade"));
        assertEquals(found.at("method"), again.at("method"));
    }

    /// The top of a likelihood is flat, so its place is known to eight digits or so.
    private static void same(Reply one, String place, Reply other, String otherPlace) {
        double expected = number(one, place);
        assertEquals(expected, number(other, otherPlace), 1e-7 * (1 + Math.abs(expected)), place);
    }

    private static double number(Reply reply, String place) {
        return ((Number) reply.at(place)).doubleValue();
    }

    private static List<Double> doubles(List<?> numbers) {
        return numbers.stream().map(one -> ((Number) one).doubleValue()).toList();
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(',', '.'));
    }

    /// `Enhet 3; N = 120.0`
    private static double size(String about) {
        return Double.parseDouble(about.substring(about.indexOf("N = ") + 4));
    }

    private static Map<?, ?> asMap(Object value) {
        return (Map<?, ?>) value;
    }

    /// What the case says of itself, as the analysis asks for it.
    private static Map<String, Object> meta(Reply found) {
        var reasons = found.at("outcomes 0 grade_reasons").toString();
        var meta = new LinkedHashMap<String, Object>();
        meta.put("indicator", "sf_total");
        meta.put("employees", found.at("employees"));
        meta.put("source_known", !reasons.contains("kilde_ukjent"));
        meta.put("outcome_preset", "yes".equals(found.at("outcomes 0 beforehand")));
        meta.put("chosen_high", "yes".equals(found.at("outcomes 0 chosen_high")));
        meta.put("other_changes", "yes".equals(found.at("outcomes 0 other_changes")));
        return meta;
    }

    private static List<Map<String, Object>> quarters(Reply found, String of) {
        var points = new ArrayList<Map<String, Object>>();
        for (Object point : (List<?>) found.at("outcomes 0 " + of + " points")) {
            var named = new HashMap<String, Object>();
            asMap(point).forEach((name, value) -> named.put(String.valueOf(name), value));
            points.add(named);
        }
        return points;
    }

    /// Time and season of each quarter, and the named fields under other names.
    private static Map<String, List<@Nullable Object>> columns(
            List<Map<String, Object>> points, String... renamed) {
        var data = new LinkedHashMap<String, List<@Nullable Object>>();
        for (var point : points) {
            var period = String.valueOf(point.get("period"));
            int quarter = Integer.parseInt(period.substring(6));
            add(data, "t", Integer.parseInt(period.substring(0, 4)) * 4 + quarter);
            add(data, "sesong", quarter);
            for (int i = 0; i < renamed.length; i += 2) {
                Object value = i + 1 < renamed.length ? point.get(renamed[i + 1]) : null;
                add(data, renamed[i], value instanceof Boolean after ? (after ? 1 : 0) : value);
            }
        }
        return data;
    }

    private static void unit(
            Map<String, List<@Nullable Object>> data, String role, Map<?, ?> unit) {
        add(data, "enhet", role + data.getOrDefault("enhet", List.of()).size());
        add(data, "rolle", role);
        add(data, "N", unit.get("employees"));
        add(data, "delta", unit.get("change"));
    }

    private static void add(
            Map<String, List<@Nullable Object>> data, String name, @Nullable Object value) {
        data.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static Reply ask(
            String design,
            Map<String, ? extends List<?>> data,
            Map<String, ?> settings,
            Map<String, ?> meta) {
        var body = new LinkedHashMap<String, Object>();
        body.put("design", design);
        body.put("data", data);
        body.put("settings", settings);
        body.put("meta", meta);
        var reply =
                SERVER.post(
                        "/api/v1/analyses",
                        JSON.type(Object.class).toJson(body),
                        "Content-Type",
                        "application/json");
        assertEquals(200, reply.status(), reply::toString);
        return reply;
    }

    /// Rows whose name begins so, without quotes.
    private static List<String[]> csv(String path, String name) {
        return SERVER.get(path)
                .text()
                .lines()
                .map(line -> line.replace("\"", "").split(";", 6))
                .filter(cells -> cells.length > 3)
                .filter(cells ->
                        name.endsWith(" ") ? cells[1].startsWith(name) : cells[1].equals(name))
                .toList();
    }
}
