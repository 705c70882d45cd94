package no.dypdykk.core.edit;

import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.text.FrontMatter;

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
        return FrontMatter.parse(edit.source()) instanceof FrontMatter.Parsing.Parsed(var text)
                ? edit.saying(text.with("state", PageState.IN_REVIEW.code()).source())
                : edit;
    }
}
