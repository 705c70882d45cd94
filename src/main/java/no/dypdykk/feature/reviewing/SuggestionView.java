package no.dypdykk.feature.reviewing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.Differences;
import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

/// A suggestion of change.
///
/// @param title of the page
/// @param path of the page; null when the asker may not see it
/// @param lang of the page
/// @param sent by whom and when, in words
/// @param comment of whoever sent it; may be empty
/// @param answer what became of it, in words; null while it waits
/// @param form null for those who may not answer, and when it is answered
public record SuggestionView(
        long number,
        String title,
        @Nullable String path,
        PageKind kind,
        String lang,
        String sent,
        String comment,
        @Nullable Answer answer,
        Differences differences,
        @Nullable Form form) {
    /// Values of the buttons.
    public static final String TAKE = "take";

    public static final String DECLINE = "decline";

    /// @param reason why it was not taken up; empty when it was
    public record Answer(String words, String reason) {}

    /// @param fits whether it can be taken up as it is
    /// @param note key of a text about what stands in the way; null when nothing does
    /// @param reason as typed
    /// @param unconfirmed the problems may be meant, and then be confirmed
    public record Form(
            boolean fits,
            @Nullable String note,
            String reason,
            boolean unconfirmed,
            FormProblems problems) {}
}
