package no.dypdykk.engine.sql;

import java.util.Optional;

/// Facts about the store itself, by name.
final class Meta {
    /// Number of the last migration that was run.
    static final String SCHEMA = "schema";

    /// The store's own mark.
    static final String EPOCH = "epoch";

    /// Hash of the file that the background series came from.
    static final String FIGURES = "figures";

    /// Another text after each change of a series.
    static final String FIGURES_VERSION = "figures-version";

    /// Number of the last change of the words of the field.
    static final String TERMS = "terms";

    private Meta() {}

    static Optional<String> get(Sql sql, String name) {
        return sql.first("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    static void put(Sql sql, String name, String value) {
        sql.run(
                """
                INSERT INTO meta (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value\
                """,
                name,
                value);
    }
}
