package no.dypdykk.core.edit;

import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;

import java.util.List;

/// What became of a review. Whoever asks must answer all of them; there is no other.
public sealed interface ReviewOutcome {
    /// The review stands, and there is a new revision that says so.
    ///
    /// @param edit what the review makes of the text
    record Decided(Review review, Edit edit, EditOutcome.Kept kept) implements ReviewOutcome {}

    /// The page was changed since the reviewer opened it, so nobody has judged what it says now.
    record Changed(Revision current) implements ReviewOutcome {}

    /// The page waits for nobody's review.
    record NotWaiting(Revision current) implements ReviewOutcome {}

    /// The review cannot be kept, or the text cannot be a page any more.
    ///
    /// @param problems at least one; the field of an answer is the code of its question, that of a
    ///   note [ReviewDecision#NOTE] and the paragraph
    record Refused(List<Problem> problems) implements ReviewOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// An answer may say too much about somebody. It is kept when the reviewer confirms it.
    ///
    /// @param warnings at least one; the field is as in [Refused]
    record Unconfirmed(List<Problem> warnings) implements ReviewOutcome {
        public Unconfirmed {
            warnings = List.copyOf(warnings);
        }
    }
}
