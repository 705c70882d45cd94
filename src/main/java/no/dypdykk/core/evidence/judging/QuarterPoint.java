package no.dypdykk.core.evidence.judging;

/// A case in one quarter, as every picture of a series has it.
public interface QuarterPoint {
    /// As `2014-Q3`.
    String quarter();

    /// What was measured.
    double value();

    /// Whether it lies after the start.
    boolean after();

    /// Whether the process chart finds the point worth a look.
    boolean flagged();
}
