package no.dypdykk.core.edit;

/// What someone wants a page to say.
///
/// @param base number of the revision the text was made from, 0 for a new page
/// @param source the whole file, front matter included
/// @param author who asks, as shown in the history
/// @param comment why, as shown in the history; may be empty
/// @param confirmed the writer has seen the warnings about personal data and means what is written
public record Edit(int base, String source, String author, String comment, boolean confirmed) {
    /// Longer texts are refused. The longest page of the starter library has 8 000 characters.
    public static final int MAX_CHARACTERS = 1_000_000;

    public Edit {
        if (base < 0) {
            throw new IllegalArgumentException("base revision " + base);
        }
    }

    /// An edit whose writer has seen no warning.
    public Edit(int base, String source, String author, String comment) {
        this(base, source, author, comment, false);
    }

    /// The same edit with another text.
    public Edit saying(String other) {
        return new Edit(base, other, author, comment, confirmed);
    }

    /// The same edit, made from another revision.
    public Edit from(int revision) {
        return new Edit(revision, source, author, comment, confirmed);
    }

    /// The same edit by a writer who means it.
    public Edit confirm() {
        return new Edit(base, source, author, comment, true);
    }

    /// The first text of a new page.
    public static Edit first(String source, String author) {
        return new Edit(0, source, author, "");
    }
}
