package no.dypdykk.feature.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Series for programs, over HTTP.
class SeriesApiTest {
    private static final String API = "/api/v1/series";
    private static final String ASKED = "?source=Oppdiktet&indicator=sf_total";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @BeforeAll
    static void take() {
        var taken =
                send(
                        "",
                        """
                        kommune;enhet;måltall;kvartal;verdi;ansatte;status
                        1824;;sf_total;2014K1;8,6;;
                        1824;;sf_total;2014K2;7,9;;p
                        1824;Ringen;sf_total;2014K1;13,37;8;
                        1824;Svingen;sf_total;2014K1;6,1;24;
                        1824;Bakken;sf_total;2014K1;6,2;40;
                        1824;Toppen;sf_total;2014K1;6,3;200;
                        1824;Dalen;sf_lege;2013K1;13,91;15;
                        ;Et sted;sf_total;2013K1;12,77;8;
                        ;Et sted;sf_total;2013K2;12,77;8;
                        ;Et sted;sf_total;2013K3;12,77;8;
                        ;Et sted;sf_total;2013K4;12,77;8;
                        """);
        assertEquals(200, taken.status(), taken::toString);
        assertEquals(true, taken.at("kept"));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Reply send(String more, String body) {
        return SERVER.post(
                API + ASKED + more,
                body,
                "Content-Type",
                "text/csv",
                "Authorization",
                "Bearer " + SERVER.token("Testprogram", Duration.ofHours(1)));
    }

    private static List<Map<?, ?>> points(Reply reply, String list) {
        return ((List<?>) reply.at(list)).stream().<Map<?, ?>>map(p -> (Map<?, ?>) p).toList();
    }

    @Test
    void what_should_be_looked_at_is_told_apart_from_what_is_wrong() {
        var body = "kommune;periode;verdi\n1101;2011K1;8,6\n1101;2011K3;8,6\n1101;2011K4;8,6\n";

        var looked = send("&preview=true", body);

        assertEquals(List.of(), points(looked, "problems"));
        var remark = points(looked, "remarks").getFirst();
        assertEquals("gap", remark.get("code"));
        assertEquals("kommune-1101--sf-total", remark.get("series"));
        assertEquals(3L, remark.get("line"));
        assertTrue(String.valueOf(remark.get("detail")).contains("2. kvartal 2011"));
    }

    @Test
    void a_preview_says_what_was_understood_and_keeps_nothing() {
        var body = "kommune;periode;verdi\n1101;2011;8,6\n1101;2011K9;8,6\n";

        var looked = send("&preview=true", body);

        assertEquals(200, looked.status(), looked::toString);
        assertEquals(false, looked.at("kept"));
        assertEquals(1L, ((Number) looked.at("fresh")).longValue());
        assertEquals("wrong-period", points(looked, "problems").getFirst().get("code"));
        assertEquals(404, SERVER.get(API + "/kommune-1101--sf-total").status());
    }

    @Test
    void one_wrong_row_keeps_the_file_out_unless_the_rest_is_asked_for() {
        var body = "kommune;periode;verdi\n1103;2021;8,6\n1103;2022;101\n";

        var refused = send("", body);
        assertEquals(422, refused.status());
        assertEquals("umulig_tall", points(refused, "problems").getFirst().get("code"));
        assertEquals(404, SERVER.get(API + "/kommune-1103--sf-total").status());

        assertEquals(200, send("&partly=true", body).status());
        assertEquals(200, SERVER.get(API + "/kommune-1103--sf-total").status());
    }

    @Test
    void a_series_is_given_with_what_stands_behind_each_value() {
        var reply = SERVER.get(API + "/kommune-1824--sf-total");

        var points = points(reply, "points");
        assertEquals("Vefsn", reply.at("entity"));
        assertEquals(8.6, points.getFirst().get("value"));
        assertEquals("final", points.getFirst().get("status"));
        assertEquals("preliminary", points.get(1).get("status"));
        assertEquals("Oppdiktet", points.getFirst().get("source"));
    }

    @Test
    void a_series_comes_as_a_table_that_can_be_taken_in_again() {
        var csv = SERVER.get(API + "/kommune-1824--sf-total?format=csv");

        assertEquals("text/csv;charset=utf-8", csv.header("Content-Type"));
        var again = send("&preview=true", csv.text());
        assertEquals(2L, ((Number) again.at("same")).longValue(), again::toString);
    }

    @Test
    void a_series_comes_as_json_stat() {
        var reply = SERVER.get(API + "/kommune-1824--sf-total?format=json-stat");

        assertEquals("2.0", reply.at("version"));
        assertEquals(List.of(8.6, 7.9), reply.at("value"));
        assertEquals(Map.of("1", "*"), reply.at("status"));
        assertTrue(reply.text().contains("\"2014K1\""), reply::text);
    }

    @Test
    void values_that_were_replaced_can_be_read_with_the_time() {
        send("", "kommune;periode;verdi;status\n1106;2011;8,6;p\n");
        send("", "kommune;periode;verdi\n1106;2011;8,4\n");

        var reply = SERVER.get(API + "/kommune-1106--sf-total");

        assertEquals(8.4, points(reply, "points").getFirst().get("value"));
        assertEquals(8.6, points(reply, "former").getFirst().get("value"));
        assertTrue(points(reply, "former").getFirst().containsKey("replaced"));
    }

    @Test
    void what_is_hidden_says_why_and_stands_in_no_answer() {
        var hidden = points(SERVER.get(API + "/kommune-1824-ringen--sf-total"), "points");
        assertEquals("few-people", hidden.getFirst().get("reason"));
        assertEquals(
                "protects-others",
                points(SERVER.get(API + "/kommune-1824-svingen--sf-total"), "points")
                        .getFirst()
                        .get("reason"));
        assertEquals(
                6.3,
                points(SERVER.get(API + "/kommune-1824-toppen--sf-total"), "points")
                        .getFirst()
                        .get("value"));
        for (String path : everyPublicPath()) {
            var said = SERVER.get(path).text();
            assertFalse(said.contains("13.37") || said.contains("13,37"), path);
            assertFalse(said.contains("13.91") || said.contains("13,91"), path);
            assertFalse(said.contains("12.77") || said.contains("12,77"), path);
        }
    }

    private static List<String> everyPublicPath() {
        var heads = points(SERVER.get(API + "?municipality=1824"), "series");
        assertEquals(6, heads.size());
        var paths =
                new java.util.ArrayList<>(
                        List.of(
                                API,
                                API + "?indicator=sf_lege",
                                "/maltall/sf_total",
                                "/maltall/sf_lege",
                                "/kommune/1824",
                                "/kunnskapskart",
                                "/tall.csv",
                                "/dypdykk/andeby-rolig-mandag",
                                "/dypdykk/andeby-rolig-mandag.md",
                                "/dypdykk/andeby-rolig-mandag.csv",
                                "/api/v1/cases/andeby-rolig-mandag/evidence"));
        paths.add(API + "/et-sted--sf-total");
        for (Map<?, ?> head : heads) {
            for (String format : List.of("json", "csv", "json-stat")) {
                paths.add(head.get("url") + "?format=" + format);
            }
        }
        return paths;
    }

    @Test
    void a_program_that_does_not_keep_the_series_cannot_send() {
        var body = "kommune;periode;verdi\n1101;2011;8,6\n";

        assertEquals(401, SERVER.post(API + ASKED, body, "Content-Type", "text/csv").status());
        assertEquals(403, SERVER.as(Role.AUTHOR).send("POST", API + ASKED, body).status());
        assertEquals(
                200,
                SERVER.as(Role.COORDINATOR)
                        .send("POST", API + ASKED + "&preview=true", body)
                        .status());
    }

    @Test
    void what_is_asked_for_wrongly_is_said() {
        assertEquals(400, SERVER.get(API + "/kommune-1824--sf-total?format=xml").status());
        assertEquals(404, SERVER.get(API + "/finnes-ikke").status());
        assertEquals(400, send("&kind=gjetning", "periode;verdi\n2011;8\n").status());
        assertEquals(422, send("", "").status());
    }
}
