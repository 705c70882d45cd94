package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

/// How a source hedges a figure.
public enum Qualifier implements Coded {
    UNDER,
    OVER,
    ABOUT
}
