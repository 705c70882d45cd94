package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.audit.Actor;
import no.dypdykk.core.audit.Entry;
import no.dypdykk.core.audit.Sealed;
import no.dypdykk.port.Acting;
import no.dypdykk.port.AuditLog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// One row per change. Writes run one after another, so each finds the row that it follows.
record SqlAuditLog(Sql sql, InstantSource clock) implements AuditLog {
    private static final String ENTRY =
            "SELECT number, time, actor, actor_name, way, act, subject, former, latter, hash"
                    + " FROM audit ";

    @Override
    public void note(Act act, String subject, String before, String after) {
        note("", act, subject, before, after);
    }

    /// @param server the part of the server that did it when nobody asked for it
    void note(String server, Act act, String subject, String before, String after) {
        Actor actor = Acting.asker().map(Actor::of).orElseGet(() -> Actor.server(server));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = new Entry(now, actor, act, subject, before, after);
        insert(Sealed.after(last().orElse(null), entry));
    }

    @Override
    public List<Sealed> before(long number, int limit) {
        return sql.list(
                ENTRY + "WHERE number < ? ORDER BY number DESC LIMIT ?",
                SqlAuditLog::sealed,
                number,
                limit);
    }

    @Override
    public List<Sealed> after(long number, int limit) {
        return sql.list(
                ENTRY + "WHERE number > ? ORDER BY number LIMIT ?",
                SqlAuditLog::sealed,
                number,
                limit);
    }

    @Override
    public Optional<Sealed> last() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    private void insert(Sealed sealed) {
        var entry = sealed.entry();
        sql.run(
                """
                INSERT INTO audit (number, time, actor, actor_name, way, act, subject, former,
                    latter, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                sealed.number(),
                entry.time().toEpochMilli(),
                entry.actor().id(),
                entry.actor().name(),
                entry.actor().way().code(),
                entry.act().code(),
                entry.subject(),
                entry.before(),
                entry.after(),
                sealed.hash());
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        var actor =
                new Actor(
                        row.getString(3),
                        row.getString(4),
                        Rows.coded(Actor.Way.class, row.getString(5)));
        var entry =
                new Entry(
                        Instant.ofEpochMilli(row.getLong(2)),
                        actor,
                        Rows.coded(Act.class, row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9));
        return new Sealed(row.getLong(1), entry, row.getString(10));
    }
}
