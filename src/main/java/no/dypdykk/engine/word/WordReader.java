package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.Losses;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.port.WordFiles.Flaw;

import java.util.ArrayList;
import java.util.Optional;

/// Reads a whole document.
final class WordReader {
    private WordReader() {}

    /// @throws WordRefused when it cannot or must not be read
    static Imported read(byte[] file) {
        var archive = WordArchive.open(file);
        var main =
                Relationships.of(archive, "")
                        .part("officeDocument")
                        .filter(part -> archive.part(part).isPresent())
                        .orElseThrow(() -> new WordRefused(Flaw.NOT_WORD));
        var links = Relationships.of(archive, main);
        var page = PageSource.find(archive);
        var ours = !page.source().isEmpty();
        var opened =
                new Opened(
                        archive,
                        Styles.of(part(archive, links, "styles")),
                        Numbering.of(part(archive, links, "numbering")),
                        links,
                        ours,
                        new ArrayList<>(),
                        new Losses());
        var body = body(opened, main);
        var notes = NoteReader.read(opened, main);
        countComments(opened, links);
        if (archive.hasHeaderOrFooter() && !ours) {
            opened.losses().add(Loss.Kind.HEADER_OR_FOOTER);
        }
        var text = new RichText(body.blocks(), notes);
        return new Imported(
                body.title(),
                body.subtitle(),
                text,
                page.source(),
                ours
                        && PageSource.fingerprint(body.title(), body.subtitle(), text)
                                .equals(page.fingerprint()),
                opened.pictures(),
                opened.losses().all());
    }

    private static BodyReader.Body body(Opened opened, String main) {
        var bodies = new ArrayList<BodyReader.Body>();
        XmlCursor.read(
                opened.archive().part(main).orElseThrow(),
                xml ->
                        xml.children(child -> {
                            if (child.equals("w:body")) {
                                bodies.add(BodyReader.body(xml, opened));
                            }
                        }));
        if (bodies.isEmpty()) {
            throw new WordRefused(Flaw.NOT_WORD);
        }
        return bodies.getFirst();
    }

    private static void countComments(Opened opened, Relationships links) {
        part(opened.archive(), links, "comments")
                .ifPresent(part ->
                        XmlCursor.read(
                                part,
                                xml -> xml.children(_ -> opened.losses().add(Loss.Kind.COMMENT))));
    }

    private static Optional<byte[]> part(WordArchive archive, Relationships links, String type) {
        return links.part(type).flatMap(archive::part);
    }
}
