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

    /// Those with a number above the given one by number, with their texts.
    List<Suggestion> after(long number, int limit);

    /// Keeps one as it was in another store: with its answer, and under its number unless that is
    /// taken. Nothing when the same is here already.
    void restore(Suggestion suggestion);

    /// Answers one that waits.
    void answer(long number, Suggestion.Answer answer);
}
