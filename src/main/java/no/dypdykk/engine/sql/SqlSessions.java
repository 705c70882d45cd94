package no.dypdykk.engine.sql;

import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row per signed-in browser.
record SqlSessions(Sql sql) implements Sessions {
    private static final String SESSION =
            "s.hash, s.person, s.device, s.created, s.seen, s.expires";

    @Override
    public void add(Session session) {
        sql.run(
                """
                INSERT INTO session (hash, person, device, created, seen, expires)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                session.hash(),
                session.user().value(),
                session.device(),
                session.created().toEpochMilli(),
                session.seen().toEpochMilli(),
                session.expires().toEpochMilli());
    }

    @Override
    public Optional<SignedIn> byHash(String hash) {
        return sql.first(
                "SELECT "
                        + SESSION
                        + ", "
                        + SqlPeople.USER
                        + " FROM session s JOIN person u ON u.id = s.person WHERE s.hash = ?",
                row -> new SignedIn(session(row), SqlPeople.user(row, 7)),
                hash);
    }

    @Override
    public List<Session> of(UserId user) {
        return sql.list(
                "SELECT " + SESSION + " FROM session s WHERE s.person = ? ORDER BY s.seen DESC",
                SqlSessions::session,
                user.value());
    }

    @Override
    public void seen(String hash, Instant now, Instant expires) {
        sql.run(
                "UPDATE session SET seen = ?, expires = ? WHERE hash = ?",
                now.toEpochMilli(),
                expires.toEpochMilli(),
                hash);
    }

    @Override
    public void remove(String hash) {
        sql.run("DELETE FROM session WHERE hash = ?", hash);
    }

    @Override
    public void removeAll(UserId user) {
        sql.run("DELETE FROM session WHERE person = ?", user.value());
    }

    @Override
    public void removeExpired(Instant now) {
        sql.run("DELETE FROM session WHERE expires <= ?", now.toEpochMilli());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString(1),
                new UserId(row.getString(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
