package no.dypdykk.core.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.form.Completeness.Step;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

class CompletenessTest {
    @Test
    void an_empty_case_needs_a_title_first() {
        var empty = of("---\nkind: case\n---\n");

        assertEquals(Set.of(), empty.done());
        assertEquals(Optional.of(Step.TITLE), empty.next());
    }

    @Test
    void after_title_and_need_comes_what_was_done() {
        assertEquals(
                Optional.of(Step.MEASURES),
                of("---\nkind: case\ntitle: A\n---\n## Behov\n\nB\n").next());
    }

    @Test
    void a_figure_before_is_not_one_after() {
        var done =
                of("""
                ---
                kind: case
                outcomes:
                  - indicator: sf_total
                    figures: [{value: 8, role: baseline}, {role: after}]
                ---
                """)
                        .done();

        assertEquals(Set.of(Step.OUTCOME, Step.BASELINE), done);
    }

    @Test
    void a_starter_case_with_all_of_it_asks_for_nothing_but_what_no_source_says()
            throws IOException {
        var source = Files.readString(Path.of("content/cases/vefsn-snakkes-i-maro.md"));

        assertEquals(Optional.of(Step.EMPLOYEES), of(source).next());
    }

    @Test
    void other_kinds_have_no_meter() {
        assertThrows(IllegalArgumentException.class, () -> of("---\nkind: theme\n---\n"));
    }

    private static Completeness of(String source) {
        return Completeness.of(FormReading.form(source).orElseThrow());
    }
}
