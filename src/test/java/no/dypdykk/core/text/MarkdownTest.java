package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.text.LinkResolver.LinkTarget;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class MarkdownTest {
    private static final MarkdownWords WORDS =
            new MarkdownWords(
                    "finnes ikke ennå",
                    "filen mangler",
                    "Tabell",
                    "Noter",
                    "Tilbake til",
                    "Gjort",
                    "Ikke gjort");
    private static final String BROKEN =
            "<span class=\"broken-link\">%s"
                    + "<span class=\"visually-hidden\"> (finnes ikke ennå)</span></span>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '¤',
            value = {
                "[[humor]] ¤ <a href=\"/begrep/humor\">Humor &amp; alvor</a>",
                "[[humor|god humor]] ¤ <a href=\"/begrep/humor\">god humor</a>",
                "[[ humor ]] ¤ [[ humor ]]",
                "[[humor|a *b* <i>]] ¤ <a href=\"/begrep/humor\">a *b* &lt;i&gt;</a>",
                "*[[humor]]* ¤ <em><a href=\"/begrep/humor\">Humor &amp; alvor</a></em>",
                "[[kommune/1824|Vefsn]] ¤ <a href=\"/kommune/1824\">Vefsn</a>",
                "\\[[humor]] ¤ [[humor]]",
                "`[[humor]]` ¤ <code>[[humor]]</code>",
                "[[humor] ] ¤ [[humor] ]",
                "[[]] ¤ [[]]",
                "[[a b]] ¤ [[a b]]",
                "[[javascript:alert(1)]] ¤ [[javascript:alert(1)]]",
                "[[humor]] og [b](/c) ¤ <a href=\"/begrep/humor\">Humor &amp; alvor</a> og <a"
                        + " href=\"/c\">b</a>",
                "[a [[humor]] b](/c) ¤ [a <a href=\"/begrep/humor\">Humor &amp; alvor</a> b](/c)"
            })
    void wiki_links_lead_where_the_resolver_says(String markdown, String html) {
        assertEquals("<p>" + html + "</p>\n", html(markdown));
    }

    @Test
    void a_wiki_link_to_nowhere_is_no_link_and_says_so() {
        assertEquals("<p>" + BROKEN.formatted("nye ord") + "</p>\n", html("[[ukjent|nye ord]]"));
        assertEquals("<p>" + BROKEN.formatted("ukjent") + "</p>\n", html("[[ukjent]]"));
    }

    @Test
    void a_wiki_link_with_words_stands_in_a_table_with_its_bar_escaped() {
        var html = html("| a |\n|---|\n| [[humor\\|ord]] |\n");

        assertTrue(html.contains("<td><a href=\"/begrep/humor\">ord</a></td>"), html);
    }

    @Test
    void targets_are_listed_once_in_order() {
        var markdown = Markdown.of("[[b]] [[a|x]]\n\n- [[b]] `[[c]]`\n\n[^1]\n\n[^1]: [[d]]");

        assertEquals(List.of("b", "a", "d"), markdown.wikiLinks());
    }

    @Test
    void raw_html_is_shown_as_text() {
        assertEquals(
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
                        + "<p>a &lt;b onclick=&quot;x()&quot;&gt;</p>\n",
                html("<script>alert(1)</script>\n\na <b onclick=\"x()\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#9;javascript&colon;alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "blob:x",
                "ftp://example.org"
            })
    void a_link_to_anything_but_web_and_mail_is_only_its_words(String url) {
        assertEquals("<p>her</p>\n", html("[her](<" + url + ">)"));
        assertEquals("<p>her</p>\n", html("![her](<" + url + ">)"));
        assertEquals("<p>her</p>\n", html("[her][x]\n\n[x]: <" + url + ">"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, ' rel=\"noopener\"'",
        "http://example.org, ' rel=\"noopener\"'",
        "//example.org/a, ' rel=\"noopener\"'",
        "/tiltak/a, ''",
        "#mal, ''",
        "a/b?c=d, ''",
        "mailto:a@example.org, ''"
    })
    void other_links_work_and_other_servers_learn_nothing(String url, String rel) {
        assertEquals(
                "<p><a href=\"" + url + "\"" + rel + ">her</a></p>\n", html("[her](" + url + ")"));
    }

    @Test
    void bare_web_addresses_are_links() {
        assertEquals(
                "<p>Se <a href=\"https://example.org/a\""
                        + " rel=\"noopener\">https://example.org/a</a>.</p>\n",
                html("Se https://example.org/a."));
        assertEquals("<p>ftp://example.org</p>\n", html("ftp://example.org"));
    }

    @Test
    void only_pictures_of_this_server_are_shown() {
        assertEquals(
                "<p><img src=\"/a.png\" alt=\"Et bilde\" /></p>\n", html("![Et *bilde*](/a.png)"));
        assertEquals(
                "<p><a href=\"https://example.org/a.png\" rel=\"noopener\">Et bilde</a></p>\n",
                html("![Et bilde](https://example.org/a.png)"));
        assertEquals(
                "<p><a href=\"/b\">Et bilde</a></p>\n",
                html("[![Et bilde](https://example.org/a.png)](/b)"));
    }

    @Test
    void headings_have_ids_that_are_unique() {
        assertEquals(
                List.of(
                        new Heading(2, "Mål", "mal"),
                        new Heading(3, "Mål", "mal-1"),
                        new Heading(2, "Mål 1", "mal-1-1"),
                        new Heading(2, "fn-1", "h-fn-1"),
                        new Heading(2, "", "side")),
                Markdown.of("## Mål\n### *Mål*\n## Mål 1\n## fn-1\n##\n").headings());
        assertEquals("<h2 id=\"mal\">Mål</h2>\n", html("## Mål"));
    }

    @Test
    void headings_move_down_only_when_one_is_too_high() {
        assertEquals("<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n", html("# a\n## b"));
        assertEquals("<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n", html("## a\n### b"));
        assertEquals("<h2 id=\"a\">a</h2>\n<h6 id=\"b\">b</h6>\n", html("# a\n###### b"));
    }

    @Test
    void a_table_scrolls_in_a_region_that_can_be_focused() {
        assertEquals(
                """
                <div class="table-scroll" tabindex="0" role="region" aria-label="Tabell 1">
                <table>
                <thead>
                <tr>
                <th scope="col">a</th>
                <th class="align-right" scope="col">b</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td class="align-right">2</td>
                </tr>
                </tbody>
                </table>
                </div>
                """,
                html("| a | b |\n|---|--:|\n| 1 | 2 |\n"));
    }

    @Test
    void task_lists_are_read_aloud() {
        assertEquals(
                """
                <ul>
                <li><span class="task" role="img" aria-label="Ikke gjort">☐</span> a</li>
                <li><span class="task task-done" role="img" aria-label="Gjort">☑</span> b</li>
                </ul>
                """,
                html("- [ ] a\n- [x] b\n"));
    }

    @Test
    void struck_text_needs_two_tildes() {
        assertEquals("<p><del>a</del> ~b~</p>\n", html("~~a~~ ~b~"));
    }

    @Test
    void footnotes_are_numbered_as_they_are_met_and_lead_back() {
        assertEquals(
                """
                <p>En<sup class="footnote-mark"><a id="fnref-1" href="#fn-1">1</a></sup> og \
                en<sup class="footnote-mark"><a id="fnref-1-2" href="#fn-1">1</a></sup></p>
                <section class="footnotes" aria-label="Noter">
                <ol>
                <li id="fn-1">
                <p>Først<sup class="footnote-mark"><a id="fnref-2" href="#fn-2">2</a></sup></p>
                <p class="footnote-back"><a href="#fnref-1" aria-label="Tilbake til 1">↩\uFE0E</a>\
                <a href="#fnref-1-2" aria-label="Tilbake til 1-2">↩\uFE0E</a></p>
                </li>
                <li id="fn-2">
                <p>Så</p>
                <p class="footnote-back"><a href="#fnref-2" aria-label="Tilbake til 2">↩\uFE0E</a></p>
                </li>
                </ol>
                </section>
                """,
                html("En[^b] og en[^B]\n\n[^a]: Så\n[^b]: Først[^a]\n[^c]: Ubrukt[^a]\n"));
    }

    @Test
    void footnotes_that_only_refer_to_each_other_are_left_out() {
        assertEquals("<p>a</p>\n", html("a\n\n[^1]: b[^2]\n[^2]: c[^1]\n"));
    }

    @Test
    void sections_are_cut_at_the_highest_headings() {
        var sections =
                Markdown.of(
                                "Først\n\n"
                                        + "## Behov\n\n"
                                        + "a[^1]\n\n"
                                        + "### Under\n\n"
                                        + "b\n\n"
                                        + "> # sitat\n\n"
                                        + "## Mål\n\n"
                                        + "[^1]: note\n")
                        .sections(MarkdownTest::resolve, WORDS, 2);

        assertEquals("<p>Først</p>\n", sections.before().toString());
        assertEquals(
                List.of("Behov", "Mål"),
                sections.sections().stream().map(s -> s.heading().text()).toList());
        var behov = sections.sections().getFirst().html().toString();
        assertTrue(behov.contains("id=\"under\">Under</h"), behov);
        assertTrue(sections.sections().getLast().html().toString().isBlank());
        assertTrue(sections.footnotes().toString().startsWith("<section class=\"footnotes\""));
    }

    @Test
    void a_text_without_headings_is_all_before_them() {
        var sections = Markdown.of("a\0\n\n&#0;\n").sections(MarkdownTest::resolve, WORDS, 2);

        assertEquals("<p>a\uFFFD</p>\n<p>\uFFFD</p>\n", sections.before().toString());
        assertTrue(sections.sections().isEmpty());
        assertTrue(sections.footnotes().isEmpty());
    }

    @Test
    void words_from_outside_cannot_cut_a_page_nor_break_out() {
        LinkResolver hostile = _ -> new LinkTarget.Resolved("/a\0\"><script>", "<b>\0");
        var sections = Markdown.of("## A\n\n[[x]]\n").sections(hostile, WORDS, 2);

        assertEquals(
                "<p><a href=\"/a\uFFFD&quot;&gt;&lt;script&gt;\">&lt;b&gt;\uFFFD</a></p>\n",
                sections.sections().getFirst().html().toString());
    }

    @Test
    void plain_text_has_a_blank_line_between_blocks() {
        assertEquals(
                """
                Tittel

                Ord med lenke og tiltak.

                en

                to

                a | b

                1 | 2

                kode()

                <b>\
                """,
                Markdown.of(
                                """
                                ## Tittel

                                Ord *med* [lenke](/x) og [[a|tiltak]].

                                - en
                                - [x] to

                                | a | b |
                                |---|---|
                                | 1 | 2 |

                                ```
                                kode()
                                ```

                                <b>
                                """)
                        .plain());
    }

    @Test
    void text_is_escaped_for_content_and_attributes() {
        assertEquals("&lt;a b=&#39;&quot;&amp;\uFFFD", SafeHtml.text("<a b='\"&\0").toString());
        assertFalse(SafeHtml.text("a").isEmpty());
        assertTrue(SafeHtml.empty().isEmpty());
    }

    private static LinkTarget resolve(String target) {
        return switch (target) {
            case "humor" -> new LinkTarget.Resolved("/begrep/humor", "Humor & alvor");
            case "kommune/1824" -> new LinkTarget.Resolved("/kommune/1824", "Vefsn");
            default -> new LinkTarget.Missing();
        };
    }

    private static String html(String markdown) {
        return Markdown.of(markdown).html(MarkdownTest::resolve, WORDS, 2).toString();
    }
}
