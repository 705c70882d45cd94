package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

/// What a level is used as.
public enum FigureRole implements Coded {
    BASELINE,
    DURING,
    AFTER,
    FOLLOW_UP,
    TARGET,
    COMPARISON
}
