package no.dypdykk.core.edit;

import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What became of an edit. Whoever asks must answer all of them; there is no other. The text that
/// was sent is in each that did not keep it.
public sealed interface EditOutcome {
    /// The text is a new revision.
    record Saved(Revision revision, Page page) implements EditOutcome {}

    /// The page says this already.
    record Unchanged(Revision current) implements EditOutcome {}

    /// The page was changed by someone else since; all three texts are here.
    ///
    /// @param base what the edit began from; null when that revision never existed
    record Conflict(@Nullable Revision base, Revision theirs, Edit mine) implements EditOutcome {}

    /// The text cannot be a page.
    ///
    /// @param problems at least one
    record Refused(List<Problem> problems, Edit mine) implements EditOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The text may say too much about somebody. It is saved when its writer confirms it.
    ///
    /// @param warnings at least one
    record Unconfirmed(List<Problem> warnings, Edit mine) implements EditOutcome {
        public Unconfirmed {
            warnings = List.copyOf(warnings);
        }
    }
}
