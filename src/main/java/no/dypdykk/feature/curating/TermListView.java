package no.dypdykk.feature.curating;

import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The words of the field, as many as a page holds.
///
/// @param query what was searched for among them; empty for all
/// @param total how many there are that match
/// @param done what just happened, in words; null for nothing
/// @param tried a search for the word that it happened to; null for none
public record TermListView(
        String query,
        List<Line> lines,
        long total,
        Paging paging,
        @Nullable String done,
        @Nullable Link tried) {
    public TermListView {
        lines = List.copyOf(lines);
    }

    /// @param link to the form of the term
    /// @param others forms in other languages; may be empty
    /// @param synonyms may be empty
    public record Line(Link link, String others, String synonyms) {}
}
