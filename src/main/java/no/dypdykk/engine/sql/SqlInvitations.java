package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Invitations;

import java.time.Instant;
import java.util.Optional;

/// At most one row per user, and one for the first administrator.
record SqlInvitations(Sql sql, SqlAuditLog log) implements Invitations {
    @Override
    public void put(Invitation invitation) {
        String user = invitation.user() == null ? "" : invitation.user().value();
        sql.run(
                """
                INSERT INTO invitation (person, hash, role, expires) VALUES (?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, role = excluded.role,
                expires = excluded.expires\
                """,
                user,
                invitation.hash(),
                invitation.role().code(),
                invitation.expires().toEpochMilli());
        log.note(Act.USER_INVITED, user, "", invitation.role().code());
    }

    @Override
    public Optional<Invitation> byHash(String hash) {
        return sql.first(
                "SELECT person, hash, role, expires FROM invitation WHERE hash = ?",
                row -> {
                    String person = row.getString(1);
                    return new Invitation(
                            row.getString(2),
                            person.isEmpty() ? null : new UserId(person),
                            Rows.coded(Role.class, row.getString(3)),
                            Instant.ofEpochMilli(row.getLong(4)));
                },
                hash);
    }

    @Override
    public void remove(String hash) {
        sql.run("DELETE FROM invitation WHERE hash = ?", hash);
    }
}
