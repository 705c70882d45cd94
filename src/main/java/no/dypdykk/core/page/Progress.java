package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// How far the work in a case had come when it was told.
public enum Progress implements Coded {
    RUNNING,
    FINISHED,
    FOLLOWED_UP,
    OUTDATED,
    UNKNOWN
}
