package no.dypdykk.feature.reading;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The list of a page's revisions, newest first.
///
/// @param older address of the next part of the list; null at its end
/// @param isNewest it begins with the newest revision
public record HistoryView(
        HistoryHead head, List<RevisionLine> lines, @Nullable String older, boolean isNewest) {
    public HistoryView {
        lines = List.copyOf(lines);
    }
}
