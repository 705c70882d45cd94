package no.dypdykk.core.rich;

import java.util.List;

/// A text that came from somewhere else, and what could not come along.
///
/// @param title of the document; empty when it has none
/// @param summary what stands below the title as its subtitle; may be empty
/// @param source the page's own Markdown file when the document was made from one, else empty
/// @param unchanged nothing was written in the document since it was made from a page
public record Imported(
        String title,
        String summary,
        RichText text,
        String source,
        boolean unchanged,
        List<Picture> pictures,
        List<Loss> losses) {
    public Imported {
        pictures = List.copyOf(pictures);
        losses = List.copyOf(losses);
    }
}
