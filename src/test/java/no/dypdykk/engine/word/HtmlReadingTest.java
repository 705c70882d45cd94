package no.dypdykk.engine.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.MarkdownWriter;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What comes in from the clipboard.
class HtmlReadingTest {
    @Test
    void a_web_page_keeps_what_it_says() {
        assertEquals(
                """
                ## Tiltak

                Vi **ringte** alle *samme dag*.

                - én
                - to
                  - under

                1. først
                2. så
                """,
                markdown(
                        """
                        <h2>Tiltak</h2><p>Vi <b>ringte</b> alle
                        <em>samme dag</em>.</p>
                        <ul><li>én</li><li>to<ul><li>under</li></ul></li></ul>
                        <ol><li><p>først</p></li><li><p>så</p></li></ol>
                        """));
    }

    @Test
    void word_writes_lists_as_paragraphs_with_drawn_bullets() {
        assertEquals(
                """
                Før

                - én
                  - under
                - to

                1. først
                2. så
                """,
                markdown(
                        """
                        <p class=MsoNormal>Før<o:p></o:p></p>
                        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>
                        <span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>én</p>
                        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>
                        <span style='mso-list:Ignore'>o </span>under</p>
                        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
                        <span style='mso-list:Ignore'>· </span>to</p>
                        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>
                        <span style='mso-list:Ignore'>1. </span>først</p>
                        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>
                        <span style='mso-list:Ignore'>2. </span>så</p>
                        """));
    }

    @Test
    void styles_say_what_names_of_elements_do_not() {
        assertEquals(
                "**fet** *kursiv* ~~strøket~~ vanlig\n",
                markdown(
                        """
                        <b style="font-weight:normal"><span style="font-weight:700">fet</span>
                        <span style="font-style: italic">kursiv</span>
                        <span style="text-decoration:line-through">strøket</span> vanlig</b>
                        """));
    }

    @Test
    void a_table_has_rows_of_one_width() {
        assertEquals(
                "| År | Fravær |\n| --- | --- |\n| 2011 | 8,6 |\n| 2012 |  |\n",
                markdown("<table><tr><th>År<th>Fravær<tr><td>2011<td>8,6<tr><td>2012</table>"));
    }

    @Test
    void nothing_that_runs_comes_in() {
        var hostile =
                """
                <script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>
                <svg onload=alert(1)><script>alert(1)</script></svg>
                <a href="javascript:alert(1)">klikk</a> <iframe src="//ond.test"></iframe>
                <a href="https://god.test/">god</a><form><input value=x>ord</form>
                """;

        assertEquals("klikk [god](https://god.test/)\n\nord\n", markdown(hostile));
        assertEquals(
                List.of(
                        new Loss(Loss.Kind.DRAWING, 1),
                        new Loss(Loss.Kind.EMBEDDED_FILE, 1),
                        new Loss(Loss.Kind.PICTURE, 1),
                        new Loss(Loss.Kind.LINK, 1)),
                HtmlReader.read(hostile).losses());
    }

    @Test
    void markdown_signs_in_words_stay_words() {
        assertEquals(
                "\\*ikke kursiv\\* og \\[\\[ingen lenke\\]\\]\n",
                markdown("<p>*ikke kursiv* og [[ingen lenke]]</p>"));
    }

    @Test
    void elements_within_elements_without_end_are_read_in_time() {
        var deep = "<div><b><ul><li><blockquote>".repeat(20_000) + "bunn";
        var wide = "<p>x <b>y</b></p>".repeat(50_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertTrue(markdown(deep).contains("bunn"));
                    assertTrue(markdown(wide).startsWith("x **y**\n"));
                });
    }

    private static String markdown(String html) {
        return MarkdownWriter.write(HtmlReader.read(html).text());
    }
}
