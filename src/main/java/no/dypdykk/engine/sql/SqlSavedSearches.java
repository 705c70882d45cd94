package no.dypdykk.engine.sql;

import no.dypdykk.core.people.UserId;
import no.dypdykk.port.SavedSearches;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// One row per user and search.
record SqlSavedSearches(Sql sql) implements SavedSearches {
    @Override
    public void keep(Saved search) {
        sql.run(
                """
                INSERT INTO saved_search (person, address, name, saved) VALUES (?, ?, ?, ?)
                ON CONFLICT (person, address)
                DO UPDATE SET name = excluded.name, saved = excluded.saved\
                """,
                search.user().value(),
                search.address(),
                search.name(),
                search.time().toEpochMilli());
    }

    @Override
    public void remove(UserId user, String address) {
        sql.run("DELETE FROM saved_search WHERE person = ? AND address = ?", user.value(), address);
    }

    @Override
    public List<Saved> of(UserId user) {
        return sql
                .list(
                        "SELECT address, name, saved FROM saved_search WHERE person = ?",
                        row ->
                                new Saved(
                                        user,
                                        row.getString(1),
                                        row.getString(2),
                                        Instant.ofEpochMilli(row.getLong(3))),
                        user.value())
                .stream()
                .sorted(Comparator.comparing(Saved::name).thenComparing(Saved::address))
                .toList();
    }
}
