package no.dypdykk.core.text;

/// Knows where wiki links lead. Given by whoever knows the pages; may be asked for the same target
/// more than once.
@FunctionalInterface
public interface LinkResolver {
    /// @param target as written before the `|`: `bedriftsjordmor`, `kommune/1824`,
    ///   `maltall/sf_total`
    LinkTarget resolve(String target);

    /// The file of the page that a text names.
    ///
    /// @param name as written behind `vedlegg:`
    default FileTarget file(String name) {
        return new FileTarget.Missing();
    }

    /// Where the name of a file leads.
    sealed interface FileTarget {
        /// @param path of the picture as it is kept
        /// @param shown path of the copy that is shown in a text; the same when it is not too wide
        /// @param width of what is shown, in pixels
        /// @param alt for where the text itself says nothing
        record Picture(String path, String shown, int width, int height, String alt)
                implements FileTarget {}

        /// Anything else.
        ///
        /// @param note kind and size, for example `PDF, 2,1 MB`
        record File(String path, String note) implements FileTarget {}

        record Missing() implements FileTarget {}
    }

    /// Where a wiki link leads.
    sealed interface LinkTarget {
        /// @param path web path that begins with `/`
        /// @param title shown when the link has no words of its own
        record Resolved(String path, String title) implements LinkTarget {}

        record Missing() implements LinkTarget {}
    }
}
