package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlBuilderTest {
    @Test
    void text_and_values_are_escaped() {
        var html = new HtmlBuilder().element("p", "a < b & \"c\"", "title", "\"><script>").build();

        assertEquals(
                "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; &quot;c&quot;</p>",
                html.toString());
    }

    @Test
    void elements_close_in_the_order_they_were_opened() {
        var html = new HtmlBuilder().open("ul").open("li").text("en").close().close().build();

        assertEquals("<ul><li>en</li></ul>", html.toString());
    }

    @Test
    void what_could_run_or_style_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new HtmlBuilder().open("script"));
        assertThrows(IllegalArgumentException.class, () -> new HtmlBuilder().open("SCRIPT"));
        assertThrows(
                IllegalArgumentException.class, () -> new HtmlBuilder().open("p", "onclick", "x"));
        assertThrows(
                IllegalArgumentException.class, () -> new HtmlBuilder().open("p", "style", "x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HtmlBuilder().open("a", "href", "javascript:alert(1)"));
        assertThrows(IllegalArgumentException.class, () -> new HtmlBuilder().open("p x"));
    }

    @Test
    void an_element_left_open_is_refused() {
        assertThrows(IllegalStateException.class, () -> new HtmlBuilder().open("p").build());
    }
}
