package no.dypdykk.core.search;

import no.dypdykk.core.page.PageAddress;

/// Lines of a page that may answer a question, word for word as they stand there.
///
/// @param title of the page
/// @param heading what they stand under; empty before the first heading
/// @param anchor id of that heading; empty before the first heading
/// @param text asked words marked
public record FoundPassage(
        PageAddress address,
        String lang,
        String title,
        String heading,
        String anchor,
        Marked text,
        double score) {
    /// Where they can be read with what stands around them.
    public String path() {
        return anchor.isEmpty() ? address.path() : address.path() + "#" + anchor;
    }
}
