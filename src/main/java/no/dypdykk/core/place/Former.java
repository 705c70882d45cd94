package no.dypdykk.core.place;

import org.jspecify.annotations.Nullable;

/// A number that a municipality once had.
///
/// @param from first year, null when older than the register
/// @param to last year, null when still open
public record Former(String number, String name, @Nullable Integer from, @Nullable Integer to) {}
