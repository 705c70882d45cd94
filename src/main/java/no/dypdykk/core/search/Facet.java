package no.dypdykk.core.search;

import java.util.Optional;
import java.util.stream.Stream;

/// A way to narrow a search. `parameter` is its name in addresses, the API and the index.
public enum Facet {
    KIND("kind"),
    THEME("theme"),
    SECTOR("sector"),
    /// A kind of service within a sector: the sector, [#WITHIN], and the service in words.
    SERVICE("service"),
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

    /// Between the value of a whole and the words for a part of it.
    public static final char WITHIN = '/';

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    /// The facet whose values are wholes that its own are parts of: a choice among both is one
    /// choice, in which a whole includes its parts. Itself when there is none.
    public Facet whole() {
        return switch (this) {
            case MUNICIPALITY -> COUNTY;
            case SERVICE -> SECTOR;
            case KIND,
                    THEME,
                    SECTOR,
                    PRACTICE,
                    CONCEPT,
                    INDICATOR,
                    RESULT,
                    EVIDENCE,
                    ORIGIN,
                    COUNTY,
                    SIZE,
                    ROLE,
                    LANG ->
                    this;
        };
    }

    public static Optional<Facet> of(String parameter) {
        return Stream.of(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
    }
}
