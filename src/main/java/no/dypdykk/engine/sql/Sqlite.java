package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;

/// SQLite in one file: write-ahead log, every commit flushed to the disk before it is acknowledged.
final class Sqlite implements Dialect {
    /// Marks the file as ours; «Dypd» in ASCII.
    static final int APPLICATION = 0x44797064;

    private static final int BUSY_MILLISECONDS = 5_000;
    private final Path file;

    Sqlite(Path file) {
        this.file = file;
    }

    @Override
    public Sql openWriter() {
        var config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        var writer = open(config.toProperties());
        requireOwnFile(writer);
        return writer;
    }

    @Override
    public Sql openReader() {
        var reader = open(config().toProperties());
        reader.script(java.util.List.of("PRAGMA query_only = ON"));
        return reader;
    }

    /// Immediate: the write lock is taken before the first question, so that what was read is still
    /// true when it is written.
    @Override
    public String beginWrite() {
        return "BEGIN IMMEDIATE";
    }

    @Override
    public String beginRead() {
        return "BEGIN DEFERRED";
    }

    /// The mask looks at all tables, also those this connection never asked, and limits the work:
    /// https://www.sqlite.org/pragma.html#pragma_optimize
    @Override
    public String tune() {
        return "PRAGMA optimize = 0x10002";
    }

    @Override
    public StoreFailure failure(String tried, SQLException cause) {
        var code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff);
        var reason =
                switch (code) {
                    case SQLITE_FULL ->
                            "disken er full. Frigjør plass; det som var lagret fra før, er trygt";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                            "filen eller mappen kan ikke skrives. Gi denne brukeren rett til å"
                                    + " skrive der, eller velg en annen mappe med --data";
                    case SQLITE_NOTADB ->
                            "filen er ikke en database. Flytt den, eller velg en annen mappe"
                                    + " med --data";
                    case SQLITE_CORRUPT ->
                            "filen er skadet. Stopp programmet og gjenopprett en sikkerhetskopi";
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                            "et annet program holder filen. Stopp det programmet og prøv igjen";
                    case SQLITE_IOERR -> "disken svikter. Se på disken og i systemets logg";
                    default -> cause.getMessage();
                };
        return new StoreFailure(
                "Lageret %s svikter: %s. (%s under: %s)"
                        .formatted(file, reason, code, firstWords(tried)),
                cause);
    }

    private Sql open(Properties properties) {
        try {
            var connection = JDBC.createConnection("jdbc:sqlite:" + file, properties);
            return new Sql(connection, this);
        } catch (SQLException e) {
            throw failure("open", e);
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return config;
    }

    private void requireOwnFile(Sql writer) {
        long application = writer.number("PRAGMA application_id");
        long tables = writer.number("SELECT count(*) FROM sqlite_schema");
        if (application == 0 && tables == 0) {
            writer.run("PRAGMA application_id = " + APPLICATION);
        } else if (application != APPLICATION) {
            writer.close();
            throw new StoreFailure(
                    "Lageret %s ble ikke åpnet: Filen er databasen til et annet program. Flytt den, eller velg en annen mappe med --data."
                            .formatted(file));
        }
    }

    private static String firstWords(String sql) {
        var line = sql.replaceAll("\\s+", " ").strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
