package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.Asker;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the pages on which people write do with the files of the page.
///
/// @param adding how a file is added
/// @param removing how one is taken away
public record EditorFiles(Store store, Adding adding, Removing removing) {
    @FunctionalInterface
    public interface Adding {
        AttachOutcome add(Asker asker, Holder holder, String sentAs, byte[] file, String alt);
    }

    @FunctionalInterface
    public interface Removing {
        void remove(Asker asker, Holder holder, AttachmentName name);
    }

    /// What the files of a form belong to: its page, or the form itself until there is one.
    ///
    /// @param page null for one that was never saved
    static Holder holder(Asker writer, @Nullable PageId page, String form) {
        return page == null
                ? new Holder.OfForm(SentForms.owner(writer), form)
                : new Holder.OfPage(page);
    }

    List<Attachment> of(Holder holder) {
        return store.read(tx -> tx.attachments().of(holder));
    }
}
