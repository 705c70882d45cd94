package no.dypdykk.feature.reading;

import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Whose names someone is shown in the history of a page (H3 of `src/doc/access.md`).
///
/// @param all whether people are named, too
/// @param programs names that belong to no person
record Authors(boolean all, Set<String> programs) {
    static Authors shownTo(Asker asker, Store.Tx tx) {
        boolean all = Access.may(asker, Deed.SUGGEST);
        return new Authors(all, all ? Set.of() : Set.copyOf(tx.tokens().programs()));
    }

    /// The revision as the API gives it: with an empty name where the name is not for the one who
    /// asks.
    Revision signed(Revision revision) {
        var name = name(revision);
        return new Revision(
                revision.page(),
                revision.number(),
                revision.time(),
                name == null ? "" : name,
                revision.comment(),
                revision.state(),
                revision.source());
    }

    /// Null when the name is not for the one who asks.
    @Nullable String name(Revision revision) {
        return all || programs.contains(revision.author()) ? revision.author() : null;
    }
}
