package no.dypdykk.engine.word;

import static no.dypdykk.fixture.Docx.paragraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.draft.DraftPage;
import no.dypdykk.core.draft.Landing;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.MarkdownWriter;
import no.dypdykk.core.text.LinkResolver.LinkTarget;
import no.dypdykk.fixture.Docx;
import no.dypdykk.port.WordFiles.Reading;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class WordReadingTest {
    private static final Landing NOWHERE =
            new Landing(Map.of(), _ -> new LinkTarget.Missing(), "https://dypdykk.test");

    @Test
    void headings_that_people_use_become_those_of_a_case() {
        var file =
                Docx.body(
                        paragraph("Tittel", "Friskere i Andeby")
                                + paragraph("Overskrift1", "1. Bakgrunn og utfordring")
                                + paragraph("", "Fraværet var høyt, og ingen visste hvorfor.")
                                + paragraph("Overskrift1", "Målsetting")
                                + paragraph("Overskrift1", "Hva gjorde vi?")
                                + paragraph("Overskrift2", "Steg én")
                                + paragraph("Overskrift1", "Erfaringer")
                                + paragraph("Overskrift1", "Noe helt eget")
                                + paragraph("Overskrift1", "Kilder")
                                + paragraph(
                                        "",
                                        "Andeby kommune: Årsrapport 2014,"
                                                + " https://andeby.example/14"));

        assertEquals(
                """
                ---
                kind: case
                lang: nb
                title: Friskere i Andeby
                sources:
                  - {id: s1, title: "Andeby kommune: Årsrapport 2014, https://andeby.example/14", year: 2014, locator: "https://andeby.example/14"}
                ---
                ## Behov

                Fraværet var høyt, og ingen visste hvorfor.

                ## Mål

                ## Tiltak

                ### Steg én

                ## Læring

                ## Noe helt eget
                """,
                draft(file).source());
    }

    @Test
    void a_text_in_nynorsk_gets_headings_in_nynorsk() {
        var file =
                Docx.body(
                        paragraph("Overskrift1", "Korleis det gjekk i Andeby")
                                + paragraph("Overskrift2", "Vegen vidare")
                                + paragraph("", "Vi veit ikkje kva som skjer seinare."));

        var source = draft(file).source();

        assertTrue(source.contains("lang: nn"), source);
        assertTrue(source.contains("title: Korleis det gjekk i Andeby"), source);
        assertTrue(source.contains("## Status seinare"), source);
    }

    @Test
    void bold_lines_that_name_a_section_are_headings() {
        var file =
                Docx.body(
                        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tiltak:</w:t></w:r></w:p>"
                                + paragraph("", "Vi ringte på mandag."));

        assertTrue(draft(file).source().endsWith("## Tiltak\n\nVi ringte på mandag.\n"));
    }

    @Test
    void a_file_without_a_title_is_called_what_the_file_is_called() {
        assertTrue(draft(Docx.body(paragraph("", "Hei."))).source().contains("title: Fila mi"));
    }

    @Test
    void lists_are_lists_within_lists() {
        var file =
                Docx.body(item("1", 0, "en") + item("1", 1, "under") + item("2", 0, "tell"))
                        .related(
                                "numbering",
                                "numbering.xml",
                                Docx.root(
                                        "numbering",
                                        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl"
                                            + " w:ilvl=\"0\"><w:numFmt"
                                            + " w:val=\"decimal\"/></w:lvl></w:abstractNum><w:num"
                                            + " w:numId=\"2\"><w:abstractNumId"
                                            + " w:val=\"7\"/></w:num>"));

        assertEquals("- en\n  - under\n\n1. tell\n", text(file));
    }

    private static String item(String list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, list, words);
    }

    @Test
    void a_table_keeps_its_header_and_says_what_merging_lost() {
        var file =
                Docx.body(
                        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                                + cell("", "År")
                                + cell("", "Fravær")
                                + "</w:tr><w:tr>"
                                + cell("<w:gridSpan w:val=\"2\"/>", "2014: 8,6")
                                + "</w:tr></w:tbl>");

        assertEquals("| År | Fravær |\n| --- | --- |\n| 2014: 8,6 |  |\n", text(file));
        assertEquals(Map.of(Loss.Kind.MERGED_CELLS, 1), losses(file));
    }

    @Test
    void a_frame_of_one_cell_is_read_as_the_text_in_it() {
        var file = Docx.body("<w:tbl><w:tr>" + cell("", "Bare tekst") + "</w:tr></w:tbl>");

        assertEquals("Bare tekst\n", text(file));
        assertEquals(Map.of(), losses(file));
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph("", words) + "</w:tc>";
    }

    @Test
    void what_is_lost_is_counted_by_kind() {
        var file =
                Docx.body(
                                paragraph("INNH1", "Innhold ... 1")
                                        + "<w:p><w:ins><w:r><w:t>ny"
                                        + " </w:t></w:r></w:ins><w:del><w:r><w:delText>gammel</w:delText></w:r></w:del><w:r><w:t>tekst</w:t></w:r></w:p>"
                                        + "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>"
                                        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
                                        + paragraph("", "I boksen")
                                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                                        + paragraph("", "I boksen")
                                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                                        + "<w:p><w:r><w:drawing><a:graphic/></w:drawing></w:r></w:p><w:p><w:r><w:drawing><a:blip"
                                        + " r:link=\"ute\"/></w:drawing></w:r></w:p>"
                                        + "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>")
                        .link("ute", "file:///etc/passwd")
                        .related(
                                "comments",
                                "comments.xml",
                                Docx.root("comments", "<w:comment/><w:comment/>"))
                        .part("word/header1.xml", Docx.root("hdr", ""));

        assertEquals("ny tekst\n\na+b\n\nI boksen\n", text(file));
        assertEquals(
                Map.of(
                        Loss.Kind.TRACKED_CHANGE, 2,
                        Loss.Kind.EQUATION, 1,
                        Loss.Kind.TEXT_BOX, 1,
                        Loss.Kind.DRAWING, 1,
                        Loss.Kind.LINKED_PICTURE, 1,
                        Loss.Kind.EMBEDDED_FILE, 1,
                        Loss.Kind.COMMENT, 2,
                        Loss.Kind.HEADER_OR_FOOTER, 1),
                losses(file));
    }

    @Test
    void links_and_notes_come_along_and_scripts_do_not() {
        var file =
                Docx.body(
                                "<w:p><w:hyperlink"
                                    + " r:id=\"god\"><w:r><w:t>god</w:t></w:r></w:hyperlink><w:r><w:footnoteReference"
                                    + " w:id=\"2\"/></w:r><w:hyperlink r:id=\"vond\"><w:r><w:t>"
                                    + " vond</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:fldChar"
                                    + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK"
                                    + " \"https://felt.example\""
                                    + " </w:instrText></w:r><w:r><w:fldChar"
                                    + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>felt</w:t></w:r><w:r><w:fldChar"
                                    + " w:fldCharType=\"end\"/></w:r></w:p>")
                        .link("god", "https://god.example")
                        .link("vond", "javascript:alert(1)")
                        .related(
                                "footnotes",
                                "footnotes.xml",
                                Docx.root(
                                        "footnotes",
                                        "<w:footnote w:type=\"separator\" w:id=\"-1\"/><w:footnote"
                                                + " w:id=\"2\">"
                                                + paragraph("", "Noten.")
                                                + "</w:footnote>"));

        assertEquals(
                "[god](https://god.example)[^2] vond\n\n"
                        + "[felt](https://felt.example)\n\n"
                        + "[^2]: Noten.\n",
                text(file));
        assertEquals(Map.of(Loss.Kind.LINK, 1), losses(file));
    }

    @Test
    void pictures_are_handed_out_with_their_words() {
        var file =
                Docx.body(
                                "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"Fire folk "
                                        + " ute\"/><a:blip"
                                        + " r:embed=\"b\"/></wp:inline></w:drawing></w:r></w:p>")
                        .picture("b", "media/image1.png", new byte[] {1, 2, 3});

        var pictures = read(file).pictures();

        assertEquals("bilde-1", pictures.getFirst().name());
        assertEquals("Fire folk ute", pictures.getFirst().alt());
        assertEquals(3, pictures.getFirst().bytes().length);
        assertEquals(List.of(new Loss(Loss.Kind.PICTURE, 1)), draft(file).losses());
    }

    @Test
    void a_picture_that_was_kept_stands_in_the_text() {
        var file =
                Docx.body("<w:p><w:r><w:drawing><a:blip r:embed=\"b\"/></w:drawing></w:r></w:p>")
                        .picture("b", "media/image1.png", new byte[] {1});
        var kept = new Landing(Map.of("bilde-1", "/vedlegg/x"), _ -> new LinkTarget.Missing(), "");

        var draft = DraftPage.of(read(file), PageKind.CASE, "Fila", kept);

        assertTrue(draft.source().endsWith("![](/vedlegg/x)\n"), draft.source());
        assertEquals(List.of(), draft.losses());
    }

    private static String text(Docx file) {
        return MarkdownWriter.write(read(file).text());
    }

    private static Map<Loss.Kind, Integer> losses(Docx file) {
        return read(file).losses().stream().collect(Collectors.toMap(Loss::kind, Loss::count));
    }

    private static DraftPage draft(Docx file) {
        return DraftPage.of(read(file), PageKind.CASE, "Fila mi", NOWHERE);
    }

    private static Imported read(Docx file) {
        return assertInstanceOf(Reading.Read.class, new DocxFiles().read(file.bytes())).imported();
    }
}
