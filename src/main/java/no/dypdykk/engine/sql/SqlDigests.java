package no.dypdykk.engine.sql;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Digests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row per user and theme.
record SqlDigests(Sql sql) implements Digests {
    private static final String COLUMNS =
            "SELECT person, theme, lang, secret, told, week FROM subscription ";

    @Override
    public void follow(Subscription subscription) {
        sql.run(
                "INSERT INTO subscription (person, theme, lang, secret, told, week) VALUES (?, ?,"
                        + " ?, ?, ?, ?) ON CONFLICT (person, theme) DO NOTHING",
                subscription.user().value(),
                subscription.theme().value(),
                subscription.lang().code(),
                subscription.key(),
                subscription.told().toEpochMilli(),
                subscription.week());
    }

    @Override
    public void end(UserId user, PageId theme) {
        sql.run(
                "DELETE FROM subscription WHERE person = ? AND theme = ?",
                user.value(),
                theme.value());
    }

    @Override
    public Optional<Subscription> byKey(String key) {
        return sql.first(COLUMNS + "WHERE secret = ?", SqlDigests::subscription, key);
    }

    @Override
    public List<Subscription> of(UserId user) {
        return sql.list(
                COLUMNS + "WHERE person = ? ORDER BY theme",
                SqlDigests::subscription,
                user.value());
    }

    @Override
    public Optional<Subscription> due(String week) {
        return sql.first(
                COLUMNS + "WHERE week < ? ORDER BY week, person, theme LIMIT 1",
                SqlDigests::subscription,
                week);
    }

    @Override
    public void begin(UserId user, PageId theme, String week) {
        sql.run(
                "UPDATE subscription SET week = ? WHERE person = ? AND theme = ?",
                week,
                user.value(),
                theme.value());
    }

    @Override
    public void told(UserId user, PageId theme, Instant upTo) {
        sql.run(
                "UPDATE subscription SET told = ? WHERE person = ? AND theme = ?",
                upTo.toEpochMilli(),
                user.value(),
                theme.value());
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new UserId(row.getString(1)),
                new PageId(row.getString(2)),
                Rows.coded(Language.class, row.getString(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6));
    }
}
