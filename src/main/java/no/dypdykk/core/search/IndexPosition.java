package no.dypdykk.core.search;

/// How far an index has come: the store it was built from and the last change it holds.
///
/// @param epoch the store's own mark; a restored backup has another
/// @param change 0 when nothing is applied yet
/// @param figures mark of the series that its cases were graded by; empty when there were none
public record IndexPosition(String epoch, long change, String figures) {
    /// Without series.
    public IndexPosition(String epoch, long change) {
        this(epoch, change, "");
    }
}
