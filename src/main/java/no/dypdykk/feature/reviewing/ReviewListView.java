package no.dypdykk.feature.reviewing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.web.Followups;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Pages on their way to readers.
///
/// @param reviewer whether the reader may review; else `waiting` is empty
/// @param waiting longest first
/// @param drafts how many pages are drafts
/// @param own pages that the reader wrote on
/// @param suggestions for pages that the reader may change, longest waiting first
/// @param followups own cases of which it is time to tell how it went later
/// @param stale pages nobody stood for lately that the reader may stand for, longest ago first
/// @param done key of a text about what was just done; null when nothing was
public record ReviewListView(
        boolean reviewer,
        List<Line> waiting,
        int drafts,
        List<Own> own,
        List<Suggested> suggestions,
        List<Followups.Line> followups,
        List<Stale> stale,
        @Nullable String done) {
    public ReviewListView {
        waiting = List.copyOf(waiting);
        own = List.copyOf(own);
        suggestions = List.copyOf(suggestions);
        followups = List.copyOf(followups);
        stale = List.copyOf(stale);
    }

    /// @param page to its review
    /// @param since when its newest text was saved, in words
    /// @param shown readers see an older text of it
    public record Line(Link page, PageKind kind, String author, String since, boolean shown) {}

    /// @param revision number of the text that readers see
    /// @param since in words
    /// @param path where to say that it still holds
    public record Stale(Link page, PageKind kind, int revision, String since, String path) {}

    /// @param page to the suggestion
    /// @param sent by whom and when, in words
    /// @param comment of whoever sent it; may be empty
    public record Suggested(Link page, PageKind kind, String sent, String comment) {}

    /// @param remarks why it was sent back; null when it was not
    public record Own(Line line, PageState state, @Nullable Remarks remarks) {}
}
