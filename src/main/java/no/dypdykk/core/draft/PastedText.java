package no.dypdykk.core.draft;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.Losses;
import no.dypdykk.core.rich.MarkdownWriter;

import java.util.List;

/// A text from the clipboard on its way into a text field.
public record PastedText(String markdown, List<Loss> losses) {
    public PastedText {
        losses = List.copyOf(losses);
    }

    /// @param top level of its highest headings: those of the field stand above it
    public static PastedText of(Imported imported, Landing landing, int top) {
        var losses = new Losses(imported.losses());
        var text = landing.of(imported.text(), losses);
        var highest =
                text.blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .mapToInt(block -> ((Block.Heading) block).level())
                        .min()
                        .orElse(top);
        List<Block> moved =
                text.blocks().stream().map(block -> CaseText.moved(block, top - highest)).toList();
        return new PastedText(MarkdownWriter.write(text.with(moved)), losses.all());
    }
}
