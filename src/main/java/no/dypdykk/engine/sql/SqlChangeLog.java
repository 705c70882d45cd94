package no.dypdykk.engine.sql;

import no.dypdykk.core.page.PageId;
import no.dypdykk.port.ChangeLog;

import java.util.List;

/// The latest change of each page, kept with the page itself.
record SqlChangeLog(Sql sql) implements ChangeLog {
    @Override
    public long last() {
        return sql.number("SELECT coalesce(max(change), 0) FROM page");
    }

    @Override
    public List<Entry> after(long change, int limit) {
        return sql.list(
                "SELECT change, id FROM page WHERE change > ? ORDER BY change LIMIT ?",
                row -> new Entry(row.getLong(1), new PageId(row.getString(2))),
                change,
                limit);
    }
}
