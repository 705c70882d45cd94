package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;

/// Who stands behind a figure: the organisation itself, an official register, or researchers with a
/// comparison group.
public enum Origin implements Coded {
    SELF_REPORTED,
    REGISTER,
    EVALUATED
}
