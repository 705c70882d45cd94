package no.dypdykk.engine.sql;

import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages.BrokenLink;
import no.dypdykk.port.Pages.Some;
import no.dypdykk.port.Pages.Summary;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the published pages do not hang together. Each question walks the pages once in order of
/// title and looks every link up by index.
record PageGaps(Sql sql) {
    private static final String KINDS =
            Stream.of(PageKind.values())
                    .map(kind -> "'" + kind.code() + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    /// Links that lead nowhere. One that names no kind may lead to any.
    private static final String BROKEN =
            " FROM page p, link l WHERE p.state = 'published' AND l.page = p.id"
                    + isNotAt("t.kind = l.kind")
                    + isNotAt("l.kind = '' AND t.kind IN " + KINDS)
                    + wasNotAt("r.kind = l.kind")
                    + wasNotAt("l.kind = '' AND r.kind IN " + KINDS);

    private static final String LINKED =
            " AND l.page <> p.id AND EXISTS (SELECT 1 FROM page s"
                    + " WHERE s.id = l.page AND s.state = 'published')";

    private static final String ORPHANS =
            " FROM page p WHERE p.state = 'published'"
                    + " AND NOT EXISTS (SELECT 1 FROM link l"
                    + " WHERE l.slug = p.slug AND l.kind IN (p.kind, '')"
                    + LINKED
                    + ") AND NOT EXISTS (SELECT 1 FROM redirect r WHERE r.page = p.id"
                    + " AND EXISTS (SELECT 1 FROM link l"
                    + " WHERE l.slug = r.slug AND l.kind IN (r.kind, '')"
                    + LINKED
                    + "))";

    private static final String LIMIT = " LIMIT ?";
    private static final String BY_TITLE = " ORDER BY p.title_order, p.id";

    /// Asks for the published revision, not for the state: by the index of states SQLite would read
    /// all pages of a kind for each link, until the tables are measured.
    private static String isNotAt(String kind) {
        return " AND NOT EXISTS (SELECT 1 FROM page t WHERE "
                + kind
                + " AND t.slug = l.slug AND t.published > 0)";
    }

    private static String wasNotAt(String kind) {
        return " AND NOT EXISTS (SELECT 1 FROM redirect r WHERE "
                + kind
                + " AND r.slug = l.slug AND EXISTS (SELECT 1 FROM page t"
                + " WHERE t.id = r.page AND t.state = 'published'))";
    }

    Some<BrokenLink> brokenLinks(int limit) {
        return new Some<>(
                sql.number("SELECT count(*)" + BROKEN),
                sql.list(
                        "SELECT "
                                + Rows.SUMMARY
                                + ", l.type, l.kind, l.slug"
                                + BROKEN
                                + BY_TITLE
                                + LIMIT,
                        row ->
                                new BrokenLink(
                                        Rows.summary(row),
                                        Rows.coded(LinkType.class, row.getString(9)),
                                        PageKind.ofCode(row.getString(10)).orElse(null),
                                        row.getString(11)),
                        limit));
    }

    /// Counted as a list of ids in order: for a bare count SQLite scans the table.
    Some<Summary> orphans(int limit) {
        var ids = sql.list("SELECT p.id" + ORPHANS + BY_TITLE, row -> row.getString(1));
        return new Some<>(
                ids.size(),
                sql.list(
                        "SELECT " + Rows.SUMMARY + ORPHANS + BY_TITLE + LIMIT,
                        Rows::summary,
                        limit));
    }
}
