package no.dypdykk.feature.attaching;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.attachment.ShownFiles;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;

import java.util.List;
import java.util.Optional;

/// Who may see which files: everyone those that the published text of a page shows, whoever may see
/// the page unpublished all it has, and a writer what hangs on a form of their own (V1 to V3).
public record Showing(Store store, PageAccess access) {
    /// @param open to everyone
    record Seen(Attachment attachment, boolean open) {}

    /// Empty when there is no such file for this asker.
    Optional<Seen> find(Asker asker, String hash, AttachmentName name) {
        return store.read(tx -> {
            var holders = tx.attachments().holders(hash, name);
            boolean open = holders.stream().anyMatch(holder -> isOpen(tx, holder, name));
            return holders.stream()
                    .filter(holder -> open || mayUnpublished(tx, asker, holder))
                    .findFirst()
                    .flatMap(holder -> tx.attachments().find(holder, name))
                    .map(attachment -> new Seen(attachment, open));
        });
    }

    /// Files of a page that this asker sees; empty when there is no such page for them.
    Optional<List<Attachment>> of(Asker asker, PageId page) {
        var holder = new Holder.OfPage(page);
        return store.read(tx -> {
            if (mayUnpublished(tx, asker, holder)) {
                return Optional.of(tx.attachments().of(holder));
            }
            return tx.pages()
                    .published(page)
                    .map(stored -> ShownFiles.of(stored.revision().source()))
                    .map(shown ->
                            tx.attachments().of(holder).stream()
                                    .filter(one -> shown.contains(one.name().value()))
                                    .toList());
        });
    }

    private static boolean isOpen(Store.Tx tx, Holder holder, AttachmentName name) {
        return holder instanceof Holder.OfPage(var page)
                && tx.pages()
                        .published(page)
                        .filter(stored ->
                                ShownFiles.of(stored.revision().source()).contains(name.value()))
                        .isPresent();
    }

    private boolean mayUnpublished(Store.Tx tx, Asker asker, Holder holder) {
        return switch (holder) {
            case Holder.OfPage(var page) ->
                    tx.pages()
                            .byId(page)
                            .filter(stored -> access.may(tx, asker, Deed.SEE_UNPUBLISHED, stored))
                            .isPresent();
            case Holder.OfForm(var owner, _) ->
                    asker instanceof Asker.Person(var user, _) && user.id().value().equals(owner);
        };
    }
}
