package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.port.Searches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// One row per search text and day, in a table for each of the two.
record SqlSearches(Sql sql, SqlAuditLog log) implements Searches {
    @Override
    public void forgetOld(LocalDate today) {
        String first = today.minusDays(DAYS_KEPT).toString();
        sql.run("DELETE FROM search_miss WHERE day < ?", first);
        sql.run("DELETE FROM search_hit WHERE day < ?", first);
    }

    @Override
    public void missed(String words, LocalDate day) {
        forgetOld(day);
        sql.run(
                """
                INSERT INTO search_miss (words, day, times) SELECT ?, ?, 1
                WHERE (SELECT count(*) FROM search_miss WHERE day = ? AND words <> ?) < ?
                ON CONFLICT (day, words) DO UPDATE SET times = search_miss.times + 1\
                """,
                words,
                day.toString(),
                day.toString(),
                words,
                MOST_A_DAY);
    }

    @Override
    public List<Miss> misses(LocalDate since, int limit) {
        return sql.list(
                """
                SELECT words, sum(times), max(day) FROM search_miss WHERE day >= ?
                GROUP BY words ORDER BY sum(times) DESC, max(day) DESC, words LIMIT ?\
                """,
                SqlSearches::miss,
                since.toString(),
                limit);
    }

    private static Miss miss(ResultSet row) throws SQLException {
        return new Miss(row.getString(1), row.getLong(2), LocalDate.parse(row.getString(3)));
    }

    @Override
    public long differentMisses(LocalDate since) {
        return sql.number(
                "SELECT count(DISTINCT words) FROM search_miss WHERE day >= ?", since.toString());
    }

    @Override
    public void led(String words, LocalDate day, long found, long opened) {
        forgetOld(day);
        sql.run(
                """
                INSERT INTO search_hit (words, day, found, opened) SELECT ?, ?, ?, ?
                WHERE (SELECT count(*) FROM search_hit WHERE day = ? AND words <> ?) < ?
                ON CONFLICT (day, words) DO UPDATE
                SET found = search_hit.found + excluded.found,
                    opened = search_hit.opened + excluded.opened\
                """,
                words,
                day.toString(),
                found,
                opened,
                day.toString(),
                words,
                MOST_A_DAY);
    }

    @Override
    public List<Miss> unopened(LocalDate since, long least, int limit) {
        return sql.list(
                """
                SELECT words, sum(found), max(day) FROM search_hit WHERE day >= ?
                GROUP BY words HAVING sum(found) >= ? AND sum(opened) = 0
                ORDER BY sum(found) DESC, max(day) DESC, words LIMIT ?\
                """,
                SqlSearches::miss,
                since.toString(),
                least,
                limit);
    }

    @Override
    public List<Useful> useful(LocalDate since, int limit) {
        return sql.list(
                """
                SELECT words, sum(opened) FROM search_hit WHERE day >= ? AND opened > 0
                AND NOT EXISTS (SELECT 1 FROM search_hidden h WHERE h.words = search_hit.words)
                GROUP BY words HAVING sum(opened) >= ? AND count(*) >= ?
                ORDER BY sum(opened) DESC, words LIMIT ?\
                """,
                row -> new Useful(row.getString(1), row.getLong(2)),
                since.toString(),
                LEAST_OPENED,
                LEAST_DAYS,
                limit);
    }

    @Override
    public void hide(String words) {
        log.note(Act.SEARCH_HIDDEN, words, "", "");
        sql.run(
                "INSERT INTO search_hidden (words) VALUES (?) ON CONFLICT (words) DO NOTHING",
                words);
    }

    @Override
    public void showAgain(String words) {
        log.note(Act.SEARCH_SHOWN, words, "", "");
        sql.run("DELETE FROM search_hidden WHERE words = ?", words);
    }

    @Override
    public List<String> hidden() {
        return sql.list(
                "SELECT words FROM search_hidden WHERE words > '' ORDER BY words",
                row -> row.getString(1));
    }
}
