package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Loss;

import java.util.ArrayList;
import java.util.List;

/// Reads what stands in one cell, element by element; a table in it is noted as lost.
final class CellReader {
    private final Opened opened;
    private Block.Align align = Block.Align.NONE;

    CellReader(Opened opened) {
        this.opened = opened;
    }

    /// How the last paragraph read stands in the cell.
    Block.Align align() {
        return align;
    }

    List<Block> read(String name, XmlCursor xml) {
        return switch (name) {
            case "w:p" -> paragraph(xml);
            case "w:tbl" -> {
                opened.losses().add(Loss.Kind.NESTED_TABLE);
                yield TableReader.read(xml, opened);
            }
            case "w:sdt", "w:sdtContent", "w:ins", "w:customXml" -> {
                var blocks = new ArrayList<Block>();
                xml.children(child -> blocks.addAll(read(child, xml)));
                yield blocks;
            }
            default -> List.of();
        };
    }

    private List<Block> paragraph(XmlCursor xml) {
        var read = ParagraphReader.read(xml, opened);
        align = read.properties().align();
        var blocks = new ArrayList<Block>();
        if (!read.content().isEmpty()) {
            blocks.add(new Block.Paragraph(read.content()));
        }
        blocks.addAll(read.boxes());
        return blocks;
    }
}
