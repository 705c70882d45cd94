package no.dypdykk.core.draft;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.Losses;
import no.dypdykk.core.rich.MarkdownWriter;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.FrontMatter.Parsing.Parsed;

import java.util.List;
import java.util.stream.Stream;

/// The Markdown file that an imported text becomes, and the whole list of what it lost.
///
/// @param source Markdown with front matter
public record DraftPage(String source, List<Loss> losses) {
    public DraftPage {
        losses = List.copyOf(losses);
    }

    /// @param name what the file is called, without its ending: the title when the text has none
    public static DraftPage of(Imported imported, PageKind kind, String name, Landing landing) {
        var losses = new Losses(imported.losses());
        var text = landing.of(imported.text(), losses);
        var source =
                FrontMatter.parse(imported.source()) instanceof Parsed(var page)
                        ? again(imported, page, text)
                        : fresh(imported, kind, name, text);
        return new DraftPage(source, losses.all());
    }

    private static String fresh(Imported imported, PageKind kind, String name, RichText text) {
        var nynorsk = WrittenStandard.isNynorsk(MarkdownWriter.write(text));
        var arranged = CaseText.arrange(text.blocks(), nynorsk, imported.title().isEmpty());
        var title =
                Stream.of(imported.title(), arranged.title(), name)
                        .filter(words -> !words.isBlank())
                        .findFirst()
                        .orElse("");
        var file = new NewFile(kind, nynorsk ? "nn" : "nb", title, imported.summary());
        return file.with(
                ListedSources.of(arranged.sources()),
                MarkdownWriter.write(text.with(arranged.blocks())));
    }

    /// A document that was made from a page: the fields are the page's, title, summary and text are
    /// what they are in the document now.
    private static String again(Imported imported, FrontMatter page, RichText text) {
        if (imported.unchanged()) {
            return imported.source();
        }
        List<Block> blocks = text.blocks().stream().map(block -> CaseText.moved(block, 1)).toList();
        return changed(changed(page, "title", imported.title()), "summary", imported.summary())
                .withBody(MarkdownWriter.write(text.with(blocks)))
                .source();
    }

    private static FrontMatter changed(FrontMatter page, String field, String value) {
        var says =
                page.field(field)
                        .filter(now ->
                                now instanceof Field.Scalar(_, var text, _)
                                        && text.strip().equals(value))
                        .isPresent();
        return value.isBlank() || says ? page : page.with(field, value);
    }
}
