package no.dypdykk.engine.sql;

import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.page.Viewpoint;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.Pages;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/// How rows of the page and revision tables become values, and which columns that takes.
final class Rows {
    static final String SUMMARY =
            "p.id, p.kind, p.slug, p.lang, p.title, p.summary, p.card, p.updated";
    static final String STORED =
            "p.id, p.kind, p.slug, p.lang, p.title, p.summary, p.details, p.published, p.change,"
                    + " r.number, r.time, r.author, r.comment, r.state, r.source, p.checked";
    static final String NEWEST =
            "p.id, coalesce(n.kind, p.kind), coalesce(n.slug, p.slug), coalesce(n.lang, p.lang),"
                + " coalesce(n.title, p.title), coalesce(n.summary, p.summary), coalesce(n.details,"
                + " p.details), p.published, p.change, r.number, r.time, r.author, r.comment,"
                + " r.state, r.source, coalesce(n.checked, p.checked)";
    static final String REVISION =
            "r.page, r.number, r.time, r.author, r.comment, r.state, r.source FROM revision r";

    private Rows() {}

    static Pages.Summary summary(ResultSet row) throws SQLException {
        return new Pages.Summary(
                new PageId(row.getString(1)),
                address(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Card.decode(row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    static Pages.Stored stored(ResultSet row) throws SQLException {
        var id = new PageId(row.getString(1));
        var revision = revision(id, row, 10);
        return new Pages.Stored(
                id, head(row, revision.state()), row.getInt(8), row.getLong(9), revision);
    }

    static Pages.Underway underway(ResultSet row) throws SQLException {
        return new Pages.Underway(
                new PageId(row.getString(1)),
                address(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    static Pages.Unchecked unchecked(ResultSet row) throws SQLException {
        return new Pages.Unchecked(
                new PageId(row.getString(1)),
                address(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getInt(5),
                LocalDate.ofEpochDay(row.getLong(6)));
    }

    static Revision revision(ResultSet row) throws SQLException {
        return revision(new PageId(row.getString(1)), row, 2);
    }

    static PageAddress address(String kind, String slug) {
        return new PageAddress(kind(kind), slug);
    }

    static PageKind kind(String code) {
        return PageKind.ofCode(code).orElseThrow(() -> unknown(PageKind.class, code));
    }

    static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        return Coded.of(type, code).orElseThrow(() -> unknown(type, code));
    }

    private static PageHead head(ResultSet row, PageState state) throws SQLException {
        var details = HeadDetails.parse(row.getString(7));
        return new PageHead(
                kind(row.getString(2)),
                row.getString(3),
                coded(Language.class, row.getString(4)),
                row.getString(5),
                row.getString(6),
                state,
                details.aliases(),
                details.themes(),
                details.roles().stream().map(code -> coded(Viewpoint.class, code)).toList(),
                details.sources(),
                day(row.getString(16)));
    }

    private static @Nullable LocalDate day(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static Revision revision(PageId page, ResultSet row, int from) throws SQLException {
        return new Revision(
                page,
                row.getInt(from),
                Instant.ofEpochMilli(row.getLong(from + 1)),
                row.getString(from + 2),
                row.getString(from + 3),
                coded(PageState.class, row.getString(from + 4)),
                row.getString(from + 5));
    }

    private static IllegalStateException unknown(Class<?> type, String code) {
        return new IllegalStateException(
                "the store has %s %s".formatted(type.getSimpleName(), code));
    }
}
