package no.dypdykk.engine.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.fixture.Xlsx;
import no.dypdykk.port.SheetFiles;
import no.dypdykk.port.SheetFiles.Unreadable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text, spreadsheets and JSON-stat, also of those that somebody made to do harm.
class SheetReaderTest {
    private static final String JSON =
            """
            {"version": "2.0", "class": "dataset", "label": "Oppdiktet tabell",
             "source": "Prøvebyrået", "updated": "2014-09-03T06:00:00Z",
             "id": ["ContentsCode", "Region", "Tid"], "size": [1, 2, 2],
             "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
             "dimension": {
               "ContentsCode": {"label": "måltall", "category": {"index": ["sf_total"],
                 "unit": {"sf_total": {"base": "prosent"}}}},
               "Region": {"label": "region", "category": {"index": {"1824": 0, "0": 1},
                 "label": {"1824": "Vefsn", "0": "Hele landet"}}},
               "Tid": {"label": "kvartal", "category": {"index": ["2014K1", "2014K2"]}}},
             "value": [8.6, null, 6.4, 6.5], "status": {"1": ":", "3": "*"}}
            """;

    @TempDir private Path folder;

    private List<String> rows(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("tall"), content);
        var rows = new ArrayList<String>();
        SheetFiles.Rows into =
                (line, cells) -> {
                    rows.add(
                            line
                                    + ": "
                                    + cells.stream()
                                            .map(SheetReaderTest::words)
                                            .collect(Collectors.joining("|")));
                    return true;
                };
        new SheetReader().read(file, into);
        return rows;
    }

    private List<String> rows(String content) throws IOException {
        return rows(content.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] content) {
        return assertThrows(Unreadable.class, () -> rows(content)).reason();
    }

    private static String words(SheetCell cell) {
        return switch (cell) {
            case SheetCell.Text(var text) -> text;
            case SheetCell.Amount(double value, boolean percent) ->
                    value + (percent ? " percent" : " number");
            case SheetCell.Day(var day) -> day + " day";
            case SheetCell.Failure(var text) -> text + " failure";
        };
    }

    @Test
    void text_is_parted_by_what_its_first_line_has() throws IOException {
        assertEquals(List.of("1: a|b,c", "2: 1|2"), rows("a;b,c\n1;2\n"));
        assertEquals(List.of("1: a|b;c", "2: 1|2"), rows("a\tb;c\r\n1\t2"));
        assertEquals(List.of("1: a|b", "3: x;\"y\ny|2"), rows("a,b\n\n\"x;\"\"y\ny\",2\n"));
    }

    @Test
    void a_spreadsheet_gives_texts_numbers_days_and_failures() throws IOException {
        var rows =
                rows(
                        Xlsx.rows(
                                        "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\""
                                                + " t=\"inlineStr\"><is><t>verdi</t></is></c>",
                                        "<c r=\"A2\"><v>2014</v></c><c r=\"B2\""
                                                + " s=\"1\"><v>0.086</v></c><c"
                                                + " r=\"C2\"><f>1+1</f><v>2</v></c>",
                                        "<c r=\"A3\" s=\"2\"><v>41885</v></c><c r=\"B3\""
                                                + " t=\"e\"><v>#DIV/0!</v></c><c"
                                                + " r=\"C3\"><f>X1</f></c>")
                                .texts("periode")
                                .bytes());

        assertEquals(
                List.of(
                        "1: periode||verdi",
                        "2: 2014.0 number|0.086 percent|2.0 number",
                        "3: 2014-09-03 day|#DIV/0! failure|= failure"),
                rows);
    }

    @Test
    void json_stat_gives_a_row_for_each_cell_with_its_sign() throws IOException {
        assertEquals(
                List.of(
                        "1: period|municipality|entity|indicator|unit|source|standing|note|value",
                        "2: 2014K1|1824||sf_total|prosent|Prøvebyrået: Oppdiktet tabell,"
                                + " 2014-09-03|||8.6 number",
                        "3: 2014K2|1824||sf_total|prosent|Prøvebyrået: Oppdiktet tabell,"
                                + " 2014-09-03||:|:",
                        "4: 2014K1|0|Hele landet|sf_total|prosent|Prøvebyrået: Oppdiktet tabell,"
                                + " 2014-09-03|||6.4 number",
                        "5: 2014K2|0|Hele landet|sf_total|prosent|Prøvebyrået: Oppdiktet tabell,"
                                + " 2014-09-03|p|*|6.5 number"),
                rows(JSON));
    }

    @Test
    void notes_of_a_dataset_stand_behind_its_source() throws IOException {
        var noted = JSON.replace("\"id\":", "\"note\": [\"Målt på nytt.\"], \"id\":");

        assertTrue(rows(noted).get(1).contains("2014-09-03. Målt på nytt.|"));
        assertFalse(rows(JSON).get(1).contains("Målt på nytt."));
    }

    @Test
    void notes_of_categories_and_dimensions_stand_with_the_cells_they_are_about()
            throws IOException {
        var noted =
                JSON.replace(
                                "\"label\": {\"1824\"",
                                "\"note\": {\"1824\": [\"Grensen er\\nflyttet.\", \"Og igjen.\"]},"
                                        + " \"label\": {\"1824\"")
                        .replace(
                                "\"index\": [\"2014K1\"",
                                "\"note\": {\"2014K2\": [\"Ny måling.\"]}, \"index\": [\"2014K1\"")
                        .replace("\"label\": \"kvartal\"", "\"note\": [\"Uten ferie.\"]");

        assertEquals(
                List.of(
                        "note|series_note|value",
                        "|Vefsn: Grensen er flyttet.\nVefsn: Og igjen.\nUten ferie.|8.6 number",
                        ":. Ny måling.|Vefsn: Grensen er flyttet.\nVefsn: Og igjen.\nUten ferie.|:",
                        "|Uten ferie.|6.4 number",
                        "*. Ny måling.|Uten ferie.|6.5 number"),
                rows(noted).stream().map(row -> row.replaceFirst("^([^|]*[|]){7}", "")).toList());
    }

    @Test
    void a_note_that_has_no_room_behind_the_source_stands_with_the_series() throws IOException {
        var long300 = "Lang ".repeat(100).strip() + ".";
        var row = rows(JSON.replace("\"id\":", "\"note\": [\"" + long300 + "\"], \"id\":")).get(1);

        assertTrue(row.contains("2014-09-03|||" + long300 + "|8.6"), row);
    }

    @Test
    void json_stat_with_places_instead_of_a_list_gives_those_cells() throws IOException {
        var sparse = JSON.replace("[8.6, null, 6.4, 6.5]", "{\"0\": 8.6, \"2\": 6.4}");

        assertEquals(3, rows(sparse).size());
    }

    /// How many percent of a file are read when its hundredth row is handed on.
    private int farAtTheHundredthRow(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("tall"), content);
        var far = new AtomicInteger();
        new SheetReader()
                .read(
                        file,
                        new SheetFiles.Rows() {
                            @Override
                            public boolean row(int line, List<SheetCell> cells) {
                                return line < 100;
                            }

                            @Override
                            public void far(int percent) {
                                far.set(percent);
                            }
                        });
        return far.get();
    }

    @Test
    void rows_are_handed_on_while_nearly_all_of_a_file_is_unread() throws IOException {
        assertTrue(farAtTheHundredthRow("a;b\n" + "1;2\n".repeat(1_000_000)) < 5);

        var codes =
                IntStream.range(0, 800_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("\",\"", "[\"", "\"]"));
        var values = "8.6,".repeat(799_999) + "8.6";
        int beforeValues = 100 * codes.length() / (codes.length() + values.length());
        int far =
                farAtTheHundredthRow(
                        "{\"id\":[\"a\"],\"size\":[800000],\"dimension\":{\"a\":{\"category\":{\"index\":"
                                + codes
                                + "}}},\"value\":["
                                + values
                                + "]}");
        assertTrue(far <= beforeValues + 5, far + " of " + beforeValues);
    }

    @Test
    void signs_of_cells_come_in_three_shapes() throws IOException {
        var marks = "{\"1\": \":\", \"3\": \"*\"}";

        assertEquals(rows(JSON), rows(JSON.replace(marks, "[null, \":\", null, \"*\"]")));
        assertTrue(rows(JSON.replace(marks, "\"*\"")).get(1).contains("|p|*|8.6"));
        assertFalse(rows(JSON).get(1).contains("|p|*|8.6"));
    }

    @Test
    void splits_by_sex_and_age_are_refused() {
        var split =
                JSON.replace("\"ContentsCode\"", "\"Kjonn\"")
                        .replace("[1, 2, 2]", "[2, 2, 2]")
                        .replace("[\"sf_total\"]", "[\"1\", \"2\"]");

        assertEquals("split-by-person", refusal(split.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"class\": \"dataset\"}",
                "{\"id\": [\"a\"], \"size\": [3], \"dimension\": {\"a\": {\"category\": {\"index\":"
                        + " [\"x\"]}}}, \"value\": [1]}",
                "{\"id\": 7}",
                "{\"id\": [\"a\"",
                "{ikke json"
            })
    void json_that_is_no_dataset_is_refused(String json) {
        assertEquals("not-json-stat", refusal(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_dataset_that_claims_more_cells_than_anyone_reads_is_refused() {
        var codes = new StringBuilder("\"0\"");
        for (int i = 1; i < 1_001; i++) {
            codes.append(",\"").append(i).append('"');
        }
        var dimension = "{\"category\": {\"index\": [" + codes + "]}}";
        var json =
                "{\"id\": [\"a\", \"b\"], \"size\": [1001, 1001], \"dimension\": {\"a\": "
                        + dimension
                        + ", \"b\": "
                        + dimension
                        + "}, \"value\": []}";

        assertEquals("too-large", refusal(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void brackets_within_brackets_end_in_words() {
        var json = "{\"note\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}";

        assertThrows(Unreadable.class, () -> rows(json));
    }

    @Test
    void a_bomb_is_put_away_before_it_has_grown() throws IOException {
        assertEquals("too-large", refusal(Xlsx.bomb(420L << 20)));
    }

    @Test
    void a_sheet_that_declares_entities_is_refused() {
        var file =
                Xlsx.rows("<c r=\"A1\" t=\"str\"><v>&amp;</v></c>")
                        .prologue("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                        .bytes();

        assertEquals("hostile", refusal(file));
    }

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"A1\"><v>tolv</v></c>', damaged",
        "'<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>', damaged",
        "'<c r=\"ZZZ1\"><v>1</v></c>', too-wide",
        "'<c r=\"A1\" s=\"x\"><v>1</v></c>', damaged",
        "'<c r=\"A1\" t=\"s\"><v>x</v></c>', damaged",
        "'<c r=\"A1\"', damaged",
    })
    void cells_that_make_no_sense_are_refused(String cells, String reason) {
        assertEquals(reason, refusal(Xlsx.rows(cells).bytes()));
    }

    @Test
    void what_is_no_table_is_named() {
        assertEquals("empty", refusal(new byte[0]));
        assertEquals("old-excel", refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}));
        assertEquals("damaged", refusal(new byte[] {'P', 'K', 3, 4, 0}));
        assertEquals("not-excel", refusal(Xlsx.zip("annet.txt", "x")));
        assertEquals("not-text", refusal(new byte[] {0, 1, 2}));
        assertEquals("open-quote", refusal("a;b\n\"x;1".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "long-cell",
                refusal(("a;b\n" + "x".repeat(5_000)).getBytes(StandardCharsets.UTF_8)));
        assertEquals("too-wide", refusal(";".repeat(5_000).getBytes(StandardCharsets.UTF_8)));
    }
}
