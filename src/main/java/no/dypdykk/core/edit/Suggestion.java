package no.dypdykk.core.edit;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A change that someone would make to a page which others answer for: rules S1 to S6 of
/// `src/doc/access.md`. It is no part of the page before it is taken up.
///
/// @param number its own; 0 before it is kept
/// @param by the user who sent it; null when a program did that belongs to nobody
/// @param edit the text as it was sent, begun from what readers saw
/// @param form identity of the form it came from; may be empty
/// @param answer null while it waits
public record Suggestion(
        long number,
        PageId page,
        @Nullable UserId by,
        Edit edit,
        String form,
        Instant time,
        @Nullable Answer answer) {
    /// Characters of a reason.
    public static final int LONGEST_REASON = 2_000;

    /// How many of one person may wait at a time.
    public static final int MOST_WAITING = 20;

    /// What became of it.
    ///
    /// @param taken whether it is in the page's history now
    /// @param by who answered, as shown to whoever sent it
    /// @param reason why it was not taken up; empty when it was
    public record Answer(boolean taken, String by, String reason, Instant time) {}

    public boolean isWaiting() {
        return answer == null;
    }
}
