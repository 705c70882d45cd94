package no.dypdykk.core.page;

import no.dypdykk.core.text.FrontMatter;

import java.time.Instant;

/// One kept version of a page's text. Never changed, never removed.
///
/// @param number counts from 1 within the page
/// @param state where the text stood on its way to readers when it was saved
/// @param source the whole Markdown file, front matter included, byte for byte as it was given
/// @param author who saved it, as shown in the history
public record Revision(
        PageId page,
        int number,
        Instant time,
        String author,
        String comment,
        PageState state,
        String source) {
    /// The Markdown after the front matter; everything when the front matter cannot be read.
    public String body() {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                ? text.body()
                : source;
    }
}
