package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

/// What became of an indicator in a case, by the same rule for good and bad news.
public enum Result implements Coded {
    IMPROVED,
    NO_CHANGE,
    WORSE,
    MIXED,
    TOO_EARLY,
    NOT_MEASURED
}
