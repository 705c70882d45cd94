package no.dypdykk.engine.sql;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.page.TitleOrder;
import no.dypdykk.port.Pages;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Pages in SQL: the questions. What changes them is in `PageWriter`.
record SqlPages(Sql sql, @Nullable Counter counter, SqlAuditLog log) implements Pages {
    private static final String SUMMARIES = "SELECT " + Rows.SUMMARY + " FROM page p ";
    private static final String PUBLISHED =
            "SELECT "
                    + Rows.STORED
                    + " FROM page p JOIN revision r ON r.page = p.id AND r.number = p.published ";

    private static final String HISTORY =
            "SELECT " + Rows.REVISION + " WHERE r.page = ? AND r.number < ? ";

    /// Addresses in one question; places that are not needed ask for an address nobody has.
    private static final int TOGETHER = 10;

    private static final String ASKED =
            "WITH target (kind, slug) AS (SELECT ?, ?"
                    + " UNION ALL SELECT ?, ?".repeat(TOGETHER - 1)
                    + ") SELECT "
                    + Rows.SUMMARY
                    + " FROM target CROSS JOIN page p"
                    + " WHERE p.kind = target.kind AND p.slug = target.slug"
                    + " AND p.state = 'published'";

    /// An address, and all that its page once had: links to those still lead there.
    private static final String TARGET =
            "WITH target (kind, slug) AS (SELECT ?, ? UNION ALL SELECT r.kind, r.slug"
                    + " FROM page t JOIN redirect r ON r.page = t.id"
                    + " WHERE t.kind = ? AND t.slug = ?)";

    /// Every outcome of every case, once for each practice the case tried. A practice that was
    /// renamed (`t`) is named as it is now.
    private static final String REPORTS =
            " FROM page p CROSS JOIN outcome o CROSS JOIN link l"
                    + " LEFT JOIN redirect r ON r.kind = l.kind AND r.slug = l.slug"
                    + " LEFT JOIN page t ON t.id = r.page"
                    + " WHERE p.state = 'published' AND p.kind = 'case'"
                    + " AND o.page = p.id AND l.page = p.id"
                    + " AND l.kind = 'practice' AND l.type IN ('tried-main', 'tried-bundle')";

    @Override
    public Optional<Stored> byId(PageId id) {
        return sql.first(
                "SELECT "
                        + Rows.NEWEST
                        + " FROM page p JOIN revision r ON r.page = p.id AND r.number = p.revision"
                        + " LEFT JOIN pending n ON n.page = p.id WHERE p.id = ?",
                Rows::stored,
                id.value());
    }

    @Override
    public Optional<Stored> published(PageId id) {
        return sql.first(PUBLISHED + "WHERE p.id = ?", Rows::stored, id.value());
    }

    @Override
    public Optional<Stored> published(PageAddress address) {
        return sql.first(
                PUBLISHED + "WHERE p.kind = ? AND p.slug = ?",
                Rows::stored,
                address.kind().code(),
                address.slug());
    }

    @Override
    public List<Underway> underway(PageState state) {
        var underway =
                sql.list(
                        """
                        SELECT p.id, p.kind, p.slug, p.title, p.revision, p.published, r.author, r.time
                        FROM page p JOIN revision r ON r.page = p.id AND r.number = p.revision
                        WHERE p.published = 0 AND p.state = ?
                        UNION ALL
                        SELECT p.id, n.kind, n.slug, n.title, p.revision, p.published, r.author, r.time
                        FROM pending n JOIN page p ON p.id = n.page
                        JOIN revision r ON r.page = p.id AND r.number = p.revision
                        WHERE n.state = ?\
                        """,
                        Rows::underway,
                        state.code(),
                        state.code());
        return underway.stream()
                .sorted(Comparator.comparing(Underway::since).thenComparing(Underway::id))
                .toList();
    }

    @Override
    public List<Unchecked> unchecked(LocalDate before, int limit) {
        return sql.list(
                """
                SELECT id, kind, slug, title, published, fresh FROM page
                WHERE state = 'published' AND fresh < ? ORDER BY fresh, id LIMIT ?\
                """,
                Rows::unchecked,
                before.toEpochDay(),
                limit);
    }

    @Override
    public Optional<PageId> owner(PageAddress address) {
        return sql.first(
                """
                SELECT id FROM page WHERE kind = ? AND slug = ?
                UNION ALL SELECT page FROM redirect WHERE kind = ? AND slug = ?\
                """,
                row -> new PageId(row.getString(1)),
                address.kind().code(),
                address.slug(),
                address.kind().code(),
                address.slug());
    }

    @Override
    public Optional<PageAddress> movedTo(PageAddress old) {
        return sql.first(
                """
                SELECT p.kind, p.slug FROM redirect r JOIN page p ON p.id = r.page
                WHERE r.kind = ? AND r.slug = ?\
                """,
                row -> Rows.address(row.getString(1), row.getString(2)),
                old.kind().code(),
                old.slug());
    }

    @Override
    public Optional<Summary> find(PageAddress address) {
        return summary(address).or(() -> movedTo(address).flatMap(this::summary));
    }

    @Override
    public List<Summary> list(@Nullable PageKind kind) {
        return kind == null
                ? sql.list(
                        SUMMARIES + "WHERE p.state = 'published' ORDER BY p.title_order, p.id",
                        Rows::summary)
                : sql.list(
                        SUMMARIES
                                + "WHERE p.state = 'published' AND p.kind = ?"
                                + " ORDER BY p.title_order, p.id",
                        Rows::summary,
                        kind.code());
    }

    @Override
    public List<Summary> list(PageKind kind, Order order, int from, int limit) {
        String by =
                switch (order) {
                    case TITLE -> "p.title_order, p.id";
                    case NEWEST -> "p.change DESC";
                };
        return sql.list(
                SUMMARIES
                        + "WHERE p.state = 'published' AND p.kind = ? ORDER BY "
                        + by
                        + " LIMIT ? OFFSET ?",
                Rows::summary,
                kind.code(),
                limit,
                from);
    }

    @Override
    public List<Summary> summaries(Collection<PageAddress> addresses) {
        var all = addresses.stream().distinct().toList();
        var found = new ArrayList<Summary>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            found.addAll(together(all.subList(from, Math.min(all.size(), from + TOGETHER))));
        }
        return found;
    }

    private List<Summary> together(List<PageAddress> addresses) {
        var values = new Object[2 * TOGETHER];
        Arrays.fill(values, "");
        for (int i = 0; i < addresses.size(); i++) {
            values[2 * i] = addresses.get(i).kind().code();
            values[2 * i + 1] = addresses.get(i).slug();
        }
        return sql.list(ASKED, Rows::summary, values);
    }

    @Override
    public List<Summary> newest(@Nullable PageKind kind, int limit) {
        return kind == null
                ? sql.list(
                        SUMMARIES + "WHERE p.state = 'published' ORDER BY p.change DESC LIMIT ?",
                        Rows::summary,
                        limit)
                : sql.list(
                        SUMMARIES
                                + "WHERE p.state = 'published' AND p.kind = ?"
                                + " ORDER BY p.change DESC LIMIT ?",
                        Rows::summary,
                        kind.code(),
                        limit);
    }

    /// Joined by CROSS JOIN, which SQLite keeps in the written order: from the few links, never
    /// from all pages.
    @Override
    public List<Backlink> backlinks(PageAddress target) {
        var links =
                sql.list(
                        TARGET
                                + ", source (page, type, position) AS"
                                + " (SELECT l.page, l.type, min(l.position)"
                                + " FROM target CROSS JOIN link l"
                                + " WHERE l.slug = target.slug AND l.kind IN (target.kind, '')"
                                + " GROUP BY l.page, l.type) SELECT "
                                + Rows.SUMMARY
                                + ", s.type, s.position FROM source s CROSS JOIN page p"
                                + " WHERE p.id = s.page AND p.state = 'published'"
                                + " ORDER BY p.title_order, p.id",
                        row ->
                                new Backlink(
                                        Rows.coded(LinkType.class, row.getString(9)),
                                        Rows.summary(row),
                                        row.getInt(10)),
                        target(target));
        return links.stream().sorted(Comparator.comparing(Backlink::type)).toList();
    }

    private static Object[] target(PageAddress address) {
        var kind = address.kind().code();
        return new Object[] {kind, address.slug(), kind, address.slug()};
    }

    @Override
    public Map<PageKind, Integer> counts() {
        return counted(
                "SELECT p.kind, count(*) FROM page p WHERE p.state = 'published' GROUP BY p.kind",
                Rows::kind);
    }

    @Override
    public List<CaseOutcome> caseOutcomes(PageAddress practice) {
        return sql.list(
                TARGET
                        + " SELECT "
                        + Rows.SUMMARY
                        + ", l.type, o.indicator, o.result"
                        + " FROM target CROSS JOIN link l CROSS JOIN page p CROSS JOIN outcome o"
                        + " WHERE l.slug = target.slug AND l.kind = target.kind"
                        + " AND l.type IN ('tried-main', 'tried-bundle')"
                        + " AND p.id = l.page AND p.state = 'published' AND o.page = l.page"
                        + " ORDER BY p.title_order, p.id, l.position, o.indicator",
                row ->
                        new CaseOutcome(
                                Rows.summary(row),
                                Rows.coded(LinkType.class, row.getString(9)) == LinkType.TRIED_MAIN
                                        ? Part.MAIN
                                        : Part.BUNDLE,
                                row.getString(10),
                                Rows.coded(Result.class, row.getString(11))),
                target(practice));
    }

    @Override
    public List<ReportedResults> reportedResults() {
        return sql.list(
                "SELECT coalesce(t.slug, l.slug), o.indicator, o.result, count(*)"
                        + REPORTS
                        + " GROUP BY 1, 2, 3",
                row ->
                        new ReportedResults(
                                row.getString(1),
                                row.getString(2),
                                Rows.coded(Result.class, row.getString(3)),
                                row.getInt(4)));
    }

    @Override
    public Map<String, Integer> reportingCases() {
        return counted(
                "SELECT coalesce(t.slug, l.slug), count(DISTINCT p.id)" + REPORTS + " GROUP BY 1",
                slug -> slug);
    }

    private <K> Map<K, Integer> counted(String question, Function<String, K> key) {
        return sql
                .list(question, row -> Map.entry(key.apply(row.getString(1)), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Summary> inMunicipalities(Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> inMunicipality(number).stream())
                .distinct()
                .sorted(
                        Comparator.comparing((Summary page) -> TitleOrder.key(page.title()))
                                .thenComparing(Summary::id))
                .toList();
    }

    @Override
    public Some<BrokenLink> brokenLinks(int limit) {
        return new PageGaps(sql).brokenLinks(limit);
    }

    @Override
    public Some<Summary> orphans(int limit) {
        return new PageGaps(sql).orphans(limit);
    }

    @Override
    public List<PageId> ids(@Nullable PageId after, int limit) {
        return sql.list(
                "SELECT id FROM page WHERE id > ? ORDER BY id LIMIT ?",
                row -> new PageId(row.getString(1)),
                after == null ? "" : after.value(),
                limit);
    }

    @Override
    public List<Revision> history(PageId id) {
        return sql.list(
                "SELECT " + Rows.REVISION + " WHERE r.page = ? ORDER BY r.number DESC",
                Rows::revision,
                id.value());
    }

    @Override
    public List<Revision> history(PageId id, @Nullable PageState state, int before, int limit) {
        return state == null
                ? sql.list(
                        HISTORY + "ORDER BY r.number DESC LIMIT ?",
                        Rows::revision,
                        id.value(),
                        before,
                        limit)
                : sql.list(
                        HISTORY + "AND r.state = ? ORDER BY r.number DESC LIMIT ?",
                        Rows::revision,
                        id.value(),
                        before,
                        state.code(),
                        limit);
    }

    @Override
    public Optional<Revision> revision(PageId id, int number) {
        return sql.first(
                "SELECT " + Rows.REVISION + " WHERE r.page = ? AND r.number = ?",
                Rows::revision,
                id.value(),
                number);
    }

    @Override
    public void append(Revision revision, Derived derived) {
        if (counter == null) {
            throw new IllegalStateException("a reading transaction changes nothing");
        }
        new PageWriter(sql, this::owner, log).append(revision, derived, counter::take);
    }

    @Override
    public Optional<Loaded> loaded(String path) {
        return sql.first(
                "SELECT page, revision, hash FROM loaded WHERE path = ?",
                row -> new Loaded(new PageId(row.getString(1)), row.getInt(2), row.getString(3)),
                path);
    }

    @Override
    public void markLoaded(String path, Loaded loaded) {
        sql.run(
                """
                INSERT INTO loaded (path, page, revision, hash) VALUES (?, ?, ?, ?)
                ON CONFLICT (path) DO UPDATE SET page = excluded.page,
                    revision = excluded.revision, hash = excluded.hash\
                """,
                path,
                loaded.page().value(),
                loaded.revision(),
                loaded.hash());
    }

    private Optional<Summary> summary(PageAddress address) {
        return sql.first(
                SUMMARIES + "WHERE p.kind = ? AND p.slug = ? AND p.state = 'published'",
                Rows::summary,
                address.kind().code(),
                address.slug());
    }

    private List<Summary> inMunicipality(String number) {
        return sql.list(
                "SELECT "
                        + Rows.SUMMARY
                        + " FROM case_municipality m CROSS JOIN page p"
                        + " WHERE m.number = ? AND p.id = m.page AND p.state = 'published'",
                Rows::summary,
                number);
    }
}
