package no.dypdykk.port;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.page.PageId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which files belong to which page. Adding one to a page, and taking one away, counts as a change
/// of the page.
public interface Attachments {
    /// @throws IllegalArgumentException when the holder has a file of this name
    void add(Holder holder, Attachment attachment);

    void remove(Holder holder, AttachmentName name);

    /// In order of name.
    List<Attachment> of(Holder holder);

    Optional<Attachment> find(Holder holder, AttachmentName name);

    /// Everything that has just this file under this name.
    List<Holder> holders(String hash, AttachmentName name);

    /// Gives what a form held to the page that it became. What the page has already stays as it is.
    void adopt(Holder.OfForm form, PageId page);

    /// Forgets what hangs on forms that were never saved, when it was added before a time.
    ///
    /// @return hashes of the files that nothing has any more
    Set<String> forgetForms(Instant before);

    /// All files of all pages, by page and name.
    List<OfPage> ofPages();

    /// A file and its page.
    record OfPage(PageId page, Attachment attachment) {}

    /// Remembers the words of a file, page by page, for as long as something has it. Said once.
    void keepWords(String hash, List<String> pages);

    /// What [#keepWords] was told; empty for a file without words.
    List<String> words(String hash);

    /// Hashes of all files that belong to something.
    Set<String> hashes();

    boolean isHeld(String hash);
}
