package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

/// What a stated change is counted in. Points of a percentage and percent of a level are never
/// mixed; days and points (of a score) are for indicators that are measured so.
public enum ChangeUnit implements Coded {
    PERCENTAGE_POINTS,
    PERCENT_RELATIVE,
    DAYS,
    POINTS
}
