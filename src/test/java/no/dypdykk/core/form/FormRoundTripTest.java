package no.dypdykk.core.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.text.Field;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Text to form to text loses nothing.
class FormRoundTripTest {
    private static final List<String> WORDS =
            List.of(
                    "a",
                    "8,6",
                    "8.6",
                    "-3",
                    "2012",
                    "2012/2015",
                    "true",
                    "null",
                    "~",
                    "s1",
                    "Æ ø å",
                    "a: b",
                    "a # b",
                    "- a",
                    "[x]",
                    "{x: y}",
                    "\"sitat\"",
                    "'s",
                    "&anker",
                    "*alias",
                    "!!str",
                    "| pipe",
                    "> fold",
                    "%",
                    "@",
                    "`",
                    "linje\nto",
                    "\u00a0hardt",
                    "\uD83D\uDE00",
                    "kolon:",
                    "?",
                    "---",
                    "1e3",
                    "0x1F",
                    "0301",
                    "\\n",
                    "<script>alert(1)</script>");

    @TestFactory
    Stream<DynamicTest> a_starter_page_that_nobody_touched_keeps_every_byte() throws IOException {
        return starterPages().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(),
                                () -> {
                                    var source = Files.readString(file);

                                    assertEquals(source, FormWriting.text(form(source)));
                                }));
    }

    @Test
    void a_comparison_written_as_one_word_is_shown_as_a_list_of_one_and_keeps_every_byte() {
        var source =
                "---\nkind: case\ntitle: T\noutcomes:\n  - indicator: sf_total\n"
                        + "    result: improved\n    comparison: sektoren\n---\nTekst.\n";
        var form = form(source);

        assertEquals(source, FormWriting.text(form));
        var outcomes = assertInstanceOf(Field.Items.class, form.fields().entries().get("outcomes"));
        var outcome = assertInstanceOf(Field.Entries.class, outcomes.items().getFirst());
        assertEquals(
                FormFields.items(List.of(FormFields.text("sektoren"))),
                outcome.entries().get("comparison"));
    }

    @TestFactory
    Stream<DynamicTest> a_starter_page_written_anew_field_by_field_says_the_same()
            throws IOException {
        return starterPages().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(),
                                () -> {
                                    var source = Files.readString(file);
                                    var form = form(source);
                                    var bare = form("---\nkind: " + form.kind().code() + "\n---\n");
                                    var anew =
                                            new PageForm(
                                                    form.kind(),
                                                    bare.source(),
                                                    form.fields(),
                                                    asNew(form.body()));

                                    var written = form(FormWriting.text(anew));

                                    assertEquals(form.fields(), written.fields());
                                    assertEquals(texts(form.body()), texts(written.body()));
                                    assertInstanceOf(
                                            PageReading.Read.class,
                                            PageReader.read(written.source()));
                                }));
    }

    @Test
    void random_forms_come_back_as_they_were() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var kind = List.of(PageKind.values()).get(random.nextInt(5));
            var source = "---\nkind: " + kind.code() + "\nx: 1 # keep\n---\nBody\n";
            var first = filled(form(source), random);
            var second = filled(form(FormWriting.text(first)), random);

            var back = form(FormWriting.text(second));

            assertEquals(second.tidied().fields(), back.fields(), "seed " + seed);
            assertEquals(texts(second.body()), texts(back.body()), "seed " + seed);
            assertEquals(true, back.source().contains("x: 1 # keep\n"), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\r\n"
                        + "kind: case\r\n"
                        + "# why\r\n"
                        + "title: A # b\r\n"
                        + "themes:\r\n"
                        + "  - x\r\n"
                        + "# end\r\n"
                        + "---\r\n"
                        + "Body\r\n",
                "---\n{kind: case, title: A, themes: [x], extra: {a: [b]}}\n---\n",
                "---\n"
                        + "kind: case\n"
                        + "title: >\n"
                        + "  folded\n"
                        + "  text\n\n\n"
                        + "summary: |\n"
                        + "  kept\n"
                        + "place: x\n"
                        + "---\n\n\n"
                        + "## A\n",
                "---\nkind: case\ntitle:\nthemes:\noutcomes:\n---"
            })
    void one_changed_field_leaves_all_other_bytes(String source) {
        var form = form(source);

        var changed = FormWriting.text(set(form, "title", "Ny"));
        var back = FormWriting.text(set(form(changed), "place", "Vefsn"));

        assertEquals("Ny", text(form(back), "title"));
        assertEquals("Vefsn", text(form(back), "place"));
        for (var piece : List.of("# why", "# end", "extra: {a: [b]}", "\n\n## A\n")) {
            assertEquals(source.contains(piece), back.contains(piece), back);
        }
        assertEquals(source.contains("\r"), back.contains("\r"));
    }

    private static List<Path> starterPages() throws IOException {
        try (var files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static PageForm form(String source) {
        return FormReading.form(source).orElseThrow();
    }

    private static List<Section> asNew(List<Section> sections) {
        return sections.stream().map(s -> Section.fresh(s.heading(), s.text())).toList();
    }

    private static List<String> texts(List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.text().isBlank())
                .map(section -> section.heading() + "\n" + section.text().strip())
                .toList();
    }

    private static PageForm set(PageForm form, String name, String value) {
        var fields = new LinkedHashMap<>(form.fields().entries());
        fields.put(name, FormFields.text(value));
        return form.with(FormFields.entries(fields));
    }

    private static String text(PageForm form, String name) {
        return form.fields().entries().get(name) instanceof Field.Scalar scalar
                ? scalar.text()
                : "";
    }

    private static PageForm filled(PageForm form, Random random) {
        var sections = new ArrayList<Section>();
        for (var section : form.body()) {
            var text = random.nextInt(3) == 0 ? "" : "Avsnitt " + random.nextInt() + "\n\n- punkt";
            sections.add(
                    random.nextBoolean()
                            ? section
                            : new Section(section.heading(), section.was(), text));
        }
        var fields = FormFields.entries(values(FormShape.of(form.kind()), random));
        return new PageForm(form.kind(), form.source(), fields, sections);
    }

    private static Map<String, Field> values(List<FormField> shape, Random random) {
        var values = new LinkedHashMap<String, Field>();
        for (var field : shape) {
            if (random.nextInt(4) > 0) {
                values.put(field.name(), value(field, random));
            }
        }
        return values;
    }

    private static Field value(FormField field, Random random) {
        var size = random.nextInt(4);
        return switch (field) {
            case FormField.Value _ -> word(random);
            case FormField.Values _ ->
                    FormFields.items(IntStream.range(0, size).mapToObj(_ -> word(random)).toList());
            case FormField.Group group -> FormFields.entries(values(group.fields(), random));
            case FormField.Rows rows ->
                    FormFields.items(
                            IntStream.range(0, size)
                                    .mapToObj(
                                            _ -> FormFields.entries(values(rows.fields(), random)))
                                    .toList());
        };
    }

    private static Field word(Random random) {
        return FormFields.text(WORDS.get(random.nextInt(WORDS.size())));
    }
}
