package no.dypdykk.engine.pxweb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.fixture.Statbank;
import no.dypdykk.port.Statistics.Code;
import no.dypdykk.port.Statistics.Contents;
import no.dypdykk.port.Statistics.Dimension;
import no.dypdykk.port.Statistics.Table;
import no.dypdykk.port.Statistics.Unavailable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Questions to a statistics office that stands on this machine; time passes when somebody waits.
class PxWebClientTest {
    private final Statbank statbank = Statbank.start();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2024-06-01T10:00:00Z");

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        statbank.close();
    }

    private Pace pace(int most) {
        return new Pace(most, Duration.ofSeconds(70), () -> now, this::sleep);
    }

    private void sleep(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    private PxWebClient client() {
        return new PxWebClient(statbank.url(), pace(30));
    }

    @Test
    void tables_are_found_by_words() {
        assertEquals(
                List.of(new Table("00001", "00001: Oppdiktet tabell", "2015-02-03")),
                client().tables("sykefravær og annet"));
        assertTrue(statbank.asked().getFirst().contains("query=sykefrav%C3%A6r%20og%20annet"));
    }

    @Test
    void a_table_tells_its_dimensions() {
        var contents = client().contents("00001");

        assertEquals("Oppdiktet tabell", contents.label());
        assertEquals(
                List.of("Region", "ContentsCode", "Tid"),
                contents.dimensions().stream().map(Dimension::id).toList());
        assertEquals(
                List.of(new Code("0", "Hele landet"), new Code("1824", "Vefsn")),
                contents.dimensions().getFirst().codes());
    }

    @Test
    void figures_are_put_into_a_file_for_the_codes_that_were_chosen() throws Exception {
        var file = folder.resolve("tall");

        client().fetch("00001", Map.of("Tid", List.of("2014*")), file);

        assertTrue(Files.readString(file).contains("\"status\": {\"5\": \":\""));
        assertTrue(statbank.asked().getLast().contains("valueCodes%5BTid%5D=2014*"));
        assertTrue(statbank.asked().getLast().contains("outputFormat=json-stat2"));
    }

    @Test
    void who_is_told_to_come_back_waits_as_long_and_asks_again() {
        statbank.busy(2);

        client().tables("x");

        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), waits);
        assertEquals(3, statbank.asked().size());
    }

    @Test
    void who_is_told_so_three_times_gives_up() {
        statbank.busy(9);

        assertEquals("busy", assertThrows(Unavailable.class, () -> client().tables("x")).reason());
        assertEquals(3, statbank.asked().size());
    }

    @Test
    void the_thirty_first_call_of_a_minute_waits_for_the_next() {
        var client = client();
        IntStream.range(0, 30).forEach(_ -> client.tables("x"));
        assertEquals(List.of(), waits);

        client.tables("x");

        assertEquals(1, waits.size());
        assertTrue(waits.getFirst().compareTo(Duration.ofSeconds(60)) > 0);
    }

    @Test
    void a_wait_that_is_too_long_is_refused_at_once() {
        var pace = new Pace(1, Duration.ofSeconds(5), () -> now, this::sleep);
        pace.await();

        assertEquals("busy", assertThrows(Unavailable.class, pace::await).reason());
        assertEquals(List.of(), waits);
    }

    @Test
    void a_choice_of_more_cells_than_may_be_asked_for_is_refused_before_it_is_sent() {
        var codes = IntStream.range(0, 1_000).mapToObj(i -> new Code("k" + i, "k")).toList();
        var large =
                new Contents(
                        "1",
                        "x",
                        List.of(new Dimension("A", "a", codes), new Dimension("B", "b", codes)));

        assertTrue(PxWebClient.cells(large, Map.of()) > 800_000);
        assertEquals(1_000, PxWebClient.cells(large, Map.of("A", List.of("k7"))));
        assertEquals(
                100, PxWebClient.cells(large, Map.of("A", List.of("k7"), "B", List.of("k7??"))));
    }

    @Test
    void a_table_that_does_not_exist_and_an_office_that_is_away_are_told_apart() {
        assertEquals(
                "unknown-table",
                assertThrows(Unavailable.class, () -> client().contents("99999")).reason());
        assertEquals(
                "unknown-table",
                assertThrows(Unavailable.class, () -> client().contents("../../x")).reason());
        var away = new PxWebClient(URI.create("http://localhost:1/v2"), pace(30));
        assertEquals("away", assertThrows(Unavailable.class, () -> away.tables("x")).reason());
    }
}
