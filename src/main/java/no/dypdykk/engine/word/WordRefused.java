package no.dypdykk.engine.word;

import no.dypdykk.port.WordFiles.Flaw;

/// Carries the reason out of reading; never leaves the package.
final class WordRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Flaw flaw;

    WordRefused(Flaw flaw) {
        super(flaw.code(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
