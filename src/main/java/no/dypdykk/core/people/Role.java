package no.dypdykk.core.people;

import no.dypdykk.core.text.Coded;

/// What a user is trusted with. Each may do what those before it may. (Whose part in the work a
/// page speaks to is another thing: `core.page.Viewpoint`.)
public enum Role implements Coded {
    READER,
    AUTHOR,
    COORDINATOR,
    ADMIN;

    public boolean reaches(Role least) {
        return compareTo(least) >= 0;
    }

    /// The weaker of the two.
    public Role atMost(Role other) {
        return reaches(other) ? other : this;
    }
}
