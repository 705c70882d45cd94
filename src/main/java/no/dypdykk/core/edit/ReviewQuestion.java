package no.dypdykk.core.edit;

import no.dypdykk.core.text.Coded;

/// What the programme asks of every text before readers see it. `code()` is kept in the store.
public enum ReviewQuestion implements Coded {
    /// Are the goals measurable?
    GOALS,
    /// Does the measure fit the goal?
    MEASURE,
    /// Is the documentation good enough to judge the result?
    DOCUMENTATION,
    /// What should be strengthened?
    STRENGTHEN
}
