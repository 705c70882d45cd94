package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Origin;

/// What whoever sends a file says of all its rows, where the rows say nothing themselves. Texts are
/// empty when nothing was said.
///
/// @param indicator id
/// @param entity who or where the rows are about
/// @param kind who stands behind the figures
/// @param whole rows without a municipality are about a country, a county or a sector
/// @param preliminary whether the source will replace them
public record Given(
        String indicator,
        String entity,
        Origin kind,
        String source,
        boolean whole,
        boolean preliminary) {}
