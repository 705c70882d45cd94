package no.dypdykk.feature.admin;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.audit.Actor;
import no.dypdykk.core.audit.Entry;
import no.dypdykk.core.audit.Sealed;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.feature.admin.AuditView.Line;
import no.dypdykk.port.Store;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Link;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Puts the log into words. Pages and users are called what they are called now.
final class AuditViews {
    private static final int LINES = 50;

    private final Store store;

    AuditViews(Store store) {
        this.store = store;
    }

    /// @param before the number that the part ends before
    AuditView of(long before, Texts texts) {
        return store.read(tx -> {
            var entries = tx.audit().before(before, LINES);
            Optional<Sealed> last = tx.audit().last();
            long latest = last.map(Sealed::number).orElse(0L);
            long oldest = entries.isEmpty() ? 1 : entries.getLast().number();
            return new AuditView(
                    entries.stream().map(entry -> line(tx, entry, texts)).toList(),
                    oldest > 1 ? Urls.auditBefore(oldest) : null,
                    latest,
                    last.map(Sealed::hash).orElse(""),
                    before > latest);
        });
    }

    private static Line line(Store.Tx tx, Sealed sealed, Texts texts) {
        Entry entry = sealed.entry();
        Actor actor = entry.actor();
        return new Line(
                sealed.number(),
                DateWords.moment(entry.time(), texts),
                actor.name().isEmpty() ? texts.name(actor.way()) : actor.name(),
                way(actor, texts),
                texts.name(entry.act()),
                subject(tx, entry, texts),
                change(entry, texts));
    }

    private static @Nullable String way(Actor actor, Texts texts) {
        return switch (actor.way()) {
            case PERSON, NOBODY -> null;
            case TOKEN, PROGRAM, SERVER -> actor.name().isEmpty() ? null : texts.name(actor.way());
        };
    }

    private static Link subject(Store.Tx tx, Entry entry, Texts texts) {
        return switch (entry.act()) {
            case PAGE_SAVED,
                    PAGE_PUBLISHED,
                    PAGE_ARCHIVED,
                    PAGES_JOINED,
                    ATTACHMENT_ADDED,
                    ATTACHMENT_REMOVED ->
                    page(tx, entry.subject());
            case USER_ADDED, USER_CHANGED, PASSWORD_SET, IDENTITY_LINKED ->
                    user(tx, entry.subject());
            case USER_INVITED ->
                    entry.subject().isEmpty()
                            ? new Link("", texts.get("audit.first-administrator"))
                            : user(tx, entry.subject());
            case SERIES_LOADED -> new Link("", texts.get("audit.series"));
            case TERMS_LOADED -> new Link("", texts.get("terms.title"));
            case SERIES_IMPORTED,
                    TERM_ADDED,
                    TERM_CHANGED,
                    TERM_REMOVED,
                    SEARCH_HIDDEN,
                    SEARCH_SHOWN,
                    TOKEN_MADE,
                    TOKEN_REVOKED ->
                    new Link("", entry.subject());
        };
    }

    private static Link page(Store.Tx tx, String id) {
        return tx.pages()
                .byId(new PageId(id))
                .map(page -> new Link(page.head().address().path(), page.head().title()))
                .orElse(new Link("", id));
    }

    private static Link user(Store.Tx tx, String id) {
        return new Link("", tx.people().byId(new UserId(id)).map(User::name).orElse(id));
    }

    private static String change(Entry entry, Texts texts) {
        if (entry.act() == Act.SERIES_LOADED || entry.act() == Act.TERMS_LOADED) {
            return "";
        }
        if (entry.before().isEmpty() || entry.after().isEmpty()) {
            return entry.before() + entry.after();
        }
        return texts.get("audit.from-to", entry.before(), entry.after());
    }
}
