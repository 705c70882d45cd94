package no.dypdykk.core.text;

/// A place that two edits of the same text changed differently. Empty is what one of them removed,
/// or what was not there before.
///
/// @param field `body`, or the field as in problems: `title`, `outcomes[sf_total].result`; `-` for
///   all fields at once
/// @param base what stood there
/// @param theirs what was saved first
/// @param mine what came after
public record Overlap(String field, String base, String theirs, String mine) {
    public static final String BODY = "body";
    static final String ALL_FIELDS = "-";
}
