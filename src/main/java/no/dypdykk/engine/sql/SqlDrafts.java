package no.dypdykk.engine.sql;

import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row per draft, and one per form that was saved.
record SqlDrafts(Sql sql) implements Drafts {
    private static final String COLUMNS =
            "SELECT owner, form, subject, title, content, time FROM draft ";

    @Override
    public void keep(Draft draft) {
        sql.run(
                "INSERT INTO draft (owner, form, subject, title, content, time) VALUES (?, ?, ?, ?,"
                    + " ?, ?) ON CONFLICT (owner, form) DO UPDATE SET subject = excluded.subject,"
                    + " title = excluded.title, content = excluded.content, time = excluded.time",
                draft.owner(),
                draft.form(),
                draft.subject(),
                draft.title(),
                draft.content(),
                draft.time().toEpochMilli());
    }

    @Override
    public Optional<Draft> find(String owner, String form) {
        return sql.first(COLUMNS + "WHERE owner = ? AND form = ?", SqlDrafts::draft, owner, form);
    }

    @Override
    public Optional<Draft> ofPage(String owner, PageId page) {
        return sql.first(
                COLUMNS + "WHERE owner = ? AND subject = ? ORDER BY time DESC LIMIT 1",
                SqlDrafts::draft,
                owner,
                page.value());
    }

    @Override
    public List<Draft> of(String owner) {
        return sql.list(COLUMNS + "WHERE owner = ? ORDER BY time DESC", SqlDrafts::draft, owner);
    }

    @Override
    public void remove(String owner, String form) {
        sql.run("DELETE FROM draft WHERE owner = ? AND form = ?", owner, form);
    }

    @Override
    public Optional<Kept> kept(String owner, String form) {
        return sql.first(
                "SELECT page, revision FROM kept_form WHERE owner = ? AND form = ?",
                row -> new Kept(new PageId(row.getString(1)), row.getInt(2)),
                owner,
                form);
    }

    @Override
    public void markKept(String owner, String form, Kept kept, Instant now, Instant forget) {
        sql.run("DELETE FROM kept_form WHERE time < ?", forget.toEpochMilli());
        sql.run(
                "INSERT INTO kept_form (owner, form, page, revision, time) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (owner, form) DO UPDATE SET page = excluded.page,"
                        + " revision = excluded.revision, time = excluded.time",
                owner,
                form,
                kept.page().value(),
                kept.revision(),
                now.toEpochMilli());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
