package no.dypdykk.core.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a text as the Markdown we accept: what is read from the result is the same text again.
public final class MarkdownWriter {
    private MarkdownWriter() {}

    /// Ends with a line break unless it is empty.
    public static String write(RichText text) {
        var parts = new ArrayList<String>();
        parts.add(blocks(text.blocks()));
        text.notes().forEach(note -> parts.add(note(note)));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
    }

    private static String note(RichText.Note note) {
        return "[^" + note.label() + "]: " + indented(blocks(note.blocks()), "    ");
    }

    private static String blocks(List<Block> blocks) {
        var written = new StringBuilder();
        var before = new ArrayList<Block>(1);
        for (var block : blocks) {
            var text = block(block, !before.isEmpty() && otherMark(before.getFirst(), block));
            if (text.isEmpty()) {
                continue;
            }
            if (!written.isEmpty()) {
                written.append("\n\n");
            }
            written.append(text);
            before.clear();
            before.add(block);
        }
        return written.toString();
    }

    /// Two lists in a row would become one if they used the same mark.
    private static boolean otherMark(Block before, Block now) {
        return before instanceof Block.Listing one
                && now instanceof Block.Listing two
                && one.ordered() == two.ordered();
    }

    private static String block(Block block, boolean otherMark) {
        return switch (block) {
            case Block.Heading(var level, var content) -> heading(level, content);
            case Block.Paragraph(var content) -> LineWriter.lines(content);
            case Block.Listing list -> list(list, otherMark);
            case Block.Quote(var content) -> quoted(blocks(content));
            case Block.Code(var language, var text) -> code(language, text);
            case Block.Table table -> table(table);
            case Block.Rule _ -> "***";
        };
    }

    private static String heading(int level, List<Inline> content) {
        var words = LineWriter.oneLine(content);
        return words.isEmpty() ? "" : "#".repeat(level) + " " + words;
    }

    private static String list(Block.Listing list, boolean otherMark) {
        var items = new ArrayList<String>();
        var number = list.start();
        for (var item : list.items()) {
            var mark = mark(list.ordered(), number++, otherMark);
            var box =
                    switch (item.tick()) {
                        case NONE -> "";
                        case OPEN -> "[ ] ";
                        case DONE -> "[x] ";
                    };
            var content = item(item.content(), list.tight());
            items.add(mark + indented(box + content, " ".repeat(mark.length())));
        }
        return String.join(list.tight() ? "\n" : "\n\n", items);
    }

    private static String mark(boolean ordered, int number, boolean other) {
        if (ordered) {
            return number + (other ? ") " : ". ");
        }
        return other ? "* " : "- ";
    }

    /// In a tight list the paragraph of an item stands right above the list below it.
    private static String item(List<Block> content, boolean tight) {
        var whole = blocks(content);
        return tight
                        && content.size() == 2
                        && content.getFirst() instanceof Block.Paragraph
                        && content.getLast() instanceof Block.Listing
                ? blocks(content.subList(0, 1)) + "\n" + blocks(content.subList(1, 2))
                : whole;
    }

    private static String indented(String text, String by) {
        return text.lines()
                .map(line -> line.isEmpty() ? line : by + line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String quoted(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    private static String code(String language, String text) {
        var fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        var body = text.endsWith("\n") || text.isEmpty() ? text : text + "\n";
        return fence + language + "\n" + body + fence;
    }

    private static String table(Block.Table table) {
        var lines = new ArrayList<String>();
        lines.add(row(table.head()));
        lines.add(
                table.head().stream()
                        .map(cell ->
                                switch (cell.align()) {
                                    case NONE -> "---";
                                    case LEFT -> ":---";
                                    case CENTRE -> ":---:";
                                    case RIGHT -> "---:";
                                })
                        .collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(row -> lines.add(row(row)));
        return String.join("\n", lines);
    }

    private static String row(List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> LineWriter.cell(cell.content()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
