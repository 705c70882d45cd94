package no.dypdykk.port;

import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.people.UserId;

import java.util.List;
import java.util.Optional;

/// Changes that people would make to pages which others answer for. Kept for good; no part of a
/// page's text or of the change log.
public interface Suggestions {
    /// Keeps a suggestion, in the place of the one that waits from the same user and form.
    ///
    /// @return the same with its number
    Suggestion keep(Suggestion suggestion);

    Optional<Suggestion> find(long number);

    /// Those that wait, longest first, without their texts.
    List<Suggestion> waiting(int limit);

    /// A user's own, newest first, without their texts.
    List<Suggestion> of(UserId user, int limit);

    /// How many wait from one user.
    int waitingOf(UserId user);

    /// Answers one that waits.
    void answer(long number, Suggestion.Answer answer);
}
