package no.dypdykk.core.attachment;

import java.time.Instant;

/// A file that belongs to a page.
///
/// @param alt what it shows, for those who do not see it; may be empty
/// @param author who added it
public record Attachment(
        AttachmentName name, KeptFile file, String alt, String author, Instant added) {
    /// What stands before the name where a text shows the file.
    public static final String SCHEME = "vedlegg:";

    /// The most that one page can have.
    public static final int MOST = 100;

    /// Characters of `alt`.
    public static final int LONGEST_ALT = 300;

    /// What a writer puts into the text to show the file there.
    public String markdown() {
        var words = alt.replaceAll("([\\\\`\\[\\]<])", "\\\\$1");
        return file.type().isPicture()
                ? "![" + words + "](" + SCHEME + name + ")"
                : "[" + (words.isEmpty() ? name : words) + "](" + SCHEME + name + ")";
    }
}
