package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// Who tells the story of a case; a supplier tells differently from a researcher.
public enum Teller implements Coded {
    MUNICIPALITY,
    SUPPLIER,
    UNION,
    RESEARCHER,
    JOURNALIST,
    PROGRAMME,
    STATE
}
