package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page on its way to readers.
///
/// @param path of the review
/// @param preview address of the whole page as readers would see it
/// @param shown address of what readers see now; null when they see nothing
/// @param edit where to change the page; null for those who may not
/// @param revision number of the text below
/// @param saved when, in words
/// @param check for those who may say that the page still holds; null for others
/// @param earlier what reviewers said before, newest first
/// @param form null for those who may not review
public record ReviewView(
        String path,
        String preview,
        @Nullable String shown,
        @Nullable String edit,
        String history,
        PageKind kind,
        String lang,
        String title,
        String summary,
        int revision,
        PageState state,
        String author,
        String saved,
        SafeHtml text,
        @Nullable Check check,
        List<Remarks> earlier,
        @Nullable Form form) {
    public ReviewView {
        earlier = List.copyOf(earlier);
    }

    /// @param path where to say it
    /// @param since when somebody last did, in words
    public record Check(String path, String since) {}

    /// @param notes one for each paragraph of the text
    /// @param open whether the page waits for an answer
    /// @param changed the page was changed since the reviewer opened it
    /// @param unconfirmed the problems may be meant, and then be confirmed
    public record Form(
            List<Field> fields,
            List<NoteField> notes,
            boolean open,
            boolean changed,
            boolean unconfirmed,
            FormProblems problems) {
        public Form {
            fields = List.copyOf(fields);
            notes = List.copyOf(notes);
        }

        /// A note to a paragraph is typed already.
        public boolean noted() {
            return notes.stream().anyMatch(field -> !field.note().isBlank());
        }

        public boolean isEmpty() {
            return fields.stream().allMatch(field -> field.answer().isBlank()) && !noted();
        }
    }

    /// @param answer as typed
    public record Field(ReviewQuestion question, String answer) {}

    /// A note to one paragraph.
    ///
    /// @param name of the field
    /// @param quote the paragraph's beginning
    /// @param note as typed
    public record NoteField(String name, String quote, String note) {}
}
