package no.dypdykk.core.text;

/// Knows where wiki links lead. Given by whoever knows the pages; may be asked for the same target
/// more than once.
@FunctionalInterface
public interface LinkResolver {
    /// @param target as written before the `|`: `bedriftsjordmor`, `kommune/1824`,
    ///   `maltall/sf_total`
    LinkTarget resolve(String target);

    /// Where a wiki link leads.
    sealed interface LinkTarget {
        /// @param path web path that begins with `/`
        /// @param title shown when the link has no words of its own
        record Resolved(String path, String title) implements LinkTarget {}

        record Missing() implements LinkTarget {}
    }
}
