package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.JoinedPage;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageLink;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.page.TitleOrder;
import no.dypdykk.port.Pages.AddressTaken;
import no.dypdykk.port.Pages.Derived;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Adds a revision to a page and brings everything that follows from it up to date.
///
/// @param owner the page that has or had an address
record PageWriter(Sql sql, Function<PageAddress, Optional<PageId>> owner, SqlAuditLog log) {
    /// Kind of a link to whatever page has the slug.
    private static final String ANY_KIND = "";

    private record Before(PageAddress address, int revision, int published) {}

    /// @param number gives the change its number; asked only when nothing stands in the way, since
    ///   whoever follows the changes waits for each number that was given
    void append(Revision revision, Derived derived, LongSupplier number) {
        var page = revision.page();
        var address = derived.head().address();
        var before = before(page);
        requireNext(before, revision);
        var joins = new PageJoins(sql, number);
        requireFree(address, page, joins);
        if (revision.state() == PageState.PUBLISHED) {
            joins.leave(page);
        }
        int published = published(revision, before);
        if (published == 0 || published == revision.number()) {
            show(revision, derived, published, number.getAsLong());
            before.ifPresent(old -> leaveRedirect(old.address(), address, page));
        } else {
            setAside(revision, derived.head());
        }
        insertRevision(revision);
        note(revision, before);
        join(revision, before.isEmpty(), joins);
    }

    private static void join(Revision revision, boolean isNew, PageJoins joins) {
        PageId page = revision.page();
        if (revision.state() == PageState.ARCHIVED) {
            JoinedPage.target(revision.source())
                    .filter(target -> !target.equals(page))
                    .ifPresent(target -> joins.enter(page, target));
        }
        if (isNew) {
            joins.settle();
        }
    }

    private void note(Revision revision, Optional<Before> before) {
        log.note(
                revision.author(),
                switch (revision.state()) {
                    case DRAFT, IN_REVIEW -> Act.PAGE_SAVED;
                    case PUBLISHED -> Act.PAGE_PUBLISHED;
                    case ARCHIVED -> Act.PAGE_ARCHIVED;
                },
                revision.page().value(),
                before.map(old -> "r" + old.revision()).orElse(""),
                "r" + revision.number());
    }

    /// Number of the revision that readers see from now on, 0 when there is none.
    private static int published(Revision revision, Optional<Before> before) {
        return switch (revision.state()) {
            case PUBLISHED -> revision.number();
            case ARCHIVED -> 0;
            case DRAFT, IN_REVIEW -> before.map(Before::published).orElse(0);
        };
    }

    private void show(Revision revision, Derived derived, int published, long change) {
        sql.run("DELETE FROM pending WHERE page = ?", revision.page().value());
        putPage(revision, derived, published, change);
        rewriteDerived(revision.page(), derived);
    }

    /// Keeps the newest revision beside the one that readers go on seeing.
    private void setAside(Revision revision, PageHead head) {
        var page = revision.page().value();
        sql.run("UPDATE page SET revision = ? WHERE id = ?", revision.number(), page);
        sql.run(
                """
                INSERT INTO pending (page, kind, slug, lang, title, summary, state, details,
                    checked)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (page) DO UPDATE SET kind = excluded.kind, slug = excluded.slug,
                    lang = excluded.lang, title = excluded.title, summary = excluded.summary,
                    state = excluded.state, details = excluded.details, checked = excluded.checked\
                """,
                page,
                head.kind().code(),
                head.slug(),
                head.lang().code(),
                head.title(),
                head.summary(),
                revision.state().code(),
                HeadDetails.of(head).json(),
                day(head));
    }

    private static String day(PageHead head) {
        return head.checked() == null ? "" : head.checked().toString();
    }

    private Optional<Before> before(PageId page) {
        return sql.first(
                "SELECT kind, slug, revision, published FROM page WHERE id = ?",
                row ->
                        new Before(
                                Rows.address(row.getString(1), row.getString(2)),
                                row.getInt(3),
                                row.getInt(4)),
                page.value());
    }

    private static void requireNext(Optional<Before> before, Revision revision) {
        int last = before.map(Before::revision).orElse(0);
        if (revision.number() != last + 1) {
            throw new IllegalArgumentException(
                    "revision %d of page %s cannot follow revision %d"
                            .formatted(revision.number(), revision.page(), last));
        }
    }

    private void requireFree(PageAddress address, PageId page, PageJoins joins) {
        owner.apply(address)
                .filter(other -> !other.equals(page))
                .filter(_ -> !joins.isLeftBy(page, address))
                .ifPresent(other -> {
                    throw new AddressTaken(address, other);
                });
    }

    private void putPage(Revision revision, Derived derived, int published, long change) {
        var head = derived.head();
        sql.run(
                """
                INSERT INTO page (id, kind, slug, lang, title, title_order, summary, state,
                    details, card, revision, published, updated, checked, fresh, change)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, slug = excluded.slug,
                    lang = excluded.lang, title = excluded.title,
                    title_order = excluded.title_order, summary = excluded.summary,
                    state = excluded.state, details = excluded.details, card = excluded.card,
                    revision = excluded.revision, published = excluded.published,
                    updated = excluded.updated, checked = excluded.checked, fresh = excluded.fresh,
                    change = excluded.change\
                """,
                revision.page().value(),
                head.kind().code(),
                head.slug(),
                head.lang().code(),
                head.title(),
                TitleOrder.key(head.title()),
                head.summary(),
                revision.state().code(),
                HeadDetails.of(head).json(),
                derived.card().encode(),
                revision.number(),
                published,
                revision.time().toEpochMilli(),
                day(head),
                Freshness.since(head.checked(), revision.time()).toEpochDay(),
                change);
    }

    /// A page may take back an address that it left behind itself.
    private void leaveRedirect(PageAddress before, PageAddress now, PageId page) {
        if (before.equals(now)) {
            return;
        }
        sql.run("DELETE FROM redirect WHERE kind = ? AND slug = ?", now.kind().code(), now.slug());
        sql.run(
                "INSERT INTO redirect (kind, slug, page) VALUES (?, ?, ?)",
                before.kind().code(),
                before.slug(),
                page.value());
    }

    private void insertRevision(Revision revision) {
        sql.run(
                """
                INSERT INTO revision (page, number, time, author, comment, state, source)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """,
                revision.page().value(),
                revision.number(),
                revision.time().toEpochMilli(),
                revision.author(),
                revision.comment(),
                revision.state().code(),
                revision.source());
    }

    private void rewriteDerived(PageId page, Derived derived) {
        sql.run("DELETE FROM link WHERE page = ?", page.value());
        sql.run("DELETE FROM outcome WHERE page = ?", page.value());
        sql.run("DELETE FROM case_municipality WHERE page = ?", page.value());
        derived.links().forEach(link -> insert(page, link));
        int position = derived.links().size();
        for (var slug : derived.mentions()) {
            insertLink(page, LinkType.MENTIONS, ANY_KIND, slug, position++);
        }
        derived.card().results().forEach((indicator, result) -> insert(page, indicator, result));
        derived.card().municipalities().stream().distinct().forEach(number -> insert(page, number));
    }

    private void insert(PageId page, PageLink link) {
        var target = link.target();
        insertLink(page, link.type(), target.kind().code(), target.slug(), link.position());
    }

    private void insertLink(PageId page, LinkType type, String kind, String slug, int position) {
        sql.run(
                "INSERT INTO link (page, type, kind, slug, position) VALUES (?, ?, ?, ?, ?)",
                page.value(),
                type.code(),
                kind,
                slug,
                position);
    }

    private void insert(PageId page, String indicator, Result result) {
        sql.run(
                "INSERT INTO outcome (page, indicator, result) VALUES (?, ?, ?)",
                page.value(),
                indicator,
                result.code());
    }

    private void insert(PageId page, String municipality) {
        sql.run(
                "INSERT INTO case_municipality (page, number) VALUES (?, ?)",
                page.value(),
                municipality);
    }
}
