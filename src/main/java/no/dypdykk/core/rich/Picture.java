package no.dypdykk.core.rich;

/// A picture that stood in a file, to be kept as an attachment. The bytes are as they came: whoever
/// keeps them looks at them first.
///
/// @param name the address that the text uses for it
/// @param alt what a reader who does not see it needs to know; may be empty
// Pictures are handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String name, byte[] bytes, String alt) {}
