package no.dypdykk.core.people;

import no.dypdykk.core.text.Coded;

/// How far a token reaches: never further than the user in whose name it acts.
public enum Scope implements Coded {
    /// Read what is published.
    READ(Role.READER),
    /// Write as an author does.
    WRITE(Role.AUTHOR),
    /// Review and publish as a coordinator does.
    PUBLISH(Role.COORDINATOR);

    private final Role limit;

    Scope(Role limit) {
        this.limit = limit;
    }

    public Role limit() {
        return limit;
    }
}
