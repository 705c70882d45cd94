package no.dypdykk.core.text;

/// Some lines of a text that can answer a question by themselves.
///
/// @param heading what they stand under, without markup; empty before the first heading
/// @param anchor id of that heading, for links to it; empty before the first heading
/// @param start where they begin in the plain text, see [Markdown#plain]
/// @param end where the plain text goes on
public record Passage(String heading, String anchor, int start, int end) {
    /// @param plain the text that the positions are in
    public String of(String plain) {
        return plain.substring(start, end);
    }
}
