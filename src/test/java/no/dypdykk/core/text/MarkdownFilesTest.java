package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Files of a page in its text.
class MarkdownFilesTest {
    private static final MarkdownWords WORDS =
            new MarkdownWords("finnes ikke", "fil mangler", "Tabell", "Noter", "Til", "Ja", "Nei");

    /// A page with a small picture, a wide one and a report.
    private static final LinkResolver PAGE =
            new LinkResolver() {
                @Override
                public LinkTarget resolve(String target) {
                    return new LinkTarget.Missing();
                }

                @Override
                public FileTarget file(String name) {
                    return switch (name) {
                        case "liten.png" ->
                                new FileTarget.Picture(
                                        "/v/liten", "/v/liten", 4, 3, "Kjent \"sak\"");
                        case "brei.png" -> new FileTarget.Picture("/v/brei", "/v/s", 9, 1, "");
                        case "rapport.pdf" -> new FileTarget.File("/v/rapport", "PDF, 2 MB");
                        default -> new FileTarget.Missing();
                    };
                }
            };

    @ParameterizedTest
    @CsvSource(
            delimiter = '¤',
            value = {
                "![Ute](vedlegg:liten.png) ¤ <img src=\"/v/liten\" width=\"4\" height=\"3\""
                        + " alt=\"Ute\" loading=\"lazy\" decoding=\"async\" />",
                "![](vedlegg:liten.png) ¤ <img src=\"/v/liten\" width=\"4\" height=\"3\""
                        + " alt=\"Kjent &quot;sak&quot;\" loading=\"lazy\" decoding=\"async\" />",
                "![Ute](vedlegg:brei.png) ¤ <a class=\"picture\" href=\"/v/brei\"><img src=\"/v/s\""
                    + " width=\"9\" height=\"1\" alt=\"Ute\" loading=\"lazy\" decoding=\"async\""
                    + " /></a>",
                "[![Ute](vedlegg:brei.png)](/tema/x) ¤ <a href=\"/tema/x\"><img src=\"/v/s\""
                    + " width=\"9\" height=\"1\" alt=\"Ute\" loading=\"lazy\" decoding=\"async\""
                    + " /></a>",
                "[Les](vedlegg:rapport.pdf) ¤ <a href=\"/v/rapport\">Les</a> (PDF, 2 MB)",
                "![Les](VEDLEGG:rapport.pdf) ¤ <a class=\"attachment\""
                        + " href=\"/v/rapport\">Les</a> (PDF, 2 MB)",
                "[![Les](vedlegg:rapport.pdf)](/tema/x) ¤ <a href=\"/tema/x\">Les</a>",
                "[Se](vedlegg:liten.png) ¤ <a href=\"/v/liten\">Se</a>",
                "![Kart](vedlegg:kart.png) ¤ <span class=\"broken-link\">Kart (fil mangler)</span>",
                "[Kart](vedlegg:kart.png) ¤ <span class=\"broken-link\">Kart (fil mangler)</span>",
                "![](vedlegg:<script>.png) ¤"
                        + " <span class=\"broken-link\">&lt;script&gt;.png (fil mangler)</span>",
                "![](vedlegg:a\"onerror=x.png) ¤"
                        + " <span class=\"broken-link\">a&quot;onerror=x.png (fil mangler)</span>"
            })
    void a_file_is_shown_as_what_it_is(String markdown, String html) {
        assertEquals(
                "<p>" + html + "</p>",
                Markdown.of(markdown).html(PAGE, WORDS, 2).toString().strip());
    }

    @Test
    void a_text_tells_which_files_it_shows_each_once() {
        var text =
                Markdown.of(
                        "![a](vedlegg:en.png) [b](vedlegg:to.pdf) ![c](vedlegg:en.png)"
                                + " `![d](vedlegg:kode.png)` ![e](/vedlegg/x/tre.png)");

        assertEquals(List.of("en.png", "to.pdf"), List.copyOf(text.files()));
    }
}
