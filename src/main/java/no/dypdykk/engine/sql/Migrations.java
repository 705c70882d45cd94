package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Brings a store to the form this program knows: the scripts in `db/`, once each, in order, each
/// with its number in one transaction.
final class Migrations {
    static final List<String> SCRIPTS =
            List.of(
                    "001-pages.sql",
                    "002-figures.sql",
                    "003-searches.sql",
                    "004-tokens.sql",
                    "005-states.sql",
                    "006-drafts.sql",
                    "007-people.sql",
                    "008-reviews.sql",
                    "010-audit.sql",
                    "011-checked.sql",
                    "012-identities.sql",
                    "013-review-notes.sql",
                    "014-intakes.sql",
                    "015-attachments.sql",
                    "016-suggestions.sql",
                    "017-digests.sql",
                    "018-attachment-words.sql",
                    "019-terms.sql",
                    "020-joined.sql",
                    "021-search-hits.sql",
                    "022-hidden-searches.sql",
                    "023-intake-remarks.sql",
                    "024-saved-searches.sql",
                    "025-series-notes.sql");

    private Migrations() {}

    static void run(Sql writer, Dialect dialect) {
        writer.script(
                List.of(
                        "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT"
                                + " NULL)"));
        int version = version(writer);
        if (version > SCRIPTS.size()) {
            throw new StoreFailure(
                    "Lageret ble ikke åpnet: Det har form %d, og dette programmet kjenner form %d. Start det nyere programmet som skrev det, eller gjenopprett en sikkerhetskopi fra før oppgraderingen."
                            .formatted(version, SCRIPTS.size()));
        }
        for (int next = version + 1; next <= SCRIPTS.size(); next++) {
            step(writer, dialect, next);
        }
    }

    private static void step(Sql writer, Dialect dialect, int number) {
        writer.run(dialect.beginWrite());
        try {
            writer.script(statements(SCRIPTS.get(number - 1)));
            Meta.put(writer, Meta.SCHEMA, Integer.toString(number));
            writer.run("COMMIT");
        } catch (RuntimeException e) {
            writer.run("ROLLBACK");
            throw e;
        }
    }

    private static int version(Sql writer) {
        return Meta.get(writer, Meta.SCHEMA).map(Integer::parseInt).orElse(0);
    }

    /// Scripts have one statement per semicolon at the end of a line, and comments on own lines.
    private static List<String> statements(String script) {
        var sql =
                read(script)
                        .lines()
                        .filter(line -> !line.startsWith("--"))
                        .reduce("", (all, line) -> all + line + "\n");
        return Stream.of(sql.split(";\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static String read(String script) {
        try (var in = Migrations.class.getResourceAsStream("/db/" + script)) {
            if (in == null) {
                throw new IllegalStateException("db/" + script + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading db/" + script, e);
        }
    }
}
