package no.dypdykk.core.edit;

import no.dypdykk.core.page.Problem;

import java.util.List;

/// What became of someone's word that a page still holds.
public sealed interface CheckOutcome {
    /// There is a new revision with today's date.
    record Checked(Edit edit, EditOutcome.Kept kept) implements CheckOutcome {}

    /// The page says today's date already.
    record Already() implements CheckOutcome {}

    /// Readers see another text than the one that was looked at, or a newer one is on its way.
    record Changed() implements CheckOutcome {}

    /// The text cannot be saved as it stands.
    record Refused(List<Problem> problems) implements CheckOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
