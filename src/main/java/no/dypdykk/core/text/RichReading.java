package no.dypdykk.core.text;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.RichText;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Makes a text without a format of a Markdown tree. The parser bounds how deep the tree is.
final class RichReading {
    private RichReading() {}

    static RichText of(Document document) {
        var notes = new ArrayList<RichText.Note>();
        Nodes.walk(
                document,
                node -> {
                    if (node instanceof FootnoteDefinition note) {
                        notes.add(new RichText.Note(note.getLabel(), blocks(note)));
                    }
                });
        return new RichText(blocks(document), notes);
    }

    private static List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node : children(parent)) {
            var block = block(node);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /// Null for what is no block of its own.
    private static @Nullable Block block(Node node) {
        return switch (node) {
            case Heading heading -> new Block.Heading(heading.getLevel(), inlines(heading));
            case Paragraph paragraph -> new Block.Paragraph(inlines(paragraph));
            case ListBlock list -> listing(list);
            case BlockQuote quote -> new Block.Quote(blocks(quote));
            case FencedCodeBlock code -> new Block.Code(orEmpty(code.getInfo()), code.getLiteral());
            case IndentedCodeBlock code -> new Block.Code("", code.getLiteral());
            case HtmlBlock html ->
                    new Block.Paragraph(List.of(Inline.Run.plain(html.getLiteral())));
            case TableBlock table -> table(table);
            case ThematicBreak _ -> new Block.Rule();
            default -> null;
        };
    }

    private static Block.Listing listing(ListBlock list) {
        var items = children(list).stream().map(RichReading::item).toList();
        var first =
                list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                        ? ordered.getMarkerStartNumber()
                        : 1;
        return new Block.Listing(!(list instanceof BulletList), first, list.isTight(), items);
    }

    private static Block.Item item(Node item) {
        var tick =
                switch (item.getFirstChild()) {
                    case TaskListItemMarker marker when marker.isChecked() -> Block.Tick.DONE;
                    case TaskListItemMarker _ -> Block.Tick.OPEN;
                    case null, default -> Block.Tick.NONE;
                };
        return new Block.Item(tick, blocks(item));
    }

    private static Block.Table table(TableBlock table) {
        var rows = new ArrayList<List<Block.Cell>>();
        Nodes.walk(
                table,
                node -> {
                    if (node instanceof TableRow row) {
                        rows.add(children(row).stream().map(RichReading::cell).toList());
                    }
                });
        return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static Block.Cell cell(Node node) {
        var align =
                switch (((TableCell) node).getAlignment()) {
                    case LEFT -> Block.Align.LEFT;
                    case CENTER -> Block.Align.CENTRE;
                    case RIGHT -> Block.Align.RIGHT;
                    case null -> Block.Align.NONE;
                };
        return new Block.Cell(align, inlines(node));
    }

    private static List<Inline> inlines(Node parent) {
        var content = new ArrayList<Inline>();
        collect(parent, Set.of(), content);
        return content;
    }

    private static void collect(Node parent, Set<Inline.Mark> marks, List<Inline> content) {
        for (var node : children(parent)) {
            switch (node) {
                case WikiLinkSyntax.EscapedBracket bracket ->
                        content.add(new Inline.Run(bracket.getLiteral(), marks));
                case Text text -> content.add(new Inline.Run(text.getLiteral(), marks));
                case HtmlInline html -> content.add(new Inline.Run(html.getLiteral(), marks));
                case Code code ->
                        content.add(
                                new Inline.Run(code.getLiteral(), with(marks, Inline.Mark.CODE)));
                case Emphasis inner -> collect(inner, with(marks, Inline.Mark.ITALIC), content);
                case StrongEmphasis inner -> collect(inner, with(marks, Inline.Mark.BOLD), content);
                case Strikethrough inner ->
                        collect(inner, with(marks, Inline.Mark.STRUCK), content);
                case SoftLineBreak _ -> content.add(new Inline.Run(" ", marks));
                case HardLineBreak _ -> content.add(new Inline.Break());
                case WikiLink link -> content.add(new Inline.WikiLink(link.target(), link.words()));
                case FootnoteReference mark -> content.add(new Inline.NoteMark(mark.getLabel()));
                case Image image ->
                        content.add(
                                new Inline.Picture(
                                        image.getDestination(),
                                        new PlainText(WikiLink::plain).inlines(image)));
                case Link link ->
                        content.add(new Inline.Link(link.getDestination(), linked(link, marks)));
                default -> {} // task markers belong to their item
            }
        }
    }

    private static List<Inline> linked(Link link, Set<Inline.Mark> marks) {
        var content = new ArrayList<Inline>();
        collect(link, marks, content);
        return content;
    }

    private static Set<Inline.Mark> with(Set<Inline.Mark> marks, Inline.Mark mark) {
        var more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
