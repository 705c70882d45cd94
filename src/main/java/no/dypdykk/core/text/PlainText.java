package no.dypdykk.core.text;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The words of a Markdown tree without its marks.
final class PlainText {
    /// Stands between blocks.
    static final String BETWEEN = "\n\n";

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private final Function<WikiLink, String> wikiLink;

    PlainText(Function<WikiLink, String> wikiLink) {
        this.wikiLink = wikiLink;
    }

    /// Paragraphs, headings, list items' texts, table rows and code, a blank line between them.
    String blocks(Node document) {
        var blocks = new ArrayList<String>();
        eachBlock(document, (_, block) -> blocks.add(block));
        return String.join(BETWEEN, blocks);
    }

    /// The same, one after another, each with its node.
    void eachBlock(Node root, BiConsumer<Node, String> block) {
        Nodes.walk(root, node -> tellBlock(node, block));
    }

    private void tellBlock(Node node, BiConsumer<Node, String> block) {
        var text =
                switch (node) {
                    case FencedCodeBlock code -> code.getLiteral();
                    case IndentedCodeBlock code -> code.getLiteral();
                    case HtmlBlock html -> html.getLiteral();
                    case TableRow row -> row(row);
                    case Paragraph paragraph -> inlines(paragraph);
                    case Heading heading -> inlines(heading);
                    default -> "";
                };
        if (!text.isBlank()) {
            block.accept(node, text.strip());
        }
    }

    private String row(TableRow row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(inlines(cell));
        }
        return String.join(" | ", cells);
    }

    /// The words in one block or inline node.
    String inlines(Node parent) {
        var text = new StringBuilder();
        Nodes.walk(parent, node -> text.append(words(node)));
        return text.toString();
    }

    /// Letters of the words in a block that lead elsewhere: links, and addresses that are written
    /// out.
    int linked(Node block) {
        var count = new int[1];
        Nodes.walk(
                block,
                node -> {
                    switch (node) {
                        case Link link -> count[0] += inlines(link).length();
                        case WikiLink link -> count[0] += wikiLink.apply(link).length();
                        case Text text when !(text.getParent() instanceof Link) ->
                                count[0] += addresses(text.getLiteral());
                        default -> {}
                    }
                });
        return count[0];
    }

    private static int addresses(String text) {
        return ADDRESS.matcher(text).results().mapToInt(found -> found.end() - found.start()).sum();
    }

    private String words(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case HtmlInline html -> html.getLiteral();
            case WikiLink link -> wikiLink.apply(link);
            case SoftLineBreak _, HardLineBreak _ -> "\n";
            default -> "";
        };
    }
}
