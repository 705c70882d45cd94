package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

/// What a stated change is counted in; the two are never mixed.
public enum ChangeUnit implements Coded {
    PERCENTAGE_POINTS,
    PERCENT_RELATIVE
}
