package no.dypdykk.core.rich;

import java.util.List;

/// Puts what stands on many lines on one, for cells of tables.
public final class Flat {
    private static final Inline SPACE = Inline.Run.plain(" ");

    private Flat() {}

    /// Adds the words of a block to a line, a space between.
    public static void add(Block block, List<Inline> line) {
        switch (block) {
            case Block.Heading(_, var content) -> words(content, line);
            case Block.Paragraph(var content) -> words(content, line);
            case Block.Listing list ->
                    list.items().forEach(item -> item.content().forEach(inner -> add(inner, line)));
            case Block.Quote(var content) -> content.forEach(inner -> add(inner, line));
            case Block.Code(_, var text) -> words(List.of(Inline.Run.plain(text)), line);
            case Block.Table table -> {
                table.head().forEach(cell -> words(cell.content(), line));
                table.rows().forEach(row -> row.forEach(cell -> words(cell.content(), line)));
            }
            case Block.Rule _ -> {}
        }
    }

    private static void words(List<Inline> content, List<Inline> line) {
        if (!content.isEmpty() && !line.isEmpty()) {
            line.add(SPACE);
        }
        line.addAll(content);
    }
}
