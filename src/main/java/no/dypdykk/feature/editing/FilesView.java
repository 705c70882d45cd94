package no.dypdykk.feature.editing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The files of the page that is written, and the input for one more.
///
/// @param told what became of the last one; null when none was added or taken away
/// @param problems why the last one was not taken; may be empty
/// @param alt what was typed about it
public record FilesView(
        List<OneFile> files, @Nullable String told, List<String> problems, String alt) {
    /// Id of the input.
    public static final String PLACE = SentForm.FILE;

    public FilesView {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// @param note kind and size
    /// @param markdown what shows it in the text
    /// @param path of the file
    /// @param picture address of a small copy; null for what is no picture
    /// @param shown whether the text shows it
    /// @param undescribed a picture that nobody said anything about
    public record OneFile(
            String name,
            String note,
            String markdown,
            String path,
            @Nullable String picture,
            String alt,
            boolean shown,
            boolean undescribed) {}
}
