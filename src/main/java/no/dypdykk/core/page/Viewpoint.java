package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// Whose part in the work a page speaks to.
public enum Viewpoint implements Coded {
    LEADER,
    PROJECT_LEADER,
    UNION_REPRESENTATIVE,
    SAFETY_REPRESENTATIVE,
    POLITICIAN,
    HR
}
