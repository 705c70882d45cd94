package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.engine.word.References.Marks;

import java.util.ArrayList;
import java.util.List;

/// Writes paragraphs and tables.
record BlockOut(XmlOut xml, LineOut line, References references) {
    private static final int DEEPEST_LIST = 8;

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(var level, var content) ->
                    paragraph("Heading" + Math.max(1, level - 1), content);
            case Block.Paragraph(var content) -> paragraph("", content);
            case Block.Listing list -> list(list, 0);
            case Block.Quote(var content) -> quote(content);
            case Block.Code(_, var text) ->
                    text.lines()
                            .forEach(code ->
                                    paragraph("CodeBlock", List.of(Inline.Run.plain(code))));
            case Block.Table table -> table(table);
            case Block.Rule _ -> paragraph("Rule", List.of());
        }
    }

    void paragraph(String style, List<Inline> content) {
        xml.open("w:p");
        if (!style.isEmpty()) {
            xml.open("w:pPr").empty("w:pStyle", "w:val", style).close();
        }
        line.write(content);
        xml.close();
    }

    private void quote(List<Block> content) {
        for (var block : content) {
            if (block instanceof Block.Paragraph(var words)) {
                paragraph("Quote", words);
            } else {
                write(block);
            }
        }
    }

    private void list(Block.Listing list, int level) {
        var marks = list.ordered() ? Marks.NUMBERS : Marks.BULLETS;
        var id = references.list(marks, level, list.start());
        list.items().forEach(item -> item(item, id, level));
    }

    private void item(Block.Item item, String list, int level) {
        var used = list;
        for (var block : item.content()) {
            switch (block) {
                case Block.Paragraph(var content) -> {
                    var words = used.equals(list) ? ticked(item.tick(), content) : content;
                    listParagraph(used, level, words);
                    used = references.list(Marks.NONE, level, 1);
                }
                case Block.Listing inner -> list(inner, Math.min(level + 1, DEEPEST_LIST));
                default -> write(block);
            }
        }
    }

    private static List<Inline> ticked(Block.Tick tick, List<Inline> content) {
        if (tick == Block.Tick.NONE) {
            return content;
        }
        var words = new ArrayList<Inline>();
        words.add(Inline.Run.plain(tick == Block.Tick.DONE ? "\u2611 " : "\u2610 "));
        words.addAll(content);
        return words;
    }

    private void listParagraph(String list, int level, List<Inline> content) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "ListParagraph");
        xml.open("w:numPr")
                .empty("w:ilvl", "w:val", Integer.toString(level))
                .empty("w:numId", "w:val", list)
                .close();
        xml.close();
        line.write(content);
        xml.close();
    }

    private void table(Block.Table table) {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "Tabell");
        xml.empty("w:tblW", "w:w", Integer.toString(ColumnWidths.PAGE), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1");
        xml.close().open("w:tblGrid");
        var widths = ColumnWidths.of(table);
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", width));
        xml.close();
        row(table.head(), widths, true);
        table.rows().forEach(row -> row(row, widths, false));
        xml.close();
        xml.empty("w:p");
    }

    private void row(List<Block.Cell> cells, List<String> widths, boolean head) {
        xml.open("w:tr");
        if (head) {
            xml.open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
        }
        for (int i = 0; i < cells.size(); i++) {
            xml.open("w:tc").open("w:tcPr");
            xml.empty("w:tcW", "w:w", widths.get(i), "w:type", "dxa").close();
            cell(cells.get(i));
            xml.close();
        }
        xml.close();
    }

    private void cell(Block.Cell cell) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText");
        switch (cell.align()) {
            case CENTRE -> xml.empty("w:jc", "w:val", "center");
            case RIGHT -> xml.empty("w:jc", "w:val", "right");
            case NONE, LEFT -> {}
        }
        xml.close();
        line.write(cell.content());
        xml.close();
    }
}
