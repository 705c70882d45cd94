package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.engine.word.BlockGathering.ListLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gathers words into paragraphs as a browser does: white space runs together, and what stands
/// between two blocks is a paragraph.
final class HtmlFlow {
    private final List<Block> blocks = new ArrayList<>();
    private final List<ListLine> items = new ArrayList<>();
    private final List<Inline> line = new ArrayList<>();

    void words(String text, Set<Inline.Mark> marks) {
        var joined = text.replaceAll("[\\s\u00a0]+", " ");
        var words = line.isEmpty() || endsWithSpace() ? joined.stripLeading() : joined;
        if (!words.isEmpty()) {
            inline(new Inline.Run(words, marks));
        }
    }

    void inline(Inline inline) {
        if (!(inline instanceof Inline.Break) || !line.isEmpty()) {
            endList();
            line.add(inline);
        }
    }

    void block(Block block) {
        end();
        endList();
        blocks.add(block);
    }

    void item(ListLine item) {
        end();
        items.add(item);
    }

    /// Ends a paragraph.
    void end() {
        while (!line.isEmpty() && line.getLast() instanceof Inline.Break) {
            line.removeLast();
        }
        if (!Inline.plain(line).isBlank()) {
            endList();
            blocks.add(new Block.Paragraph(line));
        }
        line.clear();
    }

    List<Block> all() {
        end();
        endList();
        return blocks;
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.addAll(ListAssembly.of(List.copyOf(items)));
            items.clear();
        }
    }

    private boolean endsWithSpace() {
        return switch (line.getLast()) {
            case Inline.Run(var text, _) -> text.endsWith(" ");
            case Inline.Break() -> true;
            case Inline.Link _, Inline.WikiLink _, Inline.Picture _, Inline.NoteMark _ -> false;
        };
    }
}
