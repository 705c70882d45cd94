package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Multipart;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Figures of municipalities over time in the starter library, as a reader without an account sees
/// them.
class MunicipalitySeriesTest {
    @Test
    void a_municipality_shows_its_own_figures_over_time_when_it_has_some() {
        try (var server = TestServer.with(TestServer.STARTER)) {
            var with = server.get("/kommune/4204", "Accept-Language", "nb").text();
            var without = server.get("/kommune/1824", "Accept-Language", "nb").text();

            assertTrue(with.contains("Tall over tid"), with);
            assertTrue(with.contains("Selvrapportert: Songdalen kommune, «Heltid"));
            assertTrue(with.contains("regionplanagder.no"));
            has(with, "Uten dato som kan tegnes: 2018 (april): 65");
            assertFalse(with.contains("Midten av kommuner av samme størrelse"));
            assertTrue(without.contains("<h1 class=\"page-title\">Vefsn</h1>"));
            assertFalse(without.contains("Tall over tid"));
        }
    }

    private static final List<String> MEDIUM = List.of("1101", "1122", "1127", "1130", "1146");

    private static void takeIn(TestServer server, String rows) {
        var member = server.as(Role.COORDINATOR);
        var form =
                new Multipart()
                        .field("source", "Oppdiktet byrå, tabell 7")
                        .field("kind", "register")
                        .field("indicator", "sf_total")
                        .file("file", "tall.csv", rows.getBytes(StandardCharsets.UTF_8));
        var address = member.post("/tall/inn", form).header("Location");
        member.post(address);
        assertTrue(member.get(address).text().contains("Tallene er lagret"));
    }

    /// Two quarters of each.
    private static String rows(List<String> numbers, int people) {
        var rows = new StringBuilder("kommune;periode;verdi;ansatte;status\n");
        for (int i = 0; i < numbers.size(); i++) {
            rows.append("%s;2024K1;%d,0;%d;\n".formatted(numbers.get(i), 4 + i, people));
            rows.append("%s;2024K2;%d,5;%d;p\n".formatted(numbers.get(i), 4 + i, people));
        }
        return rows.toString();
    }

    private static String page(TestServer server) {
        return server.get("/kommune/1824", "Accept-Language", "nb").text();
    }

    private static void has(String page, String what) {
        assertTrue(page.contains(what), () -> what + " in " + page);
    }

    @Test
    void figures_from_a_file_are_drawn_with_table_and_source_beside_five_of_like_size() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            takeIn(server, rows(List.of("1824"), 900));
            takeIn(server, rows(MEDIUM, 900));

            var page = page(server);

            has(
                    page,
                    "<th scope=\"row\">Vefsn</th><td>1. kvartal 2024</td><td"
                            + " class=\"number\">4</td>");
            has(page, "Fra register: Oppdiktet byrå, tabell 7, foreløpig tall");
            has(page, "Kilde: Oppdiktet byrå, tabell 7");
            has(
                    page,
                    "<th scope=\"row\">Midten av kommuner av samme størrelse</th><td>2. kvartal"
                            + " 2024</td><td class=\"number\">6,5</td>");
            assertFalse(page.contains("Vi trenger minst 5 kommuner"));
        }
    }

    @Test
    void others_are_not_drawn_when_fewer_than_five_may_be_seen() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            takeIn(server, rows(List.of("1824"), 900));
            takeIn(server, rows(MEDIUM.subList(0, 4), 900));
            takeIn(server, rows(MEDIUM.subList(4, 5), 12));

            var page = page(server);

            has(page, "Kilde: Oppdiktet byrå, tabell 7");
            has(page, "Vi trenger minst 5 kommuner av samme størrelse for å vise midten av dem.");
            assertFalse(page.contains("Midten av kommuner av samme størrelse</th>"));
        }
    }

    @Test
    void parts_that_may_not_be_seen_and_those_that_would_tell_of_them_are_not_drawn() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            takeIn(server, rows(List.of("1824"), 900));
            var parts = new StringBuilder("kommune;enhet;periode;verdi;ansatte\n");
            for (String unit : List.of("Ringen", "Svingen")) {
                parts.append(
                        "1824;%s;2024K1;9,0;%d\n".formatted(unit, unit.equals("Ringen") ? 40 : 9));
                parts.append(
                        "1824;%s;2024K2;9,5;%d\n".formatted(unit, unit.equals("Ringen") ? 40 : 9));
            }
            takeIn(server, parts.toString());

            var page = page(server);

            assertFalse(page.contains("Svingen"));
            assertFalse(page.contains(">Ringen</th>"));
        }
    }

    @Test
    void a_value_that_would_tell_of_a_hidden_one_is_not_in_the_middle_of_others_either() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            var all = new StringBuilder("kommune;måltall;periode;verdi;ansatte\n");
            for (String number : List.of("1824", "1101", "1122", "1127", "1130", "1146")) {
                all.append("%s;sf_lege;2024K1;5,0;900\n".formatted(number));
                all.append("%s;sf_lege;2024K2;5,5;900\n".formatted(number));
            }
            takeIn(server, all.toString());
            has(page(server), "Midten av kommuner av samme størrelse</th>");

            takeIn(
                    server,
                    """
                    kommune;måltall;periode;verdi;ansatte
                    1146;sf_total;2024K1;6,0;900
                    1146;sf_total;2024K2;6,5;900
                    1146;sf_egen;2024K1;1,0;12
                    1146;sf_egen;2024K2;1,0;12
                    """);
            assertFalse(page(server).contains("Midten av kommuner av samme størrelse</th>"));
        }
    }

    @Test
    void parts_that_may_be_seen_are_drawn_after_the_whole_and_alone() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            takeIn(server, rows(List.of("1824"), 900));
            var parts = new StringBuilder("kommune;enhet;periode;verdi;ansatte\n");
            for (String unit : List.of("Aker", "Berg", "Dal", "Eng")) {
                parts.append(
                        "1824;%s;2024K1;9,0;40\n1824;%s;2024K2;9,5;40\n".formatted(unit, unit));
            }
            takeIn(server, parts.toString());

            var page = page(server);

            assertTrue(page.indexOf(">Vefsn</th>") < page.indexOf(">Aker</th>"));
            has(page, "<th scope=\"row\">Eng</th>");
        }
    }

    @Test
    void years_among_quarters_are_a_line_of_their_own() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            takeIn(
                    server,
                    "kommune;periode;verdi\n"
                            + "1824;2023;8,1\n"
                            + "1824;2023K1;8,6\n"
                            + "1824;2023K2;8,5\n"
                            + "1824;2022;8,2\n"
                            + "1824;2023K3;8\n");

            var page = page(server);

            has(page, "<th scope=\"row\">Vefsn (kvartaler)</th>");
            has(page, "<th scope=\"row\">Vefsn (år)</th>");
        }
    }
}
