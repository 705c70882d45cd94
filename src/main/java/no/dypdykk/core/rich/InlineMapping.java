package no.dypdykk.core.rich;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Changes or takes away parts of lines wherever in a text they stand.
///
/// @param change what to put instead; empty takes the part away
public record InlineMapping(Function<Inline, Optional<Inline>> change) {
    public RichText of(RichText text) {
        return new RichText(
                blocks(text.blocks()),
                text.notes().stream()
                        .map(note -> new RichText.Note(note.label(), blocks(note.blocks())))
                        .toList());
    }

    /// Paragraphs that have nothing left are gone.
    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream()
                .map(this::block)
                .filter(block ->
                        !(block instanceof Block.Paragraph(var content) && content.isEmpty()))
                .toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading(var level, var content) -> new Block.Heading(level, line(content));
            case Block.Paragraph(var content) -> new Block.Paragraph(line(content));
            case Block.Listing list ->
                    new Block.Listing(
                            list.ordered(),
                            list.start(),
                            list.tight(),
                            list.items().stream()
                                    .map(item ->
                                            new Block.Item(item.tick(), blocks(item.content())))
                                    .toList());
            case Block.Quote(var content) -> new Block.Quote(blocks(content));
            case Block.Table(var head, var rows) ->
                    new Block.Table(cells(head), rows.stream().map(this::cells).toList());
            case Block.Code _, Block.Rule _ -> block;
        };
    }

    private List<Block.Cell> cells(List<Block.Cell> cells) {
        return cells.stream()
                .map(cell -> new Block.Cell(cell.align(), line(cell.content())))
                .toList();
    }

    private List<Inline> line(List<Inline> content) {
        return content.stream().flatMap(inline -> inline(inline).stream()).toList();
    }

    private Optional<Inline> inline(Inline inline) {
        return change.apply(
                inline instanceof Inline.Link(var address, var words)
                        ? new Inline.Link(address, line(words))
                        : inline);
    }
}
