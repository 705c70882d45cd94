package no.dypdykk.core.rich;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.text.Markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class MarkdownWriterTest {
    @ParameterizedTest
    @MethodSource("starterPages")
    void a_page_of_the_library_reads_as_the_same_text_again(Path file) throws IOException {
        if (PageReader.read(Files.readString(file)) instanceof PageReading.Read(var page, _)) {
            assertSame(page.body());
        }
    }

    static Stream<Path> starterPages() {
        try (var files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**fet**, *kursiv*, ~~strøket~~ og `kode`",
                "***begge deler***",
                "a*b\\*c \\_d\\_ e_f_g 2 * 3",
                "\\# ikke overskrift\\\n\\- ikke liste\\\n1\\. ikke tall",
                "[[naervaer|ord]] og [[naervaer]] og \\[\\[ikke]]",
                "[lenke](https://eksempel.no/a_b?c=d) <https://eksempel.no>",
                "[rar lenke](<https://eksempel.no/a b(c>)",
                "- en\n  - to\n    1. tre\n    2. fire\n- fem\n\n  mer fem",
                "- [x] gjort\n- [ ] ikke gjort",
                "3. tre\n4. fire",
                "- en\n- to\n\n* annen liste",
                "> sitat\n>\n> - med liste",
                "```java\nint i = 0;\n```",
                "````\n```\n````",
                "| a | b |\n| :--- | ---: |\n| 1 \\| 2 | **x** |",
                "Tekst[^1] og mer[^b].\n\n[^1]: Noten.\n[^b]: Med **fet**\n\n    og to avsnitt.",
                "***",
                "&amp;amp; og \\&copy;",
                "<b>ikke html</b>",
                "linje\\\nlinje",
                "`` ` ``",
                "![bilde av & noe](/vedlegg/a.png)"
            })
    void what_is_written_reads_as_the_same_text(String markdown) {
        assertSame(markdown);
    }

    @Test
    void signs_at_the_end_of_bold_words_stand_outside_when_letters_follow() {
        var text =
                new RichText(
                        List.of(
                                new Block.Paragraph(
                                        List.of(
                                                Inline.Run.plain("Mål:").with(Inline.Mark.BOLD),
                                                Inline.Run.plain("seks prosent")))),
                        List.of());

        assertEquals("**Mål**:seks prosent\n", MarkdownWriter.write(text));
    }

    private static void assertSame(String markdown) {
        var text = Markdown.of(markdown).rich();
        var written = MarkdownWriter.write(text);
        assertEquals(MarkdownWriter.write(Markdown.of(written).rich()), written, "settles at once");
        assertEquals(
                normal(text).toString(), normal(Markdown.of(written).rich()).toString(), written);
    }

    /// Alike neighbours joined, as the writer does.
    private static RichText normal(RichText text) {
        return new RichText(
                text.blocks().stream().map(MarkdownWriterTest::normal).toList(), List.of());
    }

    private static Block normal(Block block) {
        return switch (block) {
            case Block.Paragraph(var content) -> new Block.Paragraph(Runs.tidy(content));
            case Block.Heading(var level, var content) ->
                    new Block.Heading(level, Runs.tidy(content));
            case Block.Listing list ->
                    new Block.Listing(
                            list.ordered(),
                            list.start(),
                            list.tight(),
                            list.items().stream()
                                    .map(item ->
                                            new Block.Item(
                                                    item.tick(),
                                                    item.content().stream()
                                                            .map(MarkdownWriterTest::normal)
                                                            .toList()))
                                    .toList());
            case Block.Quote(var content) ->
                    new Block.Quote(content.stream().map(MarkdownWriterTest::normal).toList());
            case Block.Table(var head, var rows) ->
                    new Block.Table(
                            cells(head), rows.stream().map(MarkdownWriterTest::cells).toList());
            case Block.Code _, Block.Rule _ -> block;
        };
    }

    private static List<Block.Cell> cells(List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> new Block.Cell(cell.align(), Runs.tidy(cell.content())))
                .toList();
    }
}
