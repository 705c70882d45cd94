package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.port.Drafts.Draft;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A text on someone's screen, and what it would become.
///
/// @param page null when it would be a new page
/// @param form identity of the form
/// @param base number of the revision it was made from, 0 for a new page
/// @param imported where the text came from; null when it was written here
/// @param aim what the text is meant to become
record Sheet(
        PageKind kind,
        @Nullable Existing page,
        String form,
        int base,
        Typed typed,
        String comment,
        @Nullable Imported imported,
        Aim aim) {
    /// A text that is meant to be the page's.
    Sheet(
            PageKind kind,
            @Nullable Existing page,
            String form,
            int base,
            Typed typed,
            String comment,
            @Nullable Imported imported) {
        this(kind, page, form, base, typed, comment, imported, new Aim.Write());
    }

    /// @param name of the file
    /// @param losses what did not come along
    record Imported(String name, List<Loss> losses) {
        Imported {
            losses = List.copyOf(losses);
        }
    }

    /// @param shown address of the page when readers see it; null when they do not
    record Existing(PageId id, String title, PageState state, @Nullable String shown) {}

    Sheet with(Typed other) {
        return new Sheet(kind, page, form, base, other, comment, imported, aim);
    }

    Sheet meantFor(Aim other) {
        return new Sheet(kind, page, form, base, typed, comment, imported, other);
    }

    /// What came of sending it.
    ///
    /// @param problems what is wrong, or to be confirmed
    /// @param mark stands for the warnings that are to be confirmed; null when none are
    /// @param conflict somebody else saved meanwhile, in the same places; null when nobody did
    /// @param waiting a draft of the same page that was not saved; null when there is none
    /// @param added place of a new row, or the button to go on from; null when there is none
    /// @param preview the file to show as readers would see it; null when it is not asked for
    /// @param file what became of a file; null when none was added or taken away
    record Remarks(
            List<Problem> problems,
            @Nullable String mark,
            EditOutcome.@Nullable Conflict conflict,
            @Nullable Draft waiting,
            @Nullable String added,
            @Nullable String preview,
            @Nullable FileRemark file) {
        static final Remarks NONE = new Remarks(List.of(), null, null, null, null, null, null);

        static Remarks wrong(List<Problem> problems) {
            return new Remarks(problems, null, null, null, null, null, null);
        }

        static Remarks added(String place) {
            return new Remarks(List.of(), null, null, null, place, null, null);
        }

        static Remarks preview(String source) {
            return new Remarks(List.of(), null, null, null, null, source, null);
        }

        static Remarks unconfirmed(List<Problem> warnings) {
            return new Remarks(warnings, FormSaving.mark(warnings), null, null, null, null, null);
        }

        static Remarks conflict(EditOutcome.Conflict conflict) {
            return new Remarks(List.of(), null, conflict, null, null, null, null);
        }

        static Remarks file(FileRemark remark) {
            return new Remarks(List.of(), null, null, null, null, null, remark);
        }

        static Remarks waiting(@Nullable Draft draft) {
            return new Remarks(List.of(), null, null, draft, null, null, null);
        }
    }

    /// What became of a file.
    sealed interface FileRemark {
        record Added(Attachment attachment) implements FileRemark {}

        record Removed(AttachmentName name) implements FileRemark {}

        /// @param alt what was typed about it
        record Refused(List<Problem> problems, String alt) implements FileRemark {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
