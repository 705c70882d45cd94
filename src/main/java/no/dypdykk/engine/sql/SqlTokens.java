package no.dypdykk.engine.sql;

import no.dypdykk.port.Tokens;

import java.time.Instant;
import java.util.Optional;

/// One row per token.
record SqlTokens(Sql sql) implements Tokens {
    @Override
    public void add(Token token) {
        sql.run(
                "INSERT INTO token (hash, name, created, expires) VALUES (?, ?, ?, ?)",
                token.hash(),
                token.name(),
                token.created().toEpochMilli(),
                token.expires().toEpochMilli());
    }

    @Override
    public Optional<Token> byHash(String hash) {
        return sql.first(
                "SELECT hash, name, created, expires FROM token WHERE hash = ?",
                row ->
                        new Token(
                                row.getString(1),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                Instant.ofEpochMilli(row.getLong(4))),
                hash);
    }
}
