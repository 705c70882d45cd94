package no.dypdykk.core.text;

/// A heading of a text.
///
/// @param level 1 to 6 as written
/// @param text without markup
/// @param id unique in its text, for links to it
public record Heading(int level, String text, String id) {}
