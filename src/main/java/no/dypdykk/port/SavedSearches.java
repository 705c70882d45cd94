package no.dypdykk.port;

import no.dypdykk.core.people.UserId;

import java.time.Instant;
import java.util.List;

/// Searches that users keep for themselves under names of their own.
public interface SavedSearches {
    /// How many one user may keep.
    int MOST = 100;

    /// Keeps a search, in the place of the same user's with the same address.
    void keep(Saved search);

    void remove(UserId user, String address);

    /// A user's own by name.
    List<Saved> of(UserId user);

    /// @param address path and parameters of the search, the same for the same search
    /// @param name as its user calls it
    record Saved(UserId user, String address, String name, Instant time) {}
}
