package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Runs every example of the CommonMark specification through our renderer as pages use it.
class MarkdownSpecTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$");
    private static final int EXAMPLES = 652;
    private static final int RAW_HTML = 72;

    /// A tag that our renderer never writes for these examples.
    private static final Pattern OTHER_TAG =
            Pattern.compile(
                    "<(?!/?(p|em|strong|a|code|pre|ul|ol|li|blockquote|h[1-6]|br|hr|img)\\b)|<a"
                            + " (?!href=)");

    private record Example(int number, String markdown, String html) {}

    /// Examples that we mean to render otherwise, with what we make of them.
    private static final Map<Integer, String> DEVIATIONS = deviations();

    private static Map<Integer, String> deviations() {
        var deviations = new TreeMap<Integer, String>();
        // Links lead only to http, https, mailto and relative addresses.
        deviations.put(596, "<p>irc://foo.bar:2233/baz</p>\n");
        deviations.put(598, "<p>a+b+c:d</p>\n");
        deviations.put(599, "<p>made-up-scheme://foo,bar</p>\n");
        deviations.put(601, "<p>localhost:5001/foo</p>\n");
        // Two pairs of brackets make a wiki link.
        deviations.put(
                590,
                "<p>![[foo]]</p>\n<p>%s: /url &quot;title&quot;</p>\n"
                        .formatted(
                                "<span class=\"broken-link\">foo<span class=\"visually-hidden\">"
                                        + " (mangler)</span></span>"));
        // Web and mail addresses are links without angle brackets, too.
        deviations.put(
                602,
                "<p>&lt;<a href=\"https://foo.bar/baz\">https://foo.bar/baz</a> bim&gt;</p>\n");
        deviations.put(
                606,
                "<p>&lt;<a"
                    + " href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;</p>\n");
        deviations.put(608, "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>\n");
        deviations.put(611, "<p><a href=\"https://example.com\">https://example.com</a></p>\n");
        deviations.put(
                612, "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n");
        return deviations;
    }

    @Test
    void every_example_without_raw_html_is_rendered_as_the_specification_says() {
        var wrong = new ArrayList<String>();
        for (var example : examples()) {
            var ours = withoutAdditions(rendered(example.markdown));
            var expected = DEVIATIONS.getOrDefault(example.number, example.html);
            if (!hasRawHtml(example) && !ours.equals(expected)) {
                wrong.add(example + "\nwas:\n" + ours);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_examples_with_raw_html_are_counted_and_show_it_as_text() {
        var raw = examples().stream().filter(MarkdownSpecTest::hasRawHtml).toList();

        assertEquals(RAW_HTML, raw.size());
        for (var example : raw) {
            assertFalse(OTHER_TAG.matcher(rendered(example.markdown)).find(), example::toString);
        }
    }

    private static boolean hasRawHtml(Example example) {
        var found = new boolean[1];
        Nodes.walk(
                Markdown.of(example.markdown).document(),
                node -> found[0] |= node instanceof HtmlBlock || node instanceof HtmlInline);
        return found[0];
    }

    private static String withoutAdditions(String html) {
        return html.replaceAll("<(h[1-6]) id=\"[^\"]*\">", "<$1>")
                .replace(" rel=\"noopener\"", "")
                .replace("<pre tabindex=\"0\">", "<pre>");
    }

    private static String rendered(String markdown) {
        return Markdown.of(markdown)
                .html(_ -> new LinkResolver.LinkTarget.Missing(), WORDS, 1)
                .toString();
    }

    private static final MarkdownWords WORDS =
            new MarkdownWords(
                    "mangler",
                    "filen mangler",
                    "Tabell",
                    "Noter",
                    "Tilbake til",
                    "Gjort",
                    "Ikke gjort");

    private static List<Example> examples() {
        var match = EXAMPLE.matcher(spec());
        var examples = new ArrayList<Example>();
        while (match.find()) {
            examples.add(
                    new Example(
                            examples.size() + 1,
                            match.group(1).replace('→', '\t'),
                            match.group(2).replace('→', '\t')));
        }
        assertEquals(EXAMPLES, examples.size());
        return examples;
    }

    private static String spec() {
        try (var file = MarkdownSpecTest.class.getResourceAsStream("/spec/commonmark.txt")) {
            assertTrue(file != null);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
