package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import no.dypdykk.core.text.Markdown.Limit;
import no.dypdykk.core.text.Markdown.Parsing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts made to hurt end within a bounded time, in HTML of a bounded size or in a refusal.
class HostileMarkdownTest {
    private static final MarkdownWords WORDS = new MarkdownWords("a", "b", "c", "d", "e", "f", "g");
    private static final int LARGEST = Markdown.MAX_CHARACTERS;

    /// Pieces that are repeated up to the longest text we read.
    static Stream<String> pieces() {
        return Stream.of(
                "[",
                "]",
                "[[",
                "]]",
                "[[a",
                "[[a]]",
                "[[a|",
                "![",
                "!",
                "[a](",
                "[a](<b",
                "](",
                "[](",
                "[a]: ",
                "[^a]",
                "[^a]: ",
                "*",
                "**",
                "_",
                "*a ",
                "*a_ ",
                "a_",
                "a**b",
                "**a *a ",
                "*_",
                "~~",
                "~~a ",
                "~",
                "`",
                "`a``",
                "``` ",
                "\\",
                "&",
                "&#0;",
                "&amp",
                "<",
                "<!--",
                "<?",
                "<a ",
                "<![CDATA[",
                "<!A ",
                "</",
                "<a b='",
                "> ",
                ">",
                "- ",
                "1. ",
                "* a\n",
                "- \n",
                "    ",
                "\t",
                "#",
                "# a\n",
                "a\n=",
                "---\n",
                "\n",
                "\r",
                " \n",
                "a  \n",
                "|",
                "|-",
                "|-|\n",
                "a|b\n-|-\n",
                "| a |\n",
                "https://a",
                "https://a.b ",
                "a@b.c",
                "a@",
                "www.",
                "http://",
                "- [ ] a\n",
                "\0",
                "\uD83D",
                "æ",
                "🙂",
                "(",
                ")",
                "\"",
                "a \"",
                "[a]\n",
                "[a]: b\n",
                "[a]: <",
                "[a]: b 'c\n");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_piece_repeated_to_the_limit_ends(String piece) {
        assertEnds(piece.repeat(LARGEST / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_piece_repeated_on_many_lines_ends(String piece) {
        var line = piece.repeat(Math.max(1, 50 / piece.length())) + "\n";
        assertEnds(line.repeat(LARGEST / 4 / line.length()));
    }

    @Test
    void nesting_that_opens_and_closes_ends() {
        assertEnds("[".repeat(9_999) + "a" + "]".repeat(9_999));
        assertEnds("![".repeat(9_999) + "a" + "](u)".repeat(9_999));
        assertEnds("*a **a ".repeat(30_000) + "b" + " a** a*".repeat(30_000));
        assertEnds("*".repeat(200_000) + "a" + "*".repeat(200_000));
        assertEnds("[a](".repeat(9_999) + "b" + ")".repeat(9_999));
        assertEnds("> ".repeat(10_000) + "a\n" + "- ".repeat(10_000) + "b\n");
    }

    @Test
    void ten_thousand_nested_lists_end() {
        var lists =
                IntStream.range(0, 1_300)
                        .mapToObj(i -> " ".repeat(i) + "- a\n")
                        .collect(Collectors.joining());

        assertEnds(lists);
        assertEnds("- ".repeat(10_000) + "a");
        assertEnds("1. ".repeat(10_000) + "a");
    }

    @Test
    void what_is_nested_too_deep_stays_readable_as_text() {
        var html = html(">".repeat(10_000) + " innerst");

        assertTrue(html.contains("innerst"));
        assertTrue(html.split("<blockquote>", -1).length < 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000_000, 50_000_000})
    void millions_of_brackets_are_refused_at_once(int length) {
        var refused = assertInstanceOf(Parsing.Refused.class, Markdown.parse("[".repeat(length)));

        assertEquals(new Markdown.Refusal(Limit.CHARACTERS, length, LARGEST), refused.refusal());
    }

    @Test
    void a_paragraph_of_brackets_or_lines_without_end_is_refused() {
        assertEquals(Limit.BRACKETS, limit("[a]".repeat(10_001)));
        assertEquals(Limit.LINES, limit("a\n".repeat(5_001)));
        assertEnds(("a\n".repeat(4_999) + "\n").repeat(40));
    }

    @Test
    void a_table_that_fills_up_far_beyond_its_text_is_refused() {
        var wide = "|a".repeat(10_000) + "\n" + "|-".repeat(10_000) + "\n" + "a\n".repeat(4_000);
        var many =
                ("|a".repeat(50) + "\n" + "|-".repeat(50) + "\n" + "a\n".repeat(100) + "\n")
                        .repeat(1_000);

        assertEquals(Limit.TABLE_CELLS, limit(wide));
        assertEquals(Limit.TABLE_CELLS, limit(many));
        assertEquals(Limit.TABLE_CELLS, limit("> " + wide.replace("\n", "\n> ")));
    }

    @Test
    void a_large_honest_table_is_read() {
        var table = "|a|b|c|\n|-|-|-|\n" + "|1|2|3|\n".repeat(4_000);

        assertTrue(html(table).endsWith("</div>\n"));
    }

    @Test
    void a_long_address_used_many_times_is_refused() {
        assertEquals(
                Limit.LINKS, limit("[a]: /" + "u".repeat(100_000) + "\n\n" + "[a] ".repeat(9_000)));
        assertEquals(
                Limit.LINKS,
                limit("[a]: /u '" + "t".repeat(100_000) + "'\n\n" + "![a] ".repeat(9_000)));
    }

    @Test
    void large_sets_of_references_and_footnotes_end() {
        assertEnds(
                IntStream.range(0, 25_000)
                        .mapToObj(i -> "[r" + i + "]: /u" + i + (i % 1_000 == 0 ? "\n\n" : "\n"))
                        .collect(Collectors.joining()));
        assertEnds(
                IntStream.range(0, 12_000)
                        .mapToObj(i -> "[^" + i + "] [^" + i + "]\n\n[^" + i + "]: a\n\n")
                        .collect(Collectors.joining()));
        assertEnds("[^1]: a\n\n" + ("[^1] ".repeat(5_000) + "\n\n").repeat(15));
    }

    @Test
    void headings_of_the_same_name_end() {
        assertEnds("# a\n\n".repeat(100_000));
    }

    private static Limit limit(String markdown) {
        return assertInstanceOf(Parsing.Refused.class, Markdown.parse(markdown)).refusal().limit();
    }

    private static void assertEnds(String markdown) {
        assertTimeoutPreemptively(
                ofSeconds(20),
                () -> {
                    if (Markdown.parse(markdown) instanceof Parsing.Parsed(var parsed)) {
                        var html =
                                parsed.html(_ -> new LinkResolver.LinkTarget.Missing(), WORDS, 2);
                        assertTrue(html.toString().length() <= 200L * markdown.length() + 1_000);
                        assertTrue(parsed.plain().length() <= 4L * markdown.length() + 1_000);
                        assertTrue(parsed.wikiLinks().size() <= markdown.length());
                    }
                });
    }

    private static String html(String markdown) {
        return Markdown.of(markdown)
                .html(_ -> new LinkResolver.LinkTarget.Missing(), WORDS, 2)
                .toString();
    }
}
