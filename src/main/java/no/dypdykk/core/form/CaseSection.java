package no.dypdykk.core.form;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.text.Coded;

import java.util.Optional;
import java.util.stream.Stream;

/// The programme's own headings of a case, in its order.
public enum CaseSection implements Coded {
    NEED("Behov", "Behov"),
    GOAL("Mål", "Mål"),
    MEASURES("Tiltak", "Tiltak"),
    RESULT("Resultat", "Resultat"),
    ANCHORING("Forankring", "Forankring"),
    LEARNING("Læring", "Læring"),
    PITFALLS("Fallgruver", "Fallgruver"),
    LATER("Status senere", "Status seinare");

    private final String nb;
    private final String nn;

    CaseSection(String nb, String nn) {
        this.nb = nb;
        this.nn = nn;
    }

    /// The heading in a page of this language.
    public String heading(Language language) {
        return language == Language.NN ? nn : nb;
    }

    /// The section under a heading, in either written standard.
    public static Optional<CaseSection> of(String heading) {
        return Stream.of(values())
                .filter(section ->
                        heading.equalsIgnoreCase(section.nb)
                                || heading.equalsIgnoreCase(section.nn))
                .findFirst();
    }
}
