package no.dypdykk.core.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.WrittenPeriod;
import no.dypdykk.core.page.PageKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FormPostTest {
    private static final FormNames NAMES =
            new FormNames() {
                @Override
                public Optional<String> slug(PageKind kind, String title) {
                    return title.equals("Prøv først")
                            ? Optional.of("prov-forst")
                            : Optional.empty();
                }

                @Override
                public Optional<String> title(PageKind kind, String slug) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> municipality(String name) {
                    return name.equals("Prøveby") ? Optional.of("9901") : Optional.empty();
                }

                @Override
                public Optional<String> municipalityName(String number) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> series(String name, String indicator) {
                    return name.equals("Prøveenheten") && indicator.equals("sf_total")
                            ? Optional.of("proveenheten--sf-total")
                            : Optional.empty();
                }
            };

    @Test
    void a_title_and_one_paragraph_are_a_page() {
        var text =
                text(
                        "title",
                        "Ny sak",
                        "body[1].heading",
                        "Behov",
                        "body[1].was",
                        "",
                        "body[1].text",
                        "Vi var mye syke.");

        assertEquals(
                "---\nkind: case\nstate: draft\nlang: nb\ntitle: Ny sak\n---\n"
                        + "## Behov\n\nVi var mye syke.\n",
                text);
    }

    @Test
    void names_become_what_is_stored() {
        var text =
                text(
                        "municipality", "Prøveby",
                        "practices[0].practice", "Prøv først",
                        "practices[0].part", "main",
                        "employees", "1 200");

        assertTrue(text.contains("municipality: \"9901\"\n"), text);
        assertTrue(text.contains("- {practice: prov-forst, part: main}"), text);
        assertTrue(text.contains("employees: 1200\n"), text);
    }

    @Test
    void what_cannot_be_understood_stays_as_it_was_typed() {
        var text = text("municipality", "Lengst vest", "practices[3].practice", "noe nytt?");

        assertTrue(text.contains("municipality: Lengst vest\n"), text);
        assertTrue(text.contains("- {practice: \"noe nytt?\"}"), text);
    }

    @Test
    void figures_pasted_from_a_spreadsheet_become_rows_with_one_common_source() {
        var text =
                text(
                        "outcomes[0].indicator", "sf_total",
                        "outcomes[0].result", "improved",
                        "outcomes[0].paste",
                                "2011\t8,6\n2012\t8,1 %\n2. kvartal 2013\t7,7\nSum\tukjent",
                        "sources[0].title", "Årsmelding",
                        "sources[0].id", "");

        assertTrue(
                text.contains("- {period: \"2011\", value: 8.6, role: baseline, source: s1}"),
                text);
        assertTrue(
                text.contains("- {period: \"2012\", value: 8.1, role: during, source: s1}"), text);
        assertTrue(text.contains("- {period: 2013-Q2, value: 7.7, role: after, source: s1}"), text);
        assertTrue(text.contains("- {id: s1, title: Årsmelding}"), text);
    }

    @Test
    void pasted_lines_that_are_no_figures_stay_where_they_were_pasted() {
        var form = form("outcomes[0].paste", "2011\t8,6\nSum\tukjent");

        assertTrue(form.fields().toString().contains("text=Sum\tukjent"), form::toString);
    }

    @Test
    void a_source_named_beside_a_figure_becomes_one_of_the_sources() {
        var text =
                text(
                        "outcomes[0].indicator", "sf_total",
                        "outcomes[0].figures[0].value", "8,6",
                        "outcomes[0].figures[0].source", "Årsmelding 2012",
                        "outcomes[0].figures[1].value", "8,2",
                        "outcomes[0].figures[1].source", "årsmelding 2012");

        assertTrue(text.contains("{value: 8.6, source: s1}"), text);
        assertTrue(text.contains("{value: 8.2, source: s1}"), text);
        assertTrue(text.contains("- {id: s1, title: Årsmelding 2012}"), text);
    }

    @Test
    void what_a_row_holds_that_the_form_does_not_know_comes_through() {
        var text =
                text(
                        "sources[0].id", "s1",
                        "sources[0].title", "A",
                        "sources[0].more", "{isbn: \"82\", deep: {a: [1]}}");

        assertTrue(text.contains("isbn: \"82\""), text);
        assertTrue(text.contains("a: [1]"), text);
    }

    @Test
    void a_field_that_was_not_sent_stays_and_one_sent_empty_goes() {
        var source = "---\nkind: case\ntitle: A\nplace: B\nthemes: [x]\n---\n## Mål\n\nC\n";

        assertEquals(source, FormWriting.text(form(Map.of("source", List.of(source)))));
        assertEquals(
                "---\nkind: case\ntitle: A\nplace: null\nthemes: []\n---\n## Mål\n\nC\n",
                FormWriting.text(
                        form(
                                Map.of(
                                        "source", List.of(source),
                                        "place", List.of(" "),
                                        "themes", List.of("")))));
    }

    @Test
    void rows_are_added_and_taken_away() {
        var form = form("sources[0].title", "A", "sources[1].title", "B");

        var more = FormAction.of("add:sources").orElseThrow().on(form);
        var fewer = FormAction.of("remove:sources[0]").orElseThrow().on(more);

        assertTrue(FormWriting.text(fewer).contains("sources:\n  - {id: s2, title: B}\n"));
        assertEquals(
                form,
                FormAction.of("remove:nowhere[3]").orElseThrow().on(form).with(form.fields()));
    }

    @Test
    void hostile_names_are_no_places() {
        var sent = new LinkedHashMap<String, List<String>>();
        sent.put("source", List.of(FormPost.blank(PageKind.CASE, "nb")));
        sent.put("outcomes[99999999999].x", List.of("a"));
        sent.put("a".repeat(100_000), List.of("a"));
        sent.put(
                "outcomes[0].outcomes[0].outcomes[0].outcomes[0].outcomes[0].outcomes[0]",
                List.of("a"));
        sent.put("sources[0].more", List.of("{a: *x}\n---\n"));

        assertEquals(
                "---\nkind: case\nstate: draft\nlang: nb\n---\n", FormWriting.text(form(sent)));
    }

    @ParameterizedTest
    @CsvSource({
        "'8,6', 8.6",
        "'1 234,5', 1234.5",
        "'1.234,5', 1234.5",
        "'−1,5', -1.5",
        "'8,6 %', 8.6",
        "8.6, 8.6",
        "åtte, åtte",
        "'8,6,1', '8,6,1'"
    })
    void numbers_are_read_as_norwegians_write_them(String typed, String stored) {
        assertEquals(stored, TypedNumber.stored(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 2012", "2012–2015, 2012/2015", "2012/2015, 2012/2015", "2. kvartal 2012, 2012-Q2",
        "2. kv. 2012, 2012-Q2", "2012K2, 2012-Q2", "K2 2012, 2012-Q2", "1. tertial 2021, 2021-T1",
        "oktober 2012, 2012-10", "mai 2012, 2012-05", "10.2012, 2012-10", "2012M03, 2012-03",
        "2012-10, 2012-10", "5. kvartal 2012, 5. kvartal 2012", "i fjor, i fjor",
                "2015–2012, 2015–2012"
    })
    void periods_are_read_as_people_and_statistics_write_them(String typed, String stored) {
        assertEquals(stored, WrittenPeriod.stored(typed));
    }

    @Test
    void periods_along_the_first_row_are_turned() {
        var pasted = PastedFigures.of("\t2011\t2012\nFravær\t8,6\t8,1", true);

        assertEquals(2, pasted.rows().size());
        assertTrue(pasted.rows().getFirst().toString().contains("text=8.6"));
    }

    private static String text(String... sent) {
        return FormWriting.text(form(sent));
    }

    private static PageForm form(String... sent) {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("source", List.of(FormPost.blank(PageKind.CASE, "nb")));
        for (var i = 0; i < sent.length; i += 2) {
            all.put(sent[i], List.of(sent[i + 1]));
        }
        return form(all);
    }

    private static PageForm form(Map<String, List<String>> sent) {
        return FormPost.form(sent, NAMES).orElseThrow();
    }
}
