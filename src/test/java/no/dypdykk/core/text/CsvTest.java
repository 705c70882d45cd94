package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

final class CsvTest {
    @Test
    void rows_end_with_any_line_end_and_empty_ones_are_left_out() {
        assertEquals(
                List.of(row(1, "a", "b"), row(2, "c", ""), row(4, "", "d")),
                Csv.rows("a,b\r\nc,\n\n,d", ','));
    }

    @Test
    void quoted_fields_hold_separators_line_ends_and_quotation_marks() {
        assertEquals(
                List.of(row(1, "a;b", "c\n\"d\"", ""), row(3, "e")),
                Csv.rows("\"a;b\";\"c\n\"\"d\"\"\";\"\"\ne\n", ';'));
    }

    @Test
    void an_open_quotation_mark_takes_the_rest() {
        assertEquals(List.of(row(1, "a", "b\nc,d")), Csv.rows("a,\"b\nc,d", ','));
    }

    @Test
    void quotation_marks_inside_a_field_are_text() {
        assertEquals(List.of(row(1, "a\"b\"", "c d")), Csv.rows("a\"b\",\"c\" d", ','));
        assertEquals(List.of(), Csv.rows("", ','));
    }

    private static Csv.Row row(int line, String... fields) {
        return new Csv.Row(line, List.of(fields));
    }
}
