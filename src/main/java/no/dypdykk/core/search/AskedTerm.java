package no.dypdykk.core.search;

/// A term that a page is scored by: all that an engine needs to know of it.
///
/// @param weight what BM25 is multiplied by
public record AskedTerm(RankedField field, String text, double weight) {
    /// A term that counts this much of what its field does.
    static AskedTerm of(RankedField field, String text, double part) {
        return new AskedTerm(field, text, field.weight() * part);
    }
}
