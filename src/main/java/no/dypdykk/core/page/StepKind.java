package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// The forms of work in a workshop.
public enum StepKind implements Coded {
    INPUT,
    SPEED_DATE,
    SILENT,
    PAIRS,
    GROUPS,
    PLENARY
}
