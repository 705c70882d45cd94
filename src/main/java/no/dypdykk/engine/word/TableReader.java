package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Flat;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.Loss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reads a table. One with a single cell is a frame round a text, and is read as that text.
final class TableReader {
    private static final int MOST_COLUMNS = 60;
    private static final Block.Cell EMPTY = new Block.Cell(Block.Align.NONE, List.of());

    private final Opened opened;
    private final List<List<ReadCell>> rows = new ArrayList<>();
    private boolean named;

    private TableReader(Opened opened) {
        this.opened = opened;
    }

    /// @param span columns it is wide
    /// @param continues merged with the cell above
    private record ReadCell(List<Block> content, Block.Align align, int span, boolean continues) {}

    static List<Block> read(XmlCursor xml, Opened opened) {
        var reader = new TableReader(opened);
        xml.children(child -> reader.child(child, xml));
        return reader.blocks();
    }

    private void child(String name, XmlCursor xml) {
        switch (name) {
            case "w:tblPr" -> xml.children(property -> look(property, xml));
            case "w:tr" -> row(xml);
            case "w:sdt" ->
                    xml.children(part -> {
                        if (part.equals("w:sdtContent")) {
                            xml.children(inner -> child(inner, xml));
                        }
                    });
            case "w:ins", "w:customXml" -> xml.children(inner -> child(inner, xml));
            default -> {}
        }
    }

    private void look(String property, XmlCursor xml) {
        if (property.equals("w:tblLook")) {
            named |= xml.attribute("firstRow").equals("1");
        }
    }

    private void row(XmlCursor xml) {
        var cells = new ArrayList<ReadCell>();
        xml.children(child -> {
            switch (child) {
                case "w:trPr" ->
                        xml.children(property ->
                                named |= rows.isEmpty() && property.equals("w:tblHeader"));
                case "w:tc" -> cells.add(cell(xml));
                case "w:sdt" ->
                        xml.children(part -> {
                            if (part.equals("w:sdtContent")) {
                                xml.children(_ -> cells.add(cell(xml)));
                            }
                        });
                default -> {}
            }
        });
        if (!cells.isEmpty()) {
            rows.add(cells);
        }
    }

    private ReadCell cell(XmlCursor xml) {
        var span = new int[] {1};
        var continues = new boolean[1];
        var content = new ArrayList<Block>();
        var inner = new CellReader(opened);
        xml.children(child -> {
            if (child.equals("w:tcPr")) {
                xml.children(property -> {
                    switch (property) {
                        case "w:gridSpan" ->
                                span[0] = ParagraphProperties.number(xml.attribute("val"), 1);
                        case "w:vMerge" -> continues[0] = !xml.attribute("val").equals("restart");
                        default -> {}
                    }
                });
            } else {
                content.addAll(inner.read(child, xml));
            }
        });
        if (span[0] > 1 || continues[0]) {
            opened.losses().add(Loss.Kind.MERGED_CELLS);
        }
        return new ReadCell(
                content, inner.align(), Math.clamp(span[0], 1, MOST_COLUMNS), continues[0]);
    }

    private List<Block> blocks() {
        if (rows.size() == 1 && rows.getFirst().size() == 1) {
            return rows.getFirst().getFirst().content();
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        if (!named) {
            opened.losses().add(Loss.Kind.HEADERLESS_TABLE);
        }
        int columns = rows.stream().mapToInt(TableReader::width).max().orElse(1);
        var made = rows.stream().map(row -> row(row, Math.min(columns, MOST_COLUMNS))).toList();
        return List.of(new Block.Table(made.getFirst(), made.subList(1, made.size())));
    }

    private static int width(List<ReadCell> row) {
        return row.stream().mapToInt(ReadCell::span).sum();
    }

    private List<Block.Cell> row(List<ReadCell> row, int columns) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell : row) {
            cells.add(
                    cell.continues() ? EMPTY : new Block.Cell(cell.align(), line(cell.content())));
            cells.addAll(Collections.nCopies(cell.span() - 1, EMPTY));
        }
        while (cells.size() < columns) {
            cells.add(EMPTY);
        }
        return cells.subList(0, columns);
    }

    /// A cell of a Markdown table is one line.
    private List<Inline> line(List<Block> content) {
        if (content.size() > 1) {
            opened.losses().add(Loss.Kind.CELL_LINES);
        }
        var line = new ArrayList<Inline>();
        content.forEach(block -> Flat.add(block, line));
        return line;
    }
}
