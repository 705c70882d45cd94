package no.dypdykk.core.attachment;

import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.text.Markdown;

import java.util.Set;

/// Which files of its page a text shows or links to.
public final class ShownFiles {
    private ShownFiles() {}

    /// Their names as written.
    ///
    /// @param source Markdown with front matter
    public static Set<String> of(String source) {
        return source.contains(Attachment.SCHEME)
                        && PageReader.read(source) instanceof PageReading.Read(var page, _)
                ? Markdown.of(page.body()).files()
                : Set.of();
    }
}
