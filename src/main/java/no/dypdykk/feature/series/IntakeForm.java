package no.dypdykk.feature.series;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.intake.Given;
import no.dypdykk.core.text.Coded;

/// What somebody said of a file when they sent it, as it was typed. Made by the routes.
///
/// @param indicator id; empty when the file says it
/// @param kind code of an [Origin]
public record IntakeForm(
        String indicator,
        String entity,
        String kind,
        String source,
        boolean whole,
        boolean preliminary) {
    static final IntakeForm EMPTY =
            new IntakeForm("", "", Origin.REGISTER.code(), "", false, false);

    Given given() {
        return new Given(
                indicator,
                entity.strip(),
                Coded.of(Origin.class, kind).orElse(Origin.SELF_REPORTED),
                source.strip(),
                whole,
                preliminary);
    }
}
