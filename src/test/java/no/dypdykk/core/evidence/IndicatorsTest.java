package no.dypdykk.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.text.TableFlaw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {
    private static final String HEADER =
            "id\tgroup\tname_nb\tname_nn\tdefinition_nb\tdefinition_nn\tunit\tdirection\tseasonal"
                    + "\tsource_system\tsmallest_group\tdelta\tnote_nb\tnote_nn\n";

    @Test
    void an_indicator_is_read_in_both_written_standards() {
        var indicators =
                Indicators.of(
                        HEADER
                                + row("x_fravaer", "-1", "yes", "10", "0.5")
                                + row("x_heltid", "+1", "no", "5", ""));

        var absence = indicators.find("x_fravaer").orElseThrow();
        assertEquals(new Indicator.Text("Bokmål", "Nynorsk"), absence.name());
        assertEquals(-1, absence.direction());
        assertTrue(absence.seasonal());
        assertEquals(10, absence.smallestGroup());
        assertEquals(0.5, absence.delta());
        assertEquals(1, indicators.find("x_heltid").orElseThrow().direction());
        assertNull(indicators.find("x_heltid").orElseThrow().delta());
        assertTrue(indicators.find("x_other").isEmpty());
        assertEquals(2, indicators.all().size());
    }

    @ParameterizedTest
    @CsvSource({"2, yes, 10", "up, yes, 10", "1, perhaps, 10", "1, yes, 0", "1, yes, ''"})
    void a_wrong_value_is_refused_with_its_line(String direction, String seasonal, String group) {
        var tsv = HEADER + row("x", direction, seasonal, group, "");

        assertEquals(2, assertThrows(TableFlaw.class, () -> Indicators.of(tsv)).line());
    }

    @Test
    void an_id_that_stands_twice_is_refused() {
        var tsv = HEADER + row("x", "1", "no", "5", "") + row("x", "1", "no", "5", "");

        assertEquals(3, assertThrows(TableFlaw.class, () -> Indicators.of(tsv)).line());
    }

    private static String row(
            String id, String direction, String seasonal, String smallestGroup, String delta) {
        return String.join(
                        "\t",
                        id,
                        "group",
                        "Bokmål",
                        "Nynorsk",
                        "Hva",
                        "Kva",
                        "percent",
                        direction,
                        seasonal,
                        "HR",
                        smallestGroup,
                        delta,
                        "",
                        "")
                + "\n";
    }
}
