package no.dypdykk.web;

/// One of the values that a field offers.
///
/// @param chosen stands in the field now
public record Choice(String value, String label, boolean chosen) {}
