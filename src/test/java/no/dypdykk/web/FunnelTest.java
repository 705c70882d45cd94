package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The funnel plot and its table say the same, and nothing by colour alone.
class FunnelTest {
    @Test
    void every_case_stands_in_the_drawing_and_in_the_table() {
        var view = FunnelView.of(funnel(-1), Texts.NB);

        assertEquals(2, view.svg().toString().split("<circle", -1).length - 1);
        assertEquals(
                List.of("Andeby", "Gåseby"),
                view.rows().stream().map(row -> row.name().title()).toList());
    }

    @Test
    void the_surest_case_lies_highest_and_better_on_the_side_that_is_better() {
        var lower = FunnelView.of(funnel(-1), Texts.NB).svg().toString();
        var higher = FunnelView.of(funnel(1), Texts.NB).svg().toString();

        assertTrue(height(lower, 0) < height(lower, 1));
        assertTrue(lower.indexOf(">bedre<") < lower.indexOf(">verre<"));
        assertTrue(higher.indexOf(">verre<") < higher.indexOf(">bedre<"));
    }

    @Test
    void it_has_a_title_and_a_description_and_no_styles() {
        var svg = FunnelView.of(funnel(-1), Texts.NB).svg().toString();

        assertTrue(svg.contains("<title id=\"diagram-trakt-0-tittel\">Trakt</title>"));
        assertTrue(svg.contains("<desc id=\"diagram-trakt-0-tekst\">To saker</desc>"));
        assertFalse(svg.contains("style="));
    }

    private static double height(String svg, int circle) {
        String part = svg.split("<circle", -1)[circle + 1];
        return Double.parseDouble(part.replaceAll("(?s).*?cy=\"([\\d.]+)\".*", "$1"));
    }

    private static Funnel funnel(int benefit) {
        return new Funnel(
                "trakt-0",
                "Trakt",
                "To saker",
                "prosentpoeng",
                benefit,
                -0.5,
                List.of(
                        new Funnel.Point(new Link("/a", "Andeby"), -0.4, 0.3, "−0,4", "0,30"),
                        new Funnel.Point(new Link("/b", "Gåseby"), -1.2, 0.9, "−1,2", "0,90")));
    }
}
