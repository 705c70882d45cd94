package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// The written language of a page.
public enum Language implements Coded {
    NB,
    NN,
    DA,
    EN
}
