package no.dypdykk.engine.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.draft.DraftPage;
import no.dypdykk.core.draft.Landing;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.MarkdownWriter;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.core.text.LinkResolver;
import no.dypdykk.core.text.LinkResolver.LinkTarget;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.fixture.Pictures;
import no.dypdykk.port.FileInspection.Small;
import no.dypdykk.port.WordFiles;
import no.dypdykk.port.WordFiles.Document;
import no.dypdykk.port.WordFiles.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

class WordRoundTripTest {
    private static final String ORIGIN = "https://dypdykk.test";
    private static final WordFiles WORD = new DocxFiles();
    private static final LinkResolver LINKS =
            new LinkResolver() {
                @Override
                public LinkTarget resolve(String target) {
                    return target.equals("finnes-ikke")
                            ? new LinkTarget.Missing()
                            : new LinkTarget.Resolved("/tiltak/" + target, "Tittel " + target);
                }

                @Override
                public FileTarget file(String name) {
                    return switch (name) {
                        case "ute.png" ->
                                new FileTarget.Picture("/vedlegg/ute", "/vedlegg/ute", 40, 30, "");
                        case "rapport.pdf" -> new FileTarget.File("/vedlegg/rapport", "PDF");
                        default -> new FileTarget.Missing();
                    };
                }
            };

    static Stream<Path> starterPages() {
        try (var files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("starterPages")
    void a_page_comes_back_byte_for_byte(Path file) throws IOException {
        var source = Files.readString(file);

        assertEquals(source, draft(read(WORD.write(document(source)))).source());
    }

    /// What someone wrote in Word must not depend on the file that travels along.
    @ParameterizedTest
    @MethodSource("starterPages")
    void the_text_itself_comes_back_too(Path file) throws IOException {
        var source = Files.readString(file);
        var read = read(WORD.write(document(source)));
        var edited =
                new Imported(
                        read.title(),
                        read.summary(),
                        read.text(),
                        read.source(),
                        false,
                        read.pictures(),
                        read.losses());

        var again = page(draft(edited).source());

        assertEquals(plain(page(source)), plain(again));
        assertEquals(page(source).head(), again.head());
        assertEquals(List.of(), read.losses());
    }

    @Test
    void every_sort_of_text_comes_back() {
        var body =
                """
                ## Overskrift

                Ord med **fet**, *kursiv*, ~~strøket~~ og `kode`. [[naervaer|lenke]] og [[naervaer]].\\
                Ny linje med [nettet](https://eksempel.no/a?b=c&d), [her](/tema/naervaer) og [[finnes-ikke]].

                ### Under

                - en
                  - to
                    1. tre
                    2. fire
                - [x] gjort
                - [ ] ikke gjort

                4. fire
                5. fem

                - med

                  flere avsnitt

                > sitat
                >
                > mer sitat

                ```
                kode
                  med innrykk
                ```

                | Kolonne | Tall |
                | --- | ---: |
                | a \\| b | 8,6 |
                |  | **7,7** |

                ***

                Note[^1] og ![bilde](/vedlegg/a.png).

                [^1]: Noten **selv**.
                """;
        var source = "---\nkind: concept\ntitle: T\nsummary: S\n---\n" + body;
        var read = read(WORD.write(document(source)));

        assertTrue(read.unchanged());
        assertEquals(
                body,
                draft(new Imported("T", "S", read.text(), source, false, List.of(), List.of()))
                        .source()
                        .substring(source.length() - body.length()));
    }

    @Test
    void pictures_and_files_of_a_page_travel_along_and_come_back_as_what_they_are()
            throws IOException {
        var body =
                "Se ![Fire folk ute](vedlegg:ute.png), ![](vedlegg:borte.png) og"
                        + " [**rapporten**](vedlegg:rapport.pdf).\n";
        var source = "---\nkind: concept\ntitle: T\nsummary: S\n---\n" + body;
        var drawn = Pictures.png(40, 30);
        var word =
                new DocxFiles(path ->
                        path.equals("/vedlegg/ute")
                                ? Optional.of(new Small(AttachmentType.PNG, drawn))
                                : Optional.empty());

        var file = word.write(document(source));
        var read = read(file);

        assertArrayEquals(drawn, part(file, "word/media/bilde1.png"));
        assertTrue(read.unchanged());
        assertEquals(List.of(), read.pictures());
        assertEquals(
                body.replace("![]", "![vedlegg:borte.png]"),
                draft(new Imported("T", "S", read.text(), source, false, List.of(), List.of()))
                        .source()
                        .substring(source.length() - body.length()));
    }

    private static byte[] part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void a_title_that_was_changed_in_word_becomes_the_title() {
        var source = "---\nkind: concept\ntitle: Før\nsummary: S\nlang: nn\n---\nTekst.\n";
        var read = read(WORD.write(document(source)));
        var edited = new Imported("Etter", "S", read.text(), source, false, List.of(), List.of());

        assertEquals(
                "---\nkind: concept\ntitle: Etter\nsummary: S\nlang: nn\n---\nTekst.\n",
                draft(edited).source());
    }

    @Test
    void the_same_page_is_always_the_same_file() {
        var source = "---\nkind: concept\ntitle: T\n---\nTekst.\n";

        assertEquals(
                java.util.Arrays.hashCode(WORD.write(document(source))),
                java.util.Arrays.hashCode(WORD.write(document(source))));
    }

    private static Document document(String source) {
        var page = page(source);
        var facts = new Part("Fakta", Markdown.of("| a | b |\n| - | - |\n| 1 | 2 |\n").rich());
        return new Document(
                page.head().title(),
                page.head().summary(),
                page.head().lang().code(),
                Instant.parse("2026-01-02T03:04:05Z"),
                List.of(facts),
                Markdown.of(page.body()).rich(),
                List.of(facts),
                LINKS,
                ORIGIN,
                source);
    }

    private static Imported read(byte[] file) {
        return assertInstanceOf(WordFiles.Reading.Read.class, WORD.read(file)).imported();
    }

    private static DraftPage draft(Imported imported) {
        return DraftPage.of(imported, PageKind.CASE, "fil", new Landing(Map.of(), LINKS, ORIGIN));
    }

    private static Page page(String source) {
        return assertInstanceOf(PageReading.Read.class, PageReader.read(source)).page();
    }

    private static String plain(Page page) {
        RichText text = Markdown.of(page.body()).rich();
        return MarkdownWriter.write(text);
    }
}
