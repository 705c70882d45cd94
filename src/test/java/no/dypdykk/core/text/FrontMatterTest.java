package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.time.Duration.ofSeconds;

import no.dypdykk.core.text.FrontMatter.Parsing.Parsed;
import no.dypdykk.core.text.FrontMatter.Parsing.Unreadable;
import no.dypdykk.core.text.FrontMatterFlaw.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FrontMatterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nkind: case\n---\nText\n",
                "---\nkind: case\n---\nno final newline",
                "---\r\nkind: case\r\n---\r\nText\r\n",
                "\uFEFF---\nkind: case\n---\nafter a byte order mark\n",
                "---  \nkind:   case # why\n--- \n\n  ---\nText \uD83D\uDE00\n",
                "---\nkind: case\n---",
                "---\rkind: case\r---\rold Mac\r"
            })
    void the_source_comes_back_byte_for_byte(String source) {
        assertEquals(source, read(source).source());
        assertEquals("case", text(read(source), "kind"));
    }

    @Test
    void the_body_begins_after_the_closing_line_and_knows_its_line() {
        var page = read("---\r\nkind: case\r\ntitle: A\r\n---\r\n# Body\r\n");

        assertEquals("# Body\r\n", page.body());
        assertEquals(5, page.bodyLine());
    }

    @Test
    void values_have_types_and_lines() {
        var page =
                read(
                        """
                        ---
                        title: "A: B"
                        number: 0301
                        country: NO
                        value: 8.6
                        employees: null
                        deck: true
                        themes: [naervaer, heltid]
                        steps:
                          - step: pairs
                            minutes: 10
                        ---
                        """);

        assertEquals(new Field.Scalar(Field.Type.TEXT, "A: B", 2), field(page, "title"));
        assertEquals(new Field.Scalar(Field.Type.INTEGER, "0301", 3), field(page, "number"));
        assertEquals(new Field.Scalar(Field.Type.TEXT, "NO", 4), field(page, "country"));
        assertEquals(new Field.Scalar(Field.Type.DECIMAL, "8.6", 5), field(page, "value"));
        assertEquals(new Field.Scalar(Field.Type.NOTHING, "null", 6), field(page, "employees"));
        assertEquals(new Field.Scalar(Field.Type.TRUTH, "true", 7), field(page, "deck"));
        assertEquals(2, assertInstanceOf(Field.Items.class, field(page, "themes")).items().size());
        var step = assertInstanceOf(Field.Items.class, field(page, "steps")).items().getFirst();
        var minutes = assertInstanceOf(Field.Entries.class, step).entries().get("minutes");
        assertEquals(new Field.Scalar(Field.Type.INTEGER, "10", 11), minutes);
    }

    @Test
    void empty_front_matter_has_no_fields() {
        assertEquals(0, read("---\n---\nText").fields().entries().size());
    }

    @Test
    void a_file_without_front_matter_is_refused_with_its_first_line() {
        assertEquals(flaw(Kind.NO_FRONT_MATTER, 1, "# Title"), flawOf("# Title\n\nText"));
        assertEquals(flaw(Kind.NO_FRONT_MATTER, 1, ""), flawOf(""));
    }

    @Test
    void unclosed_front_matter_is_refused() {
        assertEquals(flaw(Kind.UNCLOSED_FRONT_MATTER, 1, "---"), flawOf("---\nkind: case\n"));
    }

    @Test
    void malformed_yaml_is_refused_with_line_and_text() {
        var flaw = flawOf("---\nkind: case\ntitle: Om leder: og lag\n---\n");

        assertEquals(Kind.MALFORMED_YAML, flaw.kind());
        assertEquals(3, flaw.line());
        assertEquals("title: Om leder: og lag", flaw.details().getFirst());
    }

    @Test
    void a_control_character_is_refused_with_its_line() {
        var flaw = flawOf("---\nkind: case\ntitle: a\u0007b\n---\n");

        assertEquals(Kind.MALFORMED_YAML, flaw.kind());
        assertEquals(3, flaw.line());
        assertEquals("U+0007", flaw.details().get(1));
    }

    @Test
    void a_name_that_stands_twice_is_refused_with_both_lines() {
        assertEquals(
                flaw(Kind.DUPLICATE_KEY, 4, "title", "2"),
                flawOf("---\ntitle: a\nkind: case\ntitle: b\n---\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n- a\n- b\n---\n", "---\njust text\n---\n", "---\n? [a]\n: b\n---\n"})
    void what_is_not_a_mapping_is_refused(String source) {
        assertEquals(Kind.NOT_A_MAPPING, flawOf(source).kind());
    }

    @Test
    void a_second_document_inside_is_refused() {
        assertEquals(Kind.MALFORMED_YAML, flawOf("---\na: 1\n...\nb: 2\n---\n").kind());
    }

    @Test
    void front_matter_over_the_limit_is_refused_and_a_long_body_is_not() {
        var long_ = "x".repeat(FrontMatter.MAX_CHARACTERS);

        assertEquals(Kind.FRONT_MATTER_TOO_LARGE, flawOf("---\na: " + long_ + "\n---\n").kind());
        assertEquals(long_, read("---\na: b\n---\n" + long_).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1\nb: *x", "a: &x [b]\nc: [*x, *x]", "&r a: *r"})
    void anchors_and_aliases_are_refused(String yaml) {
        assertEquals(Kind.ALIAS_NOT_ALLOWED, flawOf("---\n" + yaml + "\n---\n").kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{a: ", "- ", "? ", "!!a ", "&a ", "\"", "a: \"\\x", "%", "# ", "a\t"})
    void hostile_yaml_ends_quickly(String piece) {
        var yaml = "a: " + piece.repeat(FrontMatter.MAX_CHARACTERS / piece.length() - 4);

        assertTimeoutPreemptively(
                ofSeconds(10), () -> FrontMatter.parse("---\n" + yaml + "\n---\n"));
        assertTimeoutPreemptively(
                ofSeconds(10), () -> FrontMatter.parse("---\n" + yaml.substring(3) + "\n---\n"));
    }

    @Test
    void a_missing_field_becomes_the_first_line_and_the_rest_stays() {
        assertEquals(
                "\uFEFF---\r\n# top\r\nid: 01JDABC\r\nkind:  case # why\r\n---\r\nText",
                read("\uFEFF---\r\n# top\r\nkind:  case # why\r\n---\r\nText")
                        .with("id", "01JDABC")
                        .source());
        assertEquals(
                "---\n  state: draft\n  kind: case\n---\n",
                read("---\n  kind: case\n---\n").with("state", "draft").source());
        assertEquals("---\nid: a1\n---\n", read("---\n---\n").with("id", "a1").source());
        assertEquals(
                "---\n{id: a1, kind: case}\n---\n",
                read("---\n{kind: case}\n---\n").with("id", "a1").source());
    }

    @Test
    void a_field_that_is_there_gets_the_new_value_in_its_place() {
        assertEquals(
                "---\ntitle: \uD83D\uDE00\nslug: new   # old name\nkind: case\n---\n",
                read("---\ntitle: \uD83D\uDE00\nslug: 'old'   # old name\nkind: case\n---\n")
                        .with("slug", "new")
                        .source());
        assertEquals(
                "---\nid: a1\nkind: case\n---\n",
                read("---\nid:\nkind: case\n---\n").with("id", "a1").source());
    }

    @Test
    void a_value_that_would_be_read_as_something_else_is_quoted() {
        assertEquals("---\nid: \"0012\"\n---\n", read("---\n---\n").with("id", "0012").source());
        assertEquals(
                "---\ntitle: \"«A»: \\\"b\\\" \\\\ c\"\n---\n",
                read("---\ntitle: x\n---\n").with("title", "«A»: \"b\" \\ c").source());
    }

    @Test
    void a_list_is_not_overwritten() {
        var page = read("---\nid: [a]\n---\n");

        assertThrows(IllegalArgumentException.class, () -> page.with("id", "b"));
    }

    private static FrontMatter read(String source) {
        return assertInstanceOf(Parsed.class, FrontMatter.parse(source)).frontMatter();
    }

    private static FrontMatterFlaw flawOf(String source) {
        return assertInstanceOf(Unreadable.class, FrontMatter.parse(source)).flaw();
    }

    private static FrontMatterFlaw flaw(Kind kind, int line, String... details) {
        return new FrontMatterFlaw(kind, line, List.of(details));
    }

    private static Field field(FrontMatter page, String name) {
        return page.field(name).orElseThrow();
    }

    private static String text(FrontMatter page, String name) {
        return assertInstanceOf(Field.Scalar.class, field(page, name)).text();
    }
}
