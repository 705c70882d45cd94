package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row per token.
record SqlTokens(Sql sql, SqlAuditLog log) implements Tokens {
    private static final String TOKEN = "t.hash, t.name, t.scope, t.owner, t.created, t.expires";

    @Override
    public void add(Token token) {
        UserId owner = token.owner();
        sql.run(
                """
                INSERT INTO token (hash, name, scope, owner, created, expires)
                VALUES (?, ?, ?, ?, ?, ?)\
                """,
                token.hash(),
                token.name(),
                token.scope().code(),
                owner == null ? null : owner.value(),
                token.created().toEpochMilli(),
                token.expires().toEpochMilli());
        log.note(Act.TOKEN_MADE, token.name(), "", told(token));
    }

    @Override
    public Optional<Found> byHash(String hash) {
        return sql.first(
                "SELECT "
                        + TOKEN
                        + ", "
                        + SqlPeople.USER
                        + " FROM token t LEFT JOIN person u ON u.id = t.owner WHERE t.hash = ?",
                row -> {
                    Token token = token(row);
                    return new Found(token, token.owner() == null ? null : SqlPeople.user(row, 7));
                },
                hash);
    }

    @Override
    public List<Token> of(UserId owner) {
        return sql.list(
                "SELECT " + TOKEN + " FROM token t WHERE t.owner = ? ORDER BY t.created DESC",
                SqlTokens::token,
                owner.value());
    }

    @Override
    public List<String> programs() {
        return sql.list(
                "SELECT DISTINCT name FROM token WHERE owner IS NULL ORDER BY name",
                row -> row.getString(1));
    }

    @Override
    public void remove(String hash) {
        byHash(hash)
                .map(Found::token)
                .ifPresent(token -> {
                    sql.run("DELETE FROM token WHERE hash = ?", hash);
                    log.note(Act.TOKEN_REVOKED, token.name(), told(token), "");
                });
    }

    private static String told(Token token) {
        UserId owner = token.owner();
        return token.scope().code() + (owner == null ? "" : " " + owner);
    }

    private static Token token(ResultSet row) throws SQLException {
        String owner = row.getString(4);
        return new Token(
                row.getString(1),
                row.getString(2),
                Rows.coded(Scope.class, row.getString(3)),
                owner == null ? null : new UserId(owner),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
