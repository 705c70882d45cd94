package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.text.CsvWriter.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CsvWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+47 22",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\r=1",
                "\n=1",
                "|cmd",
                "%x",
                "=HYPERLINK(\"https://x\";\"y\")"
            })
    void what_a_spreadsheet_would_run_becomes_text(String formula) {
        var read =
                Csv.commas(
                        new CsvWriter(Form.PROGRAM)
                                .row(List.of("a"))
                                .text(formula)
                                .end()
                                .toString(),
                        List.of("a"));

        assertEquals("'" + formula, read.getFirst().values().getFirst());
    }

    @Test
    void a_negative_number_stays_a_number() {
        assertEquals(
                "-0.5,12\r\n",
                new CsvWriter(Form.PROGRAM).number(-0.5).number(12).end().toString());
        assertEquals(
                "\uFEFF-0,5;12\r\n",
                new CsvWriter(Form.SPREADSHEET).number(-0.5).number(12).end().toString());
    }

    @Test
    void separators_quotes_and_lines_are_kept_within_a_cell() {
        var text = "a,b;\"c\"\nd";

        var written =
                new CsvWriter(Form.PROGRAM).row(List.of("x", "y")).text(text).text(null).end();

        assertEquals(
                List.of(text, ""),
                Csv.commas(written.toString(), List.of("x")).getFirst().values());
    }
}
