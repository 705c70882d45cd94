package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// The part of the municipality a case is about.
public enum Sector implements Coded {
    WHOLE_ORGANISATION,
    KINDERGARTEN,
    SCHOOL,
    HEALTH_AND_CARE,
    NAV_AND_SOCIAL,
    ADMINISTRATION,
    TECHNICAL,
    SEVERAL
}
