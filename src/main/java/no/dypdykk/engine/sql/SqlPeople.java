package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.People;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One row per user.
record SqlPeople(Sql sql, SqlAuditLog log) implements People {
    static final String USER =
            "u.id, u.name, u.email, u.role, u.municipality, u.networks, u.active";

    @Override
    public void add(User user) {
        requireFree(user);
        sql.run(
                """
                INSERT INTO person (id, name, email, role, municipality, networks, active, password)
                VALUES (?, ?, ?, ?, ?, ?, ?, '')\
                """,
                user.id().value(),
                user.name(),
                user.email(),
                user.role().code(),
                orEmpty(user.municipality()),
                String.join("\n", user.networks()),
                user.active() ? 1 : 0);
        log.note(Act.USER_ADDED, user.id().value(), "", user.rights());
    }

    @Override
    public void change(User user) {
        requireFree(user);
        Optional<User> before = byId(user.id());
        sql.run(
                """
                UPDATE person SET name = ?, email = ?, role = ?, municipality = ?, networks = ?,
                active = ? WHERE id = ?\
                """,
                user.name(),
                user.email(),
                user.role().code(),
                orEmpty(user.municipality()),
                String.join("\n", user.networks()),
                user.active() ? 1 : 0,
                user.id().value());
        before.filter(old -> !old.equals(user)).ifPresent(old -> noteChange(old, user));
    }

    /// Names and addresses are personal: the log tells that they changed, not to what.
    private void noteChange(User old, User now) {
        String also =
                (old.name().equals(now.name()) ? "" : ", name changed")
                        + (old.email().equals(now.email()) ? "" : ", e-mail changed");
        log.note(Act.USER_CHANGED, now.id().value(), old.rights(), now.rights() + also);
    }

    @Override
    public Optional<User> byId(UserId id) {
        return sql.first(
                "SELECT " + USER + " FROM person u WHERE u.id = ?",
                row -> user(row, 1),
                id.value());
    }

    @Override
    public Optional<User> byEmail(String email) {
        return sql.first(
                "SELECT " + USER + " FROM person u WHERE u.email = ?", row -> user(row, 1), email);
    }

    @Override
    public List<User> all() {
        return sql.list(
                "SELECT " + USER + " FROM person u ORDER BY u.name, u.id", row -> user(row, 1));
    }

    @Override
    public void setPassword(UserId user, String hash) {
        sql.run("UPDATE person SET password = ? WHERE id = ?", hash, user.value());
        log.note(Act.PASSWORD_SET, user.value(), "", "");
    }

    @Override
    public Optional<String> password(UserId user) {
        return sql.first(
                        "SELECT password FROM person WHERE id = ?",
                        row -> row.getString(1),
                        user.value())
                .filter(hash -> !hash.isEmpty());
    }

    @Override
    public Optional<User> byIdentity(String issuer, String subject) {
        return sql.first(
                "SELECT "
                        + USER
                        + " FROM identity i JOIN person u ON u.id = i.person"
                        + " WHERE i.issuer = ? AND i.subject = ?",
                row -> user(row, 1),
                issuer,
                subject);
    }

    @Override
    public void addIdentity(UserId user, String issuer, String subject) {
        sql.run(
                "INSERT INTO identity (issuer, subject, person) VALUES (?, ?, ?)",
                issuer,
                subject,
                user.value());
        log.note(Act.IDENTITY_LINKED, user.value(), "", issuer);
    }

    @Override
    public void markWriter(PageId page, UserId user) {
        sql.run(
                """
                INSERT INTO page_writer (page, person) VALUES (?, ?)
                ON CONFLICT (page, person) DO NOTHING\
                """,
                page.value(),
                user.value());
    }

    @Override
    public Set<UserId> writers(PageId page) {
        return Set.copyOf(
                sql.list(
                        "SELECT person FROM page_writer WHERE page = ?",
                        row -> new UserId(row.getString(1)),
                        page.value()));
    }

    /// @param from column of the id; the others of [#USER] follow
    static User user(ResultSet row, int from) throws SQLException {
        String municipality = row.getString(from + 4);
        String networks = row.getString(from + 5);
        return new User(
                new UserId(row.getString(from)),
                row.getString(from + 1),
                row.getString(from + 2),
                Rows.coded(Role.class, row.getString(from + 3)),
                municipality.isEmpty() ? null : municipality,
                networks.isEmpty() ? List.of() : List.of(networks.split("\n")),
                row.getInt(from + 6) == 1);
    }

    private void requireFree(User user) {
        byEmail(user.email())
                .filter(owner -> !owner.id().equals(user.id()))
                .ifPresent(_ -> {
                    throw new EmailTaken(user.email());
                });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
