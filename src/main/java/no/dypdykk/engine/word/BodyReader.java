package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.engine.word.Styles.Kind;
import no.dypdykk.engine.word.Styles.Meaning;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads whatever holds paragraphs and tables: the body, a cell, a footnote, a text box. One
/// instance reads one.
final class BodyReader {
    private final Opened opened;
    private final BlockGathering blocks;
    private @Nullable String title;
    private @Nullable String subtitle;

    private BodyReader(Opened opened) {
        this.opened = opened;
        this.blocks = new BlockGathering(opened.numbering());
    }

    /// A whole document.
    ///
    /// @param title empty when no paragraph is styled as one
    record Body(String title, String subtitle, List<Block> blocks) {}

    /// Reads the element that the cursor stands at.
    static Body body(XmlCursor xml, Opened opened) {
        var reader = new BodyReader(opened);
        xml.children(child -> reader.block(child, xml));
        return new Body(
                reader.title == null ? "" : reader.title,
                reader.subtitle == null ? "" : reader.subtitle,
                reader.blocks.all());
    }

    /// Blocks in something else than the body, where titles are paragraphs.
    static List<Block> blocks(XmlCursor xml, Opened opened) {
        var reader = new BodyReader(opened);
        reader.title = "";
        reader.subtitle = "";
        xml.children(child -> reader.block(child, xml));
        return reader.blocks.all();
    }

    private void block(String name, XmlCursor xml) {
        switch (name) {
            case "w:p" -> paragraph(xml);
            case "w:tbl" -> TableReader.read(xml, opened).forEach(blocks::add);
            case "w:sdt" -> contentControl(xml);
            case "w:ins", "w:moveTo" -> {
                opened.losses().add(Loss.Kind.TRACKED_CHANGE);
                xml.children(child -> block(child, xml));
            }
            case "w:del", "w:moveFrom" -> opened.losses().add(Loss.Kind.TRACKED_CHANGE);
            case "w:customXml", "w:smartTag", "mc:Choice" ->
                    xml.children(child -> block(child, xml));
            case "mc:AlternateContent" ->
                    xml.children(child -> {
                        if (child.equals("mc:Choice")) {
                            block(child, xml);
                        }
                    });
            case "w:altChunk" -> opened.losses().add(Loss.Kind.EMBEDDED_FILE);
            default -> {}
        }
    }

    private void contentControl(XmlCursor xml) {
        var control = new ContentControl[] {ContentControl.PLAIN};
        xml.children(child -> {
            switch (child) {
                case "w:sdtPr" -> control[0] = ContentControl.read(xml);
                case "w:sdtContent" -> {
                    if (!opened.passesOver(control[0])) {
                        xml.children(inner -> block(inner, xml));
                    }
                }
                default -> {}
            }
        });
    }

    private void paragraph(XmlCursor xml) {
        var read = ParagraphReader.read(xml, opened);
        var properties = read.properties();
        var meaning = meaning(properties);
        switch (meaning.kind()) {
            case CONTENTS -> {}
            case TITLE -> title(read.content());
            case SUBTITLE -> subtitle(read.content());
            case HEADING -> heading(meaning.level(), read.content());
            case QUOTE -> blocks.quote(read.content());
            case RULE -> blocks.add(new Block.Rule());
            case CODE -> blocks.code(Inline.plain(read.content()));
            case NORMAL -> {
                var place = properties.list() == null ? meaning.list() : properties.list();
                blocks.paragraph(read.content(), place);
            }
        }
        read.boxes().forEach(blocks::add);
    }

    /// An outline level on the paragraph itself makes a heading of it, too.
    private Meaning meaning(ParagraphProperties properties) {
        var meaning = opened.styles().meaning(properties.style());
        return meaning.kind() == Kind.NORMAL
                        && properties.outline() >= 0
                        && properties.outline() < 9
                ? Styles.heading(properties.outline() + 1)
                : meaning;
    }

    private void title(List<Inline> content) {
        var words = Inline.plain(content).strip();
        if (title == null && !words.isEmpty()) {
            title = words;
        } else {
            heading(1, content);
        }
    }

    private void subtitle(List<Inline> content) {
        var words = Inline.plain(content).strip();
        if (subtitle == null && !words.isEmpty()) {
            subtitle = words;
        } else {
            blocks.paragraph(content, null);
        }
    }

    private void heading(int level, List<Inline> content) {
        if (!Inline.plain(content).isBlank()) {
            blocks.add(new Block.Heading(level, HeadingWords.of(content)));
        }
    }
}
