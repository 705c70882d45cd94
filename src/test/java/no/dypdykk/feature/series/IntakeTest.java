package no.dypdykk.feature.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.fixture.Xlsx;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Files with figures over HTTP: what is understood, kept and refused, and who may send them.
class IntakeTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Reply send(Member member, byte[] content) {
        return member.post(
                "/tall/inn",
                new Multipart()
                        .field("source", "Oppdiktet kilde")
                        .field("kind", "register")
                        .field("indicator", "sf_total")
                        .file("file", "tall.csv", content));
    }

    /// The address where the file is looked over.
    private static String sent(String content) {
        Reply reply = send(COORDINATOR, content.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, reply.status(), reply::toString);
        return reply.header("Location");
    }

    private static String page(String address) {
        return COORDINATOR.get(address).text();
    }

    @Test
    void a_file_is_shown_as_understood_and_kept_when_confirmed() {
        var address = sent("kommune;periode;verdi\n1824;2011K1;8,6\n1824;2011K2;7,9\n");

        var shown = page(address);
        assertTrue(shown.contains("Dette forsto vi"), shown);
        assertTrue(shown.contains("2 nye tall, 1 serier i filen"), shown);
        assertTrue(shown.contains("kommune-1824--sf-total"), shown);
        assertTrue(shown.contains("2 tall, fra 8,6"), shown);

        assertEquals(303, COORDINATOR.post(address).status());
        assertTrue(page(address).contains("Tallene er lagret"));
        assertTrue(
                page(sent("kommune;periode;verdi\n1824;2011K1;8,6\n")).contains("1 tall er likt"));
    }

    @Test
    void nothing_is_kept_before_it_is_confirmed_or_after_it_is_thrown_away() {
        var address = sent("kommune;periode;verdi\n1106;2011K1;8,6\n");

        assertEquals(303, COORDINATOR.post(address + "/forkast").status());
        COORDINATOR.post(address);

        assertFalse(page(address).contains("Tallene er lagret"));
        assertTrue(page(sent("kommune;periode;verdi\n1106;2011K1;8,6\n")).contains("1 nytt tall"));
    }

    @Test
    void a_value_that_would_be_replaced_is_shown_beside_the_new_one() {
        COORDINATOR.post(sent("kommune;periode;verdi;status\n1101;2012K1;8,6;p\n"));

        var shown = page(sent("kommune;periode;verdi\n1101;2012K1;8,9\n"));

        assertTrue(shown.contains("Blir byttet ut"), shown);
        assertTrue(
                shown.contains("<td class=\"number\">8,6</td><td class=\"number\">8,9</td>"),
                shown);
    }

    @Test
    void each_wrong_row_is_named_and_the_others_can_be_kept() {
        var address =
                sent(
                        """
                        kommune;periode;verdi
                        1149;2011K1;8,6
                        1149;2011K5;8,6
                        1149;2011K2;101
                        1149;2011K3;7,1
                        1149;2011K3;7,2
                        """);

        var shown = page(address);

        assertTrue(shown.contains("1 nytt tall, 1 serier"), shown);
        assertTrue(shown.contains("Dette er ikke en periode") || shown.contains("2011K5"), shown);
        assertTrue(shown.contains("101 kan ikke stemme"), shown);
        assertTrue(shown.contains("Perioden 2011-Q3 står to ganger"), shown);
    }

    @Test
    void what_should_be_looked_at_is_said_row_by_row_and_kept_when_confirmed() {
        var address =
                sent(
                        """
                        kommune;periode;verdi
                        1120;2014K1;8,6
                        1120;2014K2;0,079
                        1120;2014K4;8,1
                        1120;2014;8,2
                        1103;2019;8,6
                        1103;2020;8,3
                        """);

        var shown = page(address);

        assertTrue(shown.contains("Se over før du lagrer"), shown);
        assertTrue(
                shown.contains(
                        "<th scope=\"row\" class=\"number\">4</th>"
                                + "<td>kommune-1120--sf-total</td>"
                                + "<td>3. kvartal 2014 mangler i serien.</td>"),
                shown);
        assertTrue(shown.contains("Serien har mest kvartaler, men dette tallet gjelder år."));
        assertTrue(shown.contains("0,079 er mye lavere enn det høyeste i serien, som er 8,6."));
        assertTrue(shown.contains("slått sammen eller delt etter 2019. Den gamle serien"));
        assertTrue(shown.contains("6 nye tall"), shown);
        assertFalse(shown.contains("Tas ikke med"), shown);

        COORDINATOR.post(address);
        assertTrue(page(sent("kommune;periode;verdi\n1120;2014K3;8,0\n")).contains("1 nytt tall"));
    }

    @Test
    void a_file_with_nothing_to_look_at_says_nothing_of_it() {
        assertFalse(
                page(sent("kommune;periode;verdi\n1121;2014K1;8,6\n1121;2014K2;8,5\n"))
                        .contains("Se over før du lagrer"));
    }

    @Test
    void mixed_decimal_marks_refuse_the_whole_file() {
        var reply =
                COORDINATOR.get(sent("kommune;periode;verdi\n1824;2013K1;8,6\n1824;2013K2;8.7\n"));

        assertEquals(422, reply.status());
        assertTrue(
                reply.text().contains("har et annet desimaltegn enn «8,6» i rad 2"), reply::text);
        assertFalse(reply.text().contains("Lagre tallene"));
    }

    @Test
    void a_western_file_with_windows_line_ends_is_read() {
        var content = "kommune;år;verdi;merknad\r\n1824;2009;8,6;målt på nytt\r\n";

        var reply = send(COORDINATOR, content.getBytes(Charset.forName("windows-1252")));

        assertTrue(page(reply.header("Location")).contains("1 nytt tall"));
    }

    @Test
    void a_spreadsheet_is_read_as_it_shows_its_numbers() {
        var file =
                Xlsx.rows(
                                "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c"
                                        + " r=\"C1\" t=\"s\"><v>2</v></c>",
                                "<c r=\"A2\"><v>301</v></c><c r=\"B2\"><v>2012</v></c><c r=\"C2\""
                                        + " s=\"1\"><v>0.086</v></c>",
                                "<c r=\"A3\"><v>301</v></c><c r=\"B3\" s=\"2\"><v>41885</v></c><c"
                                        + " r=\"C3\"><v>8.6</v></c>")
                        .texts("kommune", "periode", "verdi")
                        .bytes();

        var shown = page(send(COORDINATOR, file).header("Location"));

        assertTrue(shown.contains("kommune-0301--sf-total"), shown);
        assertTrue(shown.contains("1 tall: 8,6"), shown);
        assertTrue(shown.contains("arket som ble lest"), shown);
        assertTrue(shown.contains("«2014-09-03» er en dag."), shown);
    }

    @Test
    void what_goes_out_as_json_stat_comes_in_again() {
        COORDINATOR.post(sent("kommune;periode;verdi\n1111;2012K1;8,6\n1111;2012K2;8,1\n"));
        var json = SERVER.get("/api/v1/series/kommune-1111--sf-total?format=json-stat").bytes();

        var shown = page(send(COORDINATOR, json).header("Location"));

        assertTrue(shown.contains("2 tall er like dem vi har"), shown);
    }

    @Test
    void notes_of_a_source_are_shown_kept_and_come_back_the_same() {
        var json =
                """
                {"version": "2.0", "class": "dataset", "source": "Prøvebyrået",
                 "id": ["ContentsCode", "Region", "Tid"], "size": [1, 1, 3],
                 "dimension": {
                   "ContentsCode": {"note": ["Målt på nytt i 2015."], "category": {"index": ["sf_total"]}},
                   "Region": {"category": {"index": ["1112"], "label": {"1112": "Lund"},
                     "note": {"1112": ["Grensen er flyttet."]}}},
                   "Tid": {"category": {"index": ["2015K1", "2015K2", "2015K3"],
                     "note": {"2015K2": ["Streik."]}}}},
                 "value": [8.6, 8.1, 8.2], "status": {"2": "*"}}
                """;
        var address = sent(json);

        var shown = page(address);
        assertTrue(shown.contains("4 merknader fra kilden"), shown);
        assertTrue(shown.contains("<li>Lund: Grensen er flyttet.</li>"), shown);
        assertTrue(shown.contains("<li>Målt på nytt i 2015.</li>"), shown);
        assertTrue(shown.contains("<li>2. kvartal 2015: Streik.</li>"), shown);
        assertTrue(shown.contains("<li>3. kvartal 2015: foreløpig tall</li>"), shown);

        COORDINATOR.post(address);
        var api = "/api/v1/series/kommune-1112--sf-total";
        var kept = SERVER.get(api);
        assertEquals(
                List.of("Lund: Grensen er flyttet.", "Målt på nytt i 2015."), kept.at("notes"));
        for (String format : List.of("csv", "json-stat")) {
            var out = SERVER.get(api + "?format=" + format).bytes();
            COORDINATOR.post(send(COORDINATOR, out).header("Location"));
            var again = SERVER.get(api);
            assertEquals(kept.at("notes"), again.at("notes"), format);
            assertEquals(noted(kept), noted(again), format);
        }
    }

    /// Period, status and note of each value.
    private static List<String> noted(Reply series) {
        return ((List<?>) series.at("points"))
                .stream()
                        .map(point -> (Map<?, ?>) point)
                        .map(p -> p.get("period") + " " + p.get("status") + " " + p.get("note"))
                        .toList();
    }

    @Test
    void a_source_without_notes_gives_none() {
        var address = sent("kommune;periode;verdi\n1114;2015K1;8,6\n");

        assertFalse(page(address).contains("fra kilden</summary>"));
        COORDINATOR.post(address);
        assertEquals(List.of(), SERVER.get("/api/v1/series/kommune-1114--sf-total").at("notes"));
    }

    @Test
    void what_is_no_table_is_refused_in_words() {
        assertTrue(
                COORDINATOR
                        .get(send(COORDINATOR, new byte[] {0, 1, 2, 0}).header("Location"))
                        .text()
                        .contains("Filen er verken tekst, Excel eller JSON-stat"));
        assertTrue(
                COORDINATOR
                        .get(sent("kommune;periode;verdi\n\"1824;2011;8\n"))
                        .text()
                        .contains("Et anførselstegn er ikke lukket"));
        assertTrue(COORDINATOR.get(sent("kommune;periode;verdi\n")).text().contains("ingen tall"));
    }

    @Test
    void a_form_without_file_or_source_comes_back() {
        var reply = COORDINATOR.post("/tall/inn", "source", "", "entity", "Landet");

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains("Velg filen med tall."));
        assertTrue(reply.text().contains("Skriv hvor tallene kommer fra."));
        assertTrue(reply.text().contains("value=\"Landet\""));
    }

    @Test
    void nobody_sees_the_files_of_others() {
        var address = sent("kommune;periode;verdi\n1824;2011K1;8,6\n");

        assertEquals(200, COORDINATOR.get(address).status());
        assertEquals(404, SERVER.as(Role.COORDINATOR).get(address).status());
        assertEquals(403, SERVER.as(Role.AUTHOR).get(address).status());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "AUTHOR"})
    void those_who_do_not_keep_the_series_cannot_send_files(Role role) {
        assertEquals(403, SERVER.as(role).get("/tall/inn").status());
        assertEquals(
                403,
                send(SERVER.as(role), "kommune;periode;verdi\n".getBytes(StandardCharsets.UTF_8))
                        .status());
    }

    @Test
    void what_was_kept_stands_in_the_log() {
        COORDINATOR.post(sent("kommune;periode;verdi\n1108;2011K1;8,6\n"));

        assertTrue(SERVER.as(Role.ADMIN).get("/admin/logg").text().contains("Lagret tall fra fil"));
    }
}
