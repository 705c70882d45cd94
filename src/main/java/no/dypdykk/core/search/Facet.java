package no.dypdykk.core.search;

import java.util.Optional;
import java.util.stream.Stream;

/// A way to narrow a search. `parameter` is its name in addresses, the API and the index.
public enum Facet {
    KIND("kind"),
    THEME("theme"),
    SECTOR("sector"),
    PRACTICE("practice"),
    CONCEPT("concept"),
    INDICATOR("indicator"),
    RESULT("result"),
    /// The grade that each outcome of a case was computed to have, 1 to 5.
    EVIDENCE("evidence"),
    /// Kinds of the figures.
    ORIGIN("origin"),
    MUNICIPALITY("municipality"),
    COUNTY("county"),
    SIZE("size_class"),
    ROLE("role"),
    LANG("lang");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    public static Optional<Facet> of(String parameter) {
        return Stream.of(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
    }
}
