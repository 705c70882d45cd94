package no.dypdykk.core.edit;

import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.text.FileMerge;
import no.dypdykk.core.text.FrontMatter;

import java.util.Optional;

/// The way of a text to readers: whose right each state is (A1 to A3 of `src/doc/access.md`).
public final class Publication {
    private Publication() {}

    /// What saving a text in this state amounts to.
    public static Deed deed(PageState state) {
        return switch (state) {
            case DRAFT, IN_REVIEW -> Deed.WRITE;
            case PUBLISHED -> Deed.PUBLISH;
            case ARCHIVED -> Deed.ARCHIVE;
        };
    }

    /// The same edit, waiting for review instead of being published.
    public static Edit waiting(Edit edit) {
        return edit.saying(inState(PageState.IN_REVIEW, edit.source()));
    }

    /// What two edits amount to that were saved at once: whichever is further from readers, for
    /// nobody has seen the text that they make together. Empty when one of them takes the page out
    /// of sight and the other does not: then people decide.
    static Optional<PageState> together(PageState one, PageState other) {
        if (one == other) {
            return Optional.of(one);
        }
        return one == PageState.ARCHIVED || other == PageState.ARCHIVED
                ? Optional.empty()
                : Optional.of(one.compareTo(other) < 0 ? one : other);
    }

    static FileMerge inState(PageState state, FileMerge merge) {
        return merge.with(source -> inState(state, source));
    }

    static String inState(PageState state, String source) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                        && PageReader.read(text) instanceof PageReading.Read(var page, _)
                        && page.head().state() != state
                ? text.with("state", state.code()).source()
                : source;
    }
}
