package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.web.Forest.Row;
import no.dypdykk.web.Forest.Total;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The plot and its table say the same, and nothing by colour alone.
class ForestTest {
    @Test
    void every_case_and_total_stands_in_the_drawing_and_in_the_table() {
        var view = ForestView.of(forest(-1), Texts.NB);

        for (var name : List.of("Andeby", "Gåseby", "Snittet", "Ny enhet")) {
            assertTrue(view.svg().toString().contains(name), name);
        }
        assertEquals(
                List.of("Andeby", "Gåseby", "Snittet", "Ny enhet"),
                view.rows().stream().map(ForestView.Row::name).toList());
        assertEquals("75\u00a0%", view.rows().getFirst().weight());
        assertEquals("", view.rows().getLast().weight());
    }

    @Test
    void it_has_a_title_and_a_description_for_those_who_do_not_see_it() {
        var svg = ForestView.of(forest(-1), Texts.NB).svg().toString();

        assertTrue(svg.contains("role=\"img\""));
        assertTrue(svg.contains("<title id=\"diagram-skog-0-tittel\">Endring</title>"));
        assertTrue(svg.contains("<desc id=\"diagram-skog-0-tekst\">To saker</desc>"));
    }

    @Test
    void better_stands_on_the_side_that_is_better() {
        var lower = ForestView.of(forest(-1), Texts.NB).svg().toString();
        var higher = ForestView.of(forest(1), Texts.NN).svg().toString();

        assertTrue(lower.indexOf(">bedre<") < lower.indexOf(">verre<"));
        assertTrue(higher.indexOf(">verre<") < higher.indexOf(">betre<"));
    }

    @Test
    void a_line_that_goes_on_beyond_the_axis_has_an_arrow() {
        var cut =
                new Forest(
                        "skog-1",
                        "Endring",
                        "Én sak",
                        "prosentpoeng",
                        0.5,
                        -1,
                        List.of(
                                row("Stor", -1, -1.5, -0.5, 40),
                                row("Stor 2", -1, -1.5, -0.5, 30),
                                row("Stor 3", -1, -1.5, -0.5, 10),
                                row("Stor 4", -1, -1.5, -0.5, 10),
                                row("Stor 5", -1, -1.5, -0.5, 9),
                                row("Liten", -4, -12, 4, 1)),
                        null,
                        null);

        assertTrue(ForestView.of(cut, Texts.NB).svg().toString().contains("arrow own"));
        assertFalse(ForestView.of(forest(-1), Texts.NB).svg().toString().contains("arrow"));
    }

    private static Forest forest(int benefit) {
        return new Forest(
                "skog-0",
                "Endring",
                "To saker",
                "prosentpoeng",
                0.5,
                benefit,
                List.of(row("Andeby", -1, -2, 0, 75), row("Gåseby", 0.5, -1, 2, 25)),
                new Total("Snittet", -0.6, -1.5, 0.3, "−0,6"),
                new Total("Ny enhet", -0.6, -2.5, 1.3, "fra −2,5 til 1,3"));
    }

    private static Row row(String name, double change, double low, double high, double weight) {
        return new Row(new Link("/x", name), "Trinn 2", change, low, high, "tall", weight);
    }
}
