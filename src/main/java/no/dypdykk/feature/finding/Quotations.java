package no.dypdykk.feature.finding;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.search.FilePlace;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Passages with the files that some of them stand in, as their pages have them now.
///
/// @param files of those passages that stand in one
record Quotations(List<FoundPassage> passages, Map<FoundPassage, Attachment> files) {
    static final Quotations NONE = new Quotations(List.of(), Map.of());

    Quotations {
        passages = List.copyOf(passages);
        files = Map.copyOf(files);
    }

    /// Leaves out what stands in a file that its page has no more, or whose page readers may not
    /// see (rule V1 of `src/doc/access.md`).
    static Quotations of(List<FoundPassage> found, Store store) {
        return found.stream().allMatch(passage -> passage.file() == null)
                ? new Quotations(found, Map.of())
                : store.read(tx -> of(found, tx));
    }

    private static Quotations of(List<FoundPassage> found, Store.Tx tx) {
        var passages = new ArrayList<FoundPassage>();
        var files = new HashMap<FoundPassage, Attachment>();
        for (FoundPassage passage : found) {
            FilePlace place = passage.file();
            Optional<Attachment> file =
                    place == null ? Optional.empty() : file(place, passage.address(), tx);
            file.ifPresent(one -> files.put(passage, one));
            if (place == null || file.isPresent()) {
                passages.add(passage);
            }
        }
        return new Quotations(passages, files);
    }

    private static Optional<Attachment> file(FilePlace place, PageAddress address, Store.Tx tx) {
        return tx.pages()
                .find(address)
                .flatMap(page ->
                        AttachmentName.read(place.file())
                                .flatMap(name ->
                                        tx.attachments().find(new Holder.OfPage(page.id()), name)));
    }

    Stream<PageAddress> pages() {
        return passages.stream().map(FoundPassage::address);
    }

    /// «side 4 i rapport.pdf»; empty for lines of the page itself. Browsers open a PDF at a page;
    /// other files they hand over.
    Optional<Link> file(FoundPassage passage, Texts texts) {
        FilePlace place = passage.file();
        Attachment file = files.get(passage);
        if (place == null || file == null) {
            return Optional.empty();
        }
        boolean opens = file.file().type() == AttachmentType.PDF && place.page() > 0;
        return Optional.of(
                new Link(
                        Urls.attachment(file) + (opens ? "#page=" + place.page() : ""),
                        place.page() == 0
                                ? place.file()
                                : texts.get("search.passage-page", place.page(), place.file())));
    }
}
