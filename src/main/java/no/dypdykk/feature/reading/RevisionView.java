package no.dypdykk.feature.reading;

import no.dypdykk.core.text.SafeHtml;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page as it was in one revision.
///
/// @param title as it was then
/// @param summary as it was then
/// @param html its text; null when it can no longer be read as a page, and only the source is shown
/// @param verdicts what the figures of this text carry, by today's method; empty for what is no
///   case
/// @param source the whole file
/// @param now address of what was changed since; null for the newest
/// @param restore null for those who may not, and for the newest
public record RevisionView(
        HistoryHead head,
        RevisionLine line,
        String title,
        String summary,
        @Nullable SafeHtml html,
        List<KnownView.Line> verdicts,
        String source,
        @Nullable String now,
        @Nullable Restore restore) {
    public RevisionView {
        verdicts = List.copyOf(verdicts);
    }

    /// The form that brings the text back.
    ///
    /// @param base newest revision when the form was drawn
    /// @param changed someone has saved since then, in the same places
    /// @param warnings what must be confirmed, in words
    public record Restore(int base, boolean changed, List<String> warnings) {
        public Restore {
            warnings = List.copyOf(warnings);
        }
    }
}
