package no.dypdykk.core.search;

import no.dypdykk.core.page.PageAddress;

import org.jspecify.annotations.Nullable;

/// Lines of a page, or of a file that it shows, that may answer a question, word for word as they
/// stand there.
///
/// @param title of the page
/// @param heading what they stand under; empty before the first heading
/// @param anchor id of that heading; empty before the first heading
/// @param file where in a file they stand; null for lines of the page itself
/// @param text asked words marked
public record FoundPassage(
        PageAddress address,
        String lang,
        String title,
        String heading,
        String anchor,
        @Nullable FilePlace file,
        Marked text,
        double score) {
    /// Where on the page they can be read with what stands around them; the page alone for lines of
    /// a file.
    public String path() {
        return anchor.isEmpty() ? address.path() : address.path() + "#" + anchor;
    }
}
