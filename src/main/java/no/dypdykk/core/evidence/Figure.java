package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

/// A level: what an indicator was in a period. In the indicator's unit unless `unit` says
/// otherwise.
///
/// @param period as written (`2011`, `2012/2015`, `2008-Q2`, `2012-10`), null when the source names
///   none
/// @param source id of one of the page's sources
/// @param n how many answers or people the level is the mean of; null when not told
/// @param sd standard deviation of the answers; null when not told
public record Figure(
        @Nullable String period,
        double value,
        FigureRole role,
        Origin kind,
        String source,
        @Nullable Qualifier qualifier,
        @Nullable String unit,
        @Nullable String population,
        @Nullable String note,
        @Nullable Integer n,
        @Nullable Double sd) {
    /// A level of which only the value is told.
    public Figure(
            @Nullable String period,
            double value,
            FigureRole role,
            Origin kind,
            String source,
            @Nullable Qualifier qualifier,
            @Nullable String unit,
            @Nullable String population,
            @Nullable String note) {
        this(period, value, role, kind, source, qualifier, unit, population, note, null, null);
    }
}
