package no.dypdykk.engine.sql;

import no.dypdykk.port.Searches;

import java.time.LocalDate;
import java.util.List;

/// One row per search text and day.
record SqlSearches(Sql sql) implements Searches {
    @Override
    public void missed(String words, LocalDate day) {
        sql.run("DELETE FROM search_miss WHERE day < ?", day.minusDays(DAYS_KEPT).toString());
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
                row ->
                        new Miss(
                                row.getString(1),
                                row.getLong(2),
                                LocalDate.parse(row.getString(3))),
                since.toString(),
                limit);
    }

    @Override
    public long differentMisses(LocalDate since) {
        return sql.number(
                "SELECT count(DISTINCT words) FROM search_miss WHERE day >= ?", since.toString());
    }
}
