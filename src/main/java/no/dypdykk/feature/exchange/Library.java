package no.dypdykk.feature.exchange;

import java.nio.file.Path;

/// A folder of Markdown files to load.
///
/// @param root the folder; may be inside an archive
/// @param mark put before the paths that the store remembers, so that folders of different origin
///   are not taken for each other
/// @param author shown in the history of the pages it makes and changes
public record Library(Path root, String mark, String author) {
    /// The starter library, wherever it lies: a page is known by its path within it.
    public static Library starter(Path root, String author) {
        return new Library(root, "", author);
    }

    /// Some other folder: a page is known by its full path.
    public static Library other(Path root, String author) {
        var full = root.toAbsolutePath().normalize();
        return new Library(full, full + "/", author);
    }

    boolean isStarter() {
        return mark.isEmpty();
    }

    /// The name under which the store remembers a file.
    String remembered(String file) {
        return mark + file;
    }
}
