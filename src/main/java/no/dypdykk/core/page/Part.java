package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// Whether a practice was the case's main measure or one in a bundle.
public enum Part implements Coded {
    MAIN,
    BUNDLE
}
