package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CsvTest {
    private static final List<String> COLUMNS = List.of("a", "b");

    @Test
    void quotes_hold_commas_quotes_and_line_ends() {
        var rows = Csv.commas("\uFEFFa,b\r\n\"1, \"\"x\"\"\",\"2\r\n3\"\r\n\r\n4,", COLUMNS);

        assertEquals(List.of("1, \"x\"", "2\r\n3"), rows.getFirst().values());
        assertEquals(List.of("4", ""), rows.getLast().values());
        assertEquals(2, rows.size());
    }

    @Test
    void a_row_knows_its_line_also_after_values_of_many_lines() {
        var rows = Csv.commas("a,b\n\"1\n\n\",2\n\n3,4\n", COLUMNS);

        assertEquals(List.of(2, 6), rows.stream().map(TableRow::line).toList());
    }

    @Test
    void tabs_know_no_quotes() {
        var rows = Csv.tabs("b\ta\n\"x\"\ty, z\n\t\n", COLUMNS);

        assertEquals("\"x\"", rows.getFirst().text("b"));
        assertEquals("y, z", rows.getFirst().text("a"));
        assertEquals("", rows.getLast().text("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; 1",
                "a; 1",
                "`a,b\n1`; 2",
                "`a,b\n1,2\n1,2,3`; 3",
                "`a,b\n\"1,2\n`; 2",
                "`a,b\n\"1\"x,2\n`; 2"
            })
    void a_table_that_does_not_add_up_is_refused_with_its_line(String text, int line) {
        var flaw =
                assertThrows(TableFlaw.class, () -> Csv.commas(text == null ? "" : text, COLUMNS));

        assertEquals(line, flaw.line());
    }

    @Test
    void a_value_of_another_kind_is_refused_with_line_column_and_value() {
        var row = Csv.commas("a,b\n1.5,x\n", COLUMNS).getFirst();

        assertEquals(1.5, row.number("a").orElseThrow());
        assertEquals(
                "line 2: «1.5»: a: a whole number is needed",
                assertThrows(TableFlaw.class, () -> row.whole("a")).getMessage());
        assertEquals(
                "line 2: «x»: b: a number with a decimal point is needed",
                assertThrows(TableFlaw.class, () -> row.number("b")).getMessage());
    }
}
