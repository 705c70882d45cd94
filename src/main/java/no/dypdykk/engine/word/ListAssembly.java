package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.engine.word.BlockGathering.ListLine;

import java.util.ArrayList;
import java.util.List;

/// Builds lists within lists from paragraphs that only know how deep they stand.
final class ListAssembly {
    private final List<ListLine> lines;
    private int at;

    private ListAssembly(List<ListLine> lines) {
        this.lines = lines;
    }

    static List<Block> of(List<ListLine> lines) {
        var assembly = new ListAssembly(lines);
        var lists = new ArrayList<Block>();
        while (assembly.at < lines.size()) {
            lists.add(assembly.list());
        }
        return lists;
    }

    /// The list that begins here; ends before a line that stands higher or in another list.
    private Block.Listing list() {
        var first = lines.get(at);
        var items = new ArrayList<Block.Item>();
        while (at < lines.size() && belongs(lines.get(at), first)) {
            items.add(item());
        }
        var tight = items.stream().allMatch(ListAssembly::isTight);
        return new Block.Listing(first.ordered(), first.start(), tight, items);
    }

    private static boolean belongs(ListLine line, ListLine first) {
        return line.level() == first.level()
                && (line.continues()
                        || (line.ordered() == first.ordered() && line.list().equals(first.list())));
    }

    private Block.Item item() {
        var own = lines.get(at++);
        var tick = tick(own.content());
        var content = new ArrayList<Block>();
        content.add(
                new Block.Paragraph(
                        tick == Block.Tick.NONE ? own.content() : withoutBox(own.content())));
        while (at < lines.size() && isBelow(lines.get(at), own)) {
            if (lines.get(at).level() == own.level()) {
                content.add(new Block.Paragraph(lines.get(at++).content()));
            } else {
                content.add(list());
            }
        }
        return new Block.Item(tick, content);
    }

    private static boolean isBelow(ListLine line, ListLine own) {
        return line.level() > own.level() || (line.level() == own.level() && line.continues());
    }

    private static boolean isTight(Block.Item item) {
        return item.content().stream().filter(Block.Paragraph.class::isInstance).count() == 1;
    }

    private static Block.Tick tick(List<Inline> content) {
        if (content.getFirst() instanceof Inline.Run(var text, _) && !text.isEmpty()) {
            return switch (text.charAt(0)) {
                case '\u2610' -> Block.Tick.OPEN;
                case '\u2611', '\u2612' -> Block.Tick.DONE;
                default -> Block.Tick.NONE;
            };
        }
        return Block.Tick.NONE;
    }

    private static List<Inline> withoutBox(List<Inline> content) {
        var rest = new ArrayList<>(content);
        if (content.getFirst() instanceof Inline.Run(var text, var marks)) {
            rest.set(0, new Inline.Run(text.substring(1).stripLeading(), marks));
        }
        return rest;
    }
}
