package no.dypdykk.core.edit;

import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.FileMerge;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What became of an edit. Whoever asks must answer all of them; there is no other. The text that
/// was sent is in each that did not keep it.
public sealed interface EditOutcome {
    /// There is a new revision.
    sealed interface Kept extends EditOutcome {
        Revision revision();

        Page page();
    }

    /// The text is a new revision.
    record Saved(Revision revision, Page page) implements Kept {}

    /// The page was changed by someone else since, elsewhere in the text: the new revision says
    /// what both wrote.
    ///
    /// @param theirs the revision before it
    record Merged(Revision revision, Page page, Revision theirs) implements Kept {}

    /// The page says this already.
    record Unchanged(Revision current) implements EditOutcome {}

    /// The page was changed by someone else since, and people must decide; all texts are here.
    ///
    /// @param base what the edit began from; null when that revision never existed
    /// @param merge a text that says all that both wrote. Without overlaps the two say together
    ///   what a page may not say: a source that one of them took away, figures of a group that the
    ///   other made smaller
    record Conflict(@Nullable Revision base, Revision theirs, Edit mine, FileMerge merge)
            implements EditOutcome {}

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
