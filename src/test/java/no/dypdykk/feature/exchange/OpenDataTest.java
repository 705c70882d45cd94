package no.dypdykk.feature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;
import no.dypdykk.core.text.Csv;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OpenDataTest {
    private static final TestServer SERVER = TestServer.with(TestServer.STARTER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void every_figure_of_a_case_is_a_row_with_its_source() {
        var rows =
                Csv.commas(SERVER.get("/tall.csv?skille=komma").text(), FiguresCsv.COLUMNS).stream()
                        .filter(row ->
                                row.text("adresse").endsWith("/dypdykk/vefsn-snakkes-i-maro"))
                        .toList();

        assertEquals(3, rows.size());
        var after = rows.get(1);
        assertEquals("1824", after.text("kommunenummer"));
        assertEquals("sf_total", after.text("maltall"));
        assertEquals("niva", after.text("slag"));
        assertEquals("after", after.text("rolle"));
        assertEquals("2011/2015", after.text("periode"));
        assertEquals("7.7", after.text("verdi"));
        assertEquals("percent", after.text("enhet"));
        assertEquals("hele kommunen", after.text("hvem"));
        assertEquals("self-reported", after.text("opphav"));
        assertEquals("sammenom.no/kommune/vefsn", after.text("finnes_i"));
        assertEquals("gjennomsnitt i prosjektperioden", after.text("merknad"));
    }

    @Test
    void a_norwegian_spreadsheet_opens_it_as_it_is() {
        var file = SERVER.get("/tall.csv");

        assertEquals("text/csv;charset=utf-8", file.header("Content-Type"));
        assertTrue(file.text().startsWith("\uFEFFsak;adresse;kommunenummer;"));
        assertTrue(file.text().contains(";2011/2015;7,7;percent;"));
    }

    @Test
    void every_column_is_described_where_the_file_is_linked() {
        var about = SERVER.get("/om").text();

        assertTrue(about.contains("href=\"/tall.csv\""));
        for (var column : FiguresCsv.COLUMNS) {
            assertTrue(about.contains("<code>" + column + "</code>"), column);
        }
        assertTrue(SERVER.get("/kunnskapskart").text().contains("href=\"/tall.csv\""));
    }

    @Test
    void an_unknown_separator_is_refused_with_those_there_are() {
        var refused = SERVER.get("/tall.csv?skille=tab");

        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("semikolon, komma"));
    }
}
