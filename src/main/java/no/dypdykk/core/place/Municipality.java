package no.dypdykk.core.place;

import org.jspecify.annotations.Nullable;

/// A municipality of today.
///
/// @param number four digits
/// @param population inhabitants, null when the register has no figure for today's borders
public record Municipality(
        String number,
        String name,
        String countyNumber,
        String county,
        @Nullable Integer population) {}
