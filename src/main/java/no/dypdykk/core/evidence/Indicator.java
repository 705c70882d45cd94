package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

/// A thing that is measured, exactly defined. Texts exist in bokmål (`nb`) and nynorsk (`nn`).
///
/// @param direction -1 when lower is better, +1 when higher is better, 0 when neither
/// @param smallestGroup figures for fewer people than this are not shown
/// @param delta smallest change that matters, in the indicator's unit; null when none is agreed
public record Indicator(
        String id,
        String group,
        Text name,
        Text definition,
        String unit,
        int direction,
        boolean seasonal,
        String sourceSystem,
        int smallestGroup,
        @Nullable Double delta,
        Text note) {
    /// The smallest group whose figures are shown when an indicator says nothing else.
    public static final int SMALLEST_GROUP = 5;

    /// The same words in both written standards.
    public record Text(String nb, String nn) {}
}
