package no.dypdykk.core.text;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.function.ToLongFunction;

/// The Markdown we accept, with limits on how deep it nests and how far it can grow. Deeper nesting
/// than the limit is read as text; what would grow too far is refused.
final class MarkdownParser {
    static final int MAX_CHARACTERS = 500_000;
    static final int MAX_TABLE_CELLS = 100_000;
    static final int MAX_BRACKETS = 10_000;
    static final int MAX_LINES = 5_000;
    static final int MAX_EXPANSION = 1_000_000;

    private static final int MAX_NESTING = 60;
    private static final String DELIMITER_ROW = "-:| \t";
    private static final String CONTAINER_MARKS = "> \t0123456789.)*+";
    private static final String BLANK_IN_QUOTE = "> \t";

    private static final Parser PARSER =
            Parser.builder()
                    .maxOpenBlockParsers(MAX_NESTING)
                    .maxInlineNesting(MAX_NESTING)
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .extensions(extensions())
                    .build();

    private MarkdownParser() {}

    private static List<Extension> extensions() {
        return List.of(
                new WikiLinkSyntax(),
                TablesExtension.builder().maxCells(MAX_TABLE_CELLS).build(),
                StrikethroughExtension.builder().requireTwoTildes(true).build(),
                TaskListItemsExtension.create(),
                FootnotesExtension.create(),
                AutolinkExtension.builder()
                        .linkTypes(EnumSet.of(AutolinkType.URL, AutolinkType.EMAIL))
                        .build());
    }

    /// @throws TooLarge when the text, its tables or its links pass a limit
    static Document parse(String markdown) {
        refuseOver(MAX_CHARACTERS, markdown.length(), Markdown.Limit.CHARACTERS);
        refuseOver(MAX_LINES, mostBetweenBlankLines(markdown, _ -> 1), Markdown.Limit.LINES);
        refuseOver(
                MAX_BRACKETS,
                mostBetweenBlankLines(markdown, MarkdownParser::brackets),
                Markdown.Limit.BRACKETS);
        refuseOver(MAX_TABLE_CELLS, possibleTableCells(markdown), Markdown.Limit.TABLE_CELLS);
        var document = (Document) PARSER.parse(markdown);
        refuseOver(MAX_EXPANSION, destinations(document), Markdown.Limit.LINKS);
        return document;
    }

    /// The parser's time can grow with the square of the lines, or of the opening brackets, of one
    /// paragraph, and a paragraph ends at a blank line.
    private static long mostBetweenBlankLines(String markdown, ToLongFunction<String> count) {
        var most = 0L;
        var total = 0L;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            total = line.isBlank() ? 0 : total + count.applyAsLong(line);
            most = Math.max(most, total);
        }
        return most;
    }

    private static long brackets(String line) {
        return line.chars().filter(c -> c == '[').count();
    }

    /// No fewer cells than the tables of the text will have: short rows are filled up to the width
    /// of their table, so a wide head over many short rows grows far beyond the text. A table ends
    /// at a blank line.
    private static long possibleTableCells(String markdown) {
        var cells = 0L;
        var rows = 0L;
        var columns = 0L;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            if (isOnly(line, BLANK_IN_QUOTE)) {
                cells += rows * columns;
                rows = 0;
                columns = 0;
            } else {
                rows++;
                columns = Math.max(columns, tableColumns(line));
            }
        }
        return cells + rows * columns;
    }

    /// Most columns that the table below this line can have, 0 when it begins none.
    private static long tableColumns(String line) {
        var start = 0;
        while (start < line.length() && CONTAINER_MARKS.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        var row = line.substring(start);
        return row.indexOf('-') >= 0 && isOnly(row, DELIMITER_ROW)
                ? row.chars().filter(c -> c == '|').count() + 1
                : 0;
    }

    private static boolean isOnly(String line, String characters) {
        return line.chars().allMatch(c -> characters.indexOf(c) >= 0);
    }

    /// Characters of all link addresses: one definition can be used many times.
    private static long destinations(Document document) {
        var total = new long[1];
        Nodes.walk(document, node -> total[0] += length(node));
        return total[0];
    }

    private static long length(Node node) {
        return switch (node) {
            case Link link -> length(link.getDestination()) + length(link.getTitle());
            case Image image -> length(image.getDestination()) + length(image.getTitle());
            default -> 0;
        };
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void refuseOver(long limit, long actual, Markdown.Limit what) {
        if (actual > limit) {
            throw new TooLarge(new Markdown.Refusal(what, actual, limit));
        }
    }

    /// Carries a refusal out of parsing; never leaves the package.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Markdown.Refusal refusal;

        TooLarge(Markdown.Refusal refusal) {
            super(refusal.limit().code(), null, false, false);
            this.refusal = refusal;
        }

        Markdown.Refusal refusal() {
            return refusal;
        }
    }
}
