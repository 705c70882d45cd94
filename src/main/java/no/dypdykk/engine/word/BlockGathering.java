package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.engine.word.Styles.ListLevel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Joins paragraphs that belong together: a document writes lists, quotes and code as one paragraph
/// after the other.
final class BlockGathering {
    /// Bullets that someone typed; a dash begins what somebody says and is none.
    private static final Pattern TYPED_BULLET = Pattern.compile("^\\s*[•·▪◦‣\uF0B7\uF0A7]\\s*");

    private final Numbering numbering;
    private final List<Block> blocks = new ArrayList<>();
    private final List<ListLine> list = new ArrayList<>();
    private final List<Block> quote = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();

    BlockGathering(Numbering numbering) {
        this.numbering = numbering;
    }

    /// A paragraph of a list.
    ///
    /// @param continues belongs to the item above it
    /// @param list tells one list from the next
    record ListLine(
            int level,
            boolean ordered,
            boolean continues,
            int start,
            String list,
            List<Inline> content) {}

    void add(Block block) {
        flush();
        blocks.add(block);
    }

    void paragraph(List<Inline> content, @Nullable ListLevel place) {
        var kind = numbering.kind(place);
        if (Inline.plain(content).isBlank() && hasNothing(content)) {
            return;
        }
        if (place != null && kind != Numbering.Kind.NONE) {
            listed(content, place, kind);
        } else if (isTypedBullet(content)) {
            listLine(new ListLine(0, false, false, 1, "typed", withoutBullet(content)));
        } else {
            flush();
            blocks.add(new Block.Paragraph(content));
        }
    }

    private void listed(List<Inline> content, ListLevel place, Numbering.Kind kind) {
        listLine(
                new ListLine(
                        place.level(),
                        kind == Numbering.Kind.NUMBER,
                        kind == Numbering.Kind.CONTINUED,
                        numbering.start(place),
                        place.list(),
                        content));
    }

    private void listLine(ListLine line) {
        flushQuote();
        flushCode();
        list.add(line);
    }

    void quote(List<Inline> content) {
        if (!hasNothing(content)) {
            flushList();
            flushCode();
            quote.add(new Block.Paragraph(content));
        }
    }

    void code(String line) {
        flushList();
        flushQuote();
        code.append(line).append('\n');
    }

    List<Block> all() {
        flush();
        return blocks;
    }

    private static boolean hasNothing(List<Inline> content) {
        return content.stream()
                .allMatch(inline ->
                        inline instanceof Inline.Break
                                || (inline instanceof Inline.Run(var text, _) && text.isBlank()));
    }

    private static boolean isTypedBullet(List<Inline> content) {
        return content.getFirst() instanceof Inline.Run(var text, _)
                && TYPED_BULLET.matcher(text).find();
    }

    private static List<Inline> withoutBullet(List<Inline> content) {
        var rest = new ArrayList<>(content);
        if (content.getFirst() instanceof Inline.Run(var text, var marks)) {
            rest.set(0, new Inline.Run(TYPED_BULLET.matcher(text).replaceFirst(""), marks));
        }
        return rest;
    }

    private void flush() {
        flushList();
        flushQuote();
        flushCode();
    }

    private void flushList() {
        blocks.addAll(ListAssembly.of(list));
        list.clear();
    }

    private void flushQuote() {
        if (!quote.isEmpty()) {
            blocks.add(new Block.Quote(quote));
            quote.clear();
        }
    }

    private void flushCode() {
        if (!code.isEmpty()) {
            blocks.add(new Block.Code("", code.toString()));
            code.setLength(0);
        }
    }
}
