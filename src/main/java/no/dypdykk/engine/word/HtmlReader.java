package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Flat;
import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.Losses;
import no.dypdykk.core.rich.RichText;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the HTML that browsers, Word and mail programs put on the clipboard. Nothing in it is
/// fetched or run: what has no meaning in our texts is dropped, and counted where somebody could
/// miss it. For one text, on one thread.
final class HtmlReader {
    /// Deeper than any text that somebody wrote; what stands deeper is read as words.
    private static final int DEEPEST = 60;

    private static final Set<String> NO_TEXT =
            Set.of(
                    "script",
                    "style",
                    "head",
                    "meta",
                    "link",
                    "title",
                    "template",
                    "noscript",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "audio",
                    "video");
    private static final Set<String> DRAWINGS = Set.of("svg", "canvas", "math");
    private static final Set<String> FILES = Set.of("iframe", "object", "embed");
    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    private static final Pattern WORD_LIST = Pattern.compile("mso-list:\\s*(l\\d+) level(\\d)");
    private static final Pattern NUMBERED = Pattern.compile("\\(?[\\da-zA-Z]{1,4}[.)]\\s*");

    private final Losses losses = new Losses();

    private HtmlReader() {}

    static Imported read(String html) {
        var reader = new HtmlReader();
        var blocks = reader.blocks(Jsoup.parse(html).body(), 0);
        var text = new RichText(blocks, List.of());
        return new Imported("", "", text, "", false, List.of(), reader.losses.all());
    }

    private List<Block> blocks(Element parent, int depth) {
        var flow = new HtmlFlow();
        children(parent, Set.of(), flow, depth);
        return flow.all();
    }

    private void children(Element parent, Set<Inline.Mark> marks, HtmlFlow flow, int depth) {
        for (var node : parent.childNodes()) {
            child(node, marks, flow, depth);
        }
    }

    private void child(Node node, Set<Inline.Mark> marks, HtmlFlow flow, int depth) {
        switch (node) {
            case TextNode text -> flow.words(text.getWholeText(), marks);
            case Element element when depth >= DEEPEST -> flow.words(element.text(), marks);
            case Element element -> element(element, marks, flow, depth + 1);
            default -> {} // comments and declarations
        }
    }

    private void element(Element element, Set<Inline.Mark> marks, HtmlFlow flow, int depth) {
        var name = element.normalName();
        var heading = HEADING.matcher(name);
        if (NO_TEXT.contains(name) || name.contains(":")) {
            return;
        }
        if (DRAWINGS.contains(name) || FILES.contains(name) || name.equals("img")) {
            losses.add(lost(name));
        } else if (heading.matches()) {
            var line = line(element, depth);
            flow.block(new Block.Heading(Integer.parseInt(heading.group(1)), line));
        } else {
            other(name, element, marks, flow, depth);
        }
    }

    private static Loss.Kind lost(String name) {
        return DRAWINGS.contains(name)
                ? Loss.Kind.DRAWING
                : FILES.contains(name) ? Loss.Kind.EMBEDDED_FILE : Loss.Kind.PICTURE;
    }

    private void other(
            String name, Element element, Set<Inline.Mark> marks, HtmlFlow flow, int depth) {
        switch (name) {
            case "br" -> flow.inline(new Inline.Break());
            case "hr" -> flow.block(new Block.Rule());
            case "ul", "ol" -> flow.block(listing(element, depth));
            case "blockquote" -> flow.block(new Block.Quote(blocks(element, depth)));
            case "pre" -> flow.block(new Block.Code("", element.wholeText()));
            case "table" -> table(element, flow, depth);
            case "a" -> link(element, marks, flow, depth);
            default -> plain(element, marks, flow, depth);
        }
    }

    private void plain(Element element, Set<Inline.Mark> marks, HtmlFlow flow, int depth) {
        var wordList = WORD_LIST.matcher(element.attr("style"));
        if (wordList.find()) {
            var level = Integer.parseInt(wordList.group(2)) - 1;
            wordItem(element, wordList.group(1), level, flow, depth);
        } else if (element.isBlock()) {
            flow.end();
            children(element, HtmlMarks.of(element, marks), flow, depth);
            flow.end();
        } else {
            children(element, HtmlMarks.of(element, marks), flow, depth);
        }
    }

    /// Word writes lists as paragraphs that begin with a drawn bullet or number.
    private void wordItem(Element element, String list, int level, HtmlFlow flow, int depth) {
        var drawn = element.select("span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]");
        var ordered = NUMBERED.matcher(drawn.text().strip()).matches();
        drawn.remove();
        var line = line(element, depth);
        if (!line.isEmpty()) {
            flow.item(new BlockGathering.ListLine(level, ordered, false, 1, list, line));
        }
    }

    private Block.Listing listing(Element list, int depth) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.children()) {
            var content =
                    child.normalName().equals("li") ? blocks(child, depth) : nested(child, depth);
            if (!content.isEmpty()) {
                items.add(new Block.Item(Block.Tick.NONE, content));
            }
        }
        var tight =
                items.stream()
                        .allMatch(item ->
                                item.content().stream()
                                                .filter(Block.Paragraph.class::isInstance)
                                                .count()
                                        <= 1);
        return new Block.Listing(list.normalName().equals("ol"), start(list), tight, items);
    }

    private List<Block> nested(Element child, int depth) {
        var flow = new HtmlFlow();
        child(child, Set.of(), flow, depth);
        return flow.all();
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void link(Element link, Set<Inline.Mark> marks, HtmlFlow flow, int depth) {
        var address = link.attr("href").strip();
        if (!WebAddress.isAllowed(address)) {
            if (!address.isEmpty() && !address.startsWith("#")) {
                losses.add(Loss.Kind.LINK);
            }
            children(link, marks, flow, depth);
            return;
        }
        var words = line(link, depth);
        if (!words.isEmpty()) {
            flow.inline(new Inline.Link(address, words));
        }
    }

    private void table(Element table, HtmlFlow flow, int depth) {
        var rows = new ArrayList<List<Block.Cell>>();
        for (var row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            var cells = new ArrayList<Block.Cell>();
            for (var cell : row.select("> td, > th")) {
                if (cell.hasAttr("rowspan") || cell.hasAttr("colspan")) {
                    losses.add(Loss.Kind.MERGED_CELLS);
                }
                cells.add(new Block.Cell(Block.Align.NONE, line(cell, depth)));
            }
            rows.add(cells);
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.content().isEmpty()));
        if (!rows.isEmpty()) {
            flow.block(wide(rows));
        }
    }

    /// All rows as wide as the widest.
    private static Block.Table wide(List<List<Block.Cell>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (var row : rows) {
            while (row.size() < width) {
                row.add(new Block.Cell(Block.Align.NONE, List.of()));
            }
        }
        return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    /// What an element holds, on one line.
    private List<Inline> line(Element element, int depth) {
        var line = new ArrayList<Inline>();
        blocks(element, depth).forEach(block -> Flat.add(block, line));
        return line.stream().filter(inline -> !(inline instanceof Inline.Break)).toList();
    }
}
