package no.dypdykk.feature.editing;

import no.dypdykk.core.draft.DraftPage;
import no.dypdykk.core.draft.Landing;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.rich.Picture;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.port.WordFiles;
import no.dypdykk.port.WordFiles.Reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Makes a text of a Word document, before the text is saved.
///
/// @param landing where a text lands whose pictures have these addresses
record WordImport(
        WordFiles word, Pictures pictures, Function<Map<String, String>, Landing> landing) {
    /// Keeps the pictures of a document.
    @FunctionalInterface
    interface Pictures {
        /// @param page which the document was made from; empty for one of its own
        /// @return addresses by the names in the text, of those that could be kept
        Map<String, String> keep(Optional<PageId> page, List<Picture> pictures);
    }

    sealed interface Outcome {
        /// @param page which the document was made from; empty for one of its own
        /// @param original text of that page when it was; empty for a document of its own
        record Made(DraftPage draft, Optional<PageId> page, String original) implements Outcome {}

        record Refused(WordFiles.Flaw flaw) implements Outcome {}
    }

    /// @param name of the file
    Outcome read(byte[] file, PageKind kind, String name) {
        return switch (word.read(file)) {
            case Reading.Refused(var flaw) -> new Outcome.Refused(flaw);
            case Reading.Read(var imported) -> {
                var page = page(imported.source());
                Map<String, String> kept =
                        imported.unchanged() ? Map.of() : pictures.keep(page, imported.pictures());
                var draft = DraftPage.of(imported, kind, withoutEnding(name), landing.apply(kept));
                yield new Outcome.Made(draft, page, imported.source());
            }
        };
    }

    private static Optional<PageId> page(String source) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                        && text.field("id").orElse(null) instanceof Field.Scalar id
                        && PageId.isValid(id.text())
                ? Optional.of(new PageId(id.text()))
                : Optional.empty();
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("(?i)\\.docx$", "").replaceFirst("^.*[/\\\\]", "").strip();
    }
}
