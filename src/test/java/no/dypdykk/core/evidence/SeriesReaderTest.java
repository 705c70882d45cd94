package no.dypdykk.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.text.TableFlaw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SeriesReaderTest {
    private static final String HEADER =
            "series,entity,municipality,sector,indicator,unit,period,value,kind,source\n";

    @Test
    void rows_of_one_series_come_together_in_order_of_period() {
        var series =
                SeriesReader.read(
                        HEADER
                                + "a,\"Dal,"
                                + " barnehager\",9901,municipal,sf_total,percent,2012,8.5,register,K\n"
                                + "b,Land,,all,sf_total,percent,2012,6,register,K\n"
                                + "a,\"Dal, barnehager\",9901,municipal,sf_total,percent,før"
                                + " prosjektet,9,self-reported,L\n"
                                + "a,\"Dal,"
                                + " barnehager\",9901,municipal,sf_total,percent,2011-Q4,8,register,K\n");

        assertEquals(
                List.of(
                        new Series(
                                "a",
                                "Dal, barnehager",
                                "9901",
                                "municipal",
                                "sf_total",
                                "percent",
                                List.of(
                                        new Series.Point("2011-Q4", 8, Origin.REGISTER, "K"),
                                        new Series.Point("2012", 8.5, Origin.REGISTER, "K"),
                                        new Series.Point(
                                                "før prosjektet", 9, Origin.SELF_REPORTED, "L"))),
                        new Series(
                                "b",
                                "Land",
                                "",
                                "all",
                                "sf_total",
                                "percent",
                                List.of(new Series.Point("2012", 6, Origin.REGISTER, "K")))),
                series);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,Dal,,all,sf_egen,percent,2012,8,register,K; sf_egen",
                "a,Dal,,all,sf_total,percent,2012,,register,K; ''",
                "a,Dal,,all,sf_total,percent,2012,\"8,5\",register,K; 8,5",
                "a,Dal,,all,sf_total,percent,2012,8,guess,K; guess",
                "a,Dal,,all,sf_total,percent,2012,8,register,; ''"
            })
    void a_wrong_row_is_refused_with_its_line(String row, String value) {
        var csv = HEADER + "a,Dal,,all,sf_total,percent,2011,8,register,K\n" + row + "\n";

        var flaw = assertThrows(TableFlaw.class, () -> SeriesReader.read(csv));

        assertEquals(3, flaw.line());
        if (!value.isEmpty()) {
            assertEquals(value, flaw.value());
        }
    }

    @Test
    void what_is_noted_of_a_series_is_written_and_read_again() {
        var noted =
                SeriesReader.read(HEADER + "a,Dal,,all,sf_total,percent,2012,8,register,K\n")
                        .getFirst()
                        .withNote("Ny måling, 2015.\nUten ferie.");
        var plain = noted.withNote("");

        assertEquals(List.of(noted), SeriesReader.read(SeriesWriter.write(List.of(noted))));
        assertEquals(List.of(plain), SeriesReader.read(SeriesWriter.write(List.of(plain))));
        assertFalse(SeriesWriter.write(List.of(plain)).contains("series_note"));
    }
}
