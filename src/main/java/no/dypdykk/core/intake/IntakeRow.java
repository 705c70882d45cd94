package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.Problem;

/// What one cell with a value was understood as.
public sealed interface IntakeRow {
    /// @param series without points
    record Understood(int line, Series series, Series.Point point) implements IntakeRow {}

    /// Nothing stands there, or a sign that says why nothing does.
    ///
    /// @param sign as written; may be empty
    record Empty(int line, String sign) implements IntakeRow {}

    /// It cannot be kept.
    ///
    /// @param fatal whether the rest of the file cannot be trusted either
    record Wrong(Problem problem, boolean fatal) implements IntakeRow {}
}
