package no.dypdykk.feature.attaching;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.ShownFiles;
import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.Store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks through all attachments: is each there and as it was, does a text show it, and is there
/// anything that belongs to nothing?
public record AttachmentCheck(Store store, AttachmentFiles files) {
    /// @param all how many there are
    /// @param broken files that are gone or altered
    /// @param unused files that neither the newest nor the published text of their page shows
    /// @param stray bytes that no page has, left by a crash between two steps
    /// @param personal files in whose words or description a national identity number stands
    public record Report(
            int all, List<Found> broken, List<Found> unused, int stray, List<Found> personal) {
        public Report {
            broken = List.copyOf(broken);
            unused = List.copyOf(unused);
            personal = List.copyOf(personal);
        }
    }

    /// A file and its page.
    public record Found(PageAddress page, PageId id, String title, Attachment attachment) {}

    public Report report() {
        var known = store.read(tx -> tx.attachments().hashes());
        var whole = new HashSet<String>();
        known.stream().filter(files::isWhole).forEach(whole::add);
        int stray = (int) files.hashes().stream().filter(hash -> !known.contains(hash)).count();
        return store.read(tx -> {
            var broken = new ArrayList<Found>();
            var all = tx.attachments().ofPages();
            for (var one : all) {
                if (!whole.contains(one.attachment().file().hash())) {
                    found(tx, one.page(), one.attachment()).ifPresent(broken::add);
                }
            }
            return new Report(all.size(), broken, unused(tx), stray, personal(tx));
        });
    }

    private static List<Found> personal(Store.Tx tx) {
        return tx.attachments().ofPages().stream()
                .filter(one -> isPersonal(one.attachment(), tx))
                .flatMap(one -> found(tx, one.page(), one.attachment()).stream())
                .toList();
    }

    private static boolean isPersonal(Attachment attachment, Store.Tx tx) {
        var told = Stream.of(attachment.name().value(), attachment.alt());
        return Stream.concat(told, tx.attachments().words(attachment.file().hash()).stream())
                .anyMatch(words -> !PersonalDataRules.ofText("-", words).refusals().isEmpty());
    }

    /// Files that no text of their page shows, by page and name.
    private static List<Found> unused(Store.Tx tx) {
        return tx.attachments().ofPages().stream()
                .filter(one -> !shown(tx, one.page()).contains(one.attachment().name().value()))
                .flatMap(one -> found(tx, one.page(), one.attachment()).stream())
                .toList();
    }

    private static Optional<Found> found(Store.Tx tx, PageId page, Attachment attachment) {
        return tx.pages()
                .byId(page)
                .map(stored ->
                        new Found(
                                stored.head().address(), page, stored.head().title(), attachment));
    }

    private static Set<String> shown(Store.Tx tx, PageId page) {
        var names = new HashSet<String>();
        Stream.of(tx.pages().byId(page), tx.pages().published(page))
                .flatMap(Optional::stream)
                .forEach(stored -> names.addAll(ShownFiles.of(stored.revision().source())));
        return names;
    }
}
