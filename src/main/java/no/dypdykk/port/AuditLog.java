package no.dypdykk.port;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.audit.Sealed;

import java.util.List;
import java.util.Optional;

/// Who changed what. The store adds to it by itself, in the same transaction, what its other doors
/// change of pages, series, words, users, passwords, invitations and tokens, in the name of
/// [Acting]. Nothing is ever changed or removed.
public interface AuditLog {
    /// Adds what the other doors cannot know.
    ///
    /// @param subject what was changed
    /// @param before what stood there, empty when nothing did
    void note(Act act, String subject, String before, String after);

    /// The entries before one, newest first.
    ///
    /// @param number beyond the last entry for the newest of all
    List<Sealed> before(long number, int limit);

    /// The entries after one, oldest first.
    ///
    /// @param number 0 for the oldest of all
    List<Sealed> after(long number, int limit);

    Optional<Sealed> last();
}
