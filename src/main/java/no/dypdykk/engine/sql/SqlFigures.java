package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.port.Figures;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A row per series and a row per observation.
///
/// @param counter null when the transaction only reads
record SqlFigures(Sql sql, @Nullable Counter counter, SqlAuditLog log) implements Figures {
    private static final String HEAD =
            "s.id, s.entity, s.municipality, s.sector, s.indicator, s.unit, s.note";

    private static final String SELECT =
            """
            SELECT s.id, s.entity, s.municipality, s.sector, s.indicator, s.unit, s.note,
                   o.period, o.value, o.kind, o.source, o.people, o.numerator, o.denominator,
                   o.deviation, o.response_rate, o.preliminary, o.note
            FROM series s LEFT JOIN observation o ON o.series = s.id\
            """;

    private record SeriesRow(Series series, List<Series.Point> points) {}

    @Override
    public void put(Series series) {
        sql.run(
                """
                INSERT INTO series (id, entity, municipality, sector, indicator, unit, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET entity = excluded.entity,
                    municipality = excluded.municipality, sector = excluded.sector,
                    indicator = excluded.indicator, unit = excluded.unit, note = excluded.note\
                """,
                series.id(),
                series.entity(),
                series.municipality(),
                series.sector(),
                series.indicator(),
                series.unit(),
                series.note());
        keepFormer(series);
        sql.run("DELETE FROM observation WHERE series = ?", series.id());
        for (int i = 0; i < series.points().size(); i++) {
            var point = series.points().get(i);
            sql.run(
                    "INSERT INTO observation (series, position, "
                            + PointRows.COLUMNS
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    PointRows.values(point, series.id(), i));
        }
    }

    /// Values that the new ones differ from can still be read.
    private void keepFormer(Series series) {
        var fresh = Set.copyOf(series.points());
        var gone =
                find(series.id()).stream()
                        .flatMap(known -> known.points().stream())
                        .filter(point -> !fresh.contains(point))
                        .toList();
        if (gone.isEmpty()) {
            return;
        }
        long number =
                sql.number(
                        "SELECT coalesce(max(number), 0) FROM observation_former WHERE series = ?",
                        series.id());
        long now = log.clock().instant().toEpochMilli();
        for (var point : gone) {
            number++;
            sql.run(
                    "INSERT INTO observation_former (series, number, replaced, "
                            + PointRows.COLUMNS
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    PointRows.values(point, series.id(), number, now));
        }
    }

    @Override
    public List<Former> former(String series) {
        return sql.list(
                "SELECT replaced, "
                        + PointRows.COLUMNS
                        + " FROM observation_former WHERE series = ? ORDER BY number",
                row -> new Former(Instant.ofEpochMilli(row.getLong(1)), PointRows.point(row, 2)),
                series);
    }

    @Override
    public Optional<Series> find(String id) {
        return joined(sql.list(SELECT + " WHERE s.id = ? ORDER BY o.position", SqlFigures::row, id))
                .stream()
                .findFirst();
    }

    @Override
    public List<String> periods(String id) {
        return sql.list(
                "SELECT period FROM observation WHERE series = ?", row -> row.getString(1), id);
    }

    @Override
    public List<Series> ofSectors(String indicator) {
        return joined(
                sql.list(
                        SELECT
                                + " WHERE s.indicator = ? AND +s.municipality = ''"
                                + " ORDER BY s.id, o.position",
                        SqlFigures::row,
                        indicator));
    }

    @Override
    public List<Series> sectors(int most) {
        return sql.list(
                "SELECT " + HEAD + " FROM series s WHERE s.municipality = '' ORDER BY s.id LIMIT ?",
                SqlFigures::head,
                most);
    }

    @Override
    public List<Series> headsOfIndicator(String indicator, String after, int most) {
        return sql.list(
                "SELECT "
                        + HEAD
                        + " FROM series s WHERE s.indicator = ? AND s.id > ? ORDER BY s.id LIMIT ?",
                SqlFigures::head,
                indicator,
                after,
                most);
    }

    @Override
    public List<Series> headsOfEntity(String indicator, String entity, int most) {
        return sql.list(
                "SELECT "
                        + HEAD
                        + " FROM series s WHERE s.indicator = ? AND s.entity = ?"
                        + " ORDER BY s.id LIMIT ?",
                SqlFigures::head,
                indicator,
                entity,
                most);
    }

    @Override
    public List<Series> heads(String after, int most) {
        return sql.list(
                "SELECT " + HEAD + " FROM series s WHERE s.id > ? ORDER BY s.id LIMIT ?",
                SqlFigures::head,
                after,
                most);
    }

    @Override
    public List<Series> ofMunicipality(String number) {
        return joined(
                sql.list(
                        SELECT + " WHERE s.municipality = ? ORDER BY s.id, o.position",
                        SqlFigures::row,
                        number));
    }

    @Override
    public List<Series> all() {
        return joined(sql.list(SELECT + " ORDER BY s.id, o.position", SqlFigures::row));
    }

    @Override
    public List<Series> ofIndicator(String indicator) {
        return joined(
                sql.list(
                        SELECT + " WHERE s.indicator = ? ORDER BY s.id, o.position",
                        SqlFigures::row,
                        indicator));
    }

    @Override
    public String loadedHash() {
        return Meta.get(sql, Meta.FIGURES).orElse("");
    }

    @Override
    public String version() {
        return Meta.get(sql, Meta.FIGURES_VERSION).orElse("");
    }

    @Override
    public void markChanged(String version) {
        Meta.put(sql, Meta.FIGURES_VERSION, version);
        stir();
    }

    @Override
    public void markLoaded(String hash) {
        log.note(Act.SERIES_LOADED, "series", loadedHash(), hash);
        Meta.put(sql, Meta.FIGURES, hash);
        stir();
    }

    private void stir() {
        if (counter != null) {
            counter.stir();
        }
    }

    private static SeriesRow row(ResultSet row) throws SQLException {
        return new SeriesRow(
                head(row), row.getString(8) == null ? List.of() : List.of(PointRows.point(row, 8)));
    }

    static Series head(ResultSet row) throws SQLException {
        return new Series(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of(),
                row.getString(7));
    }

    /// Rows of one series stand together; each brings one point.
    private static List<Series> joined(List<SeriesRow> rows) {
        var points = new LinkedHashMap<Series, List<Series.Point>>();
        for (var row : rows) {
            points.computeIfAbsent(row.series(), _ -> new ArrayList<>()).addAll(row.points());
        }
        return points.entrySet().stream()
                .map(entry -> entry.getKey().withPoints(entry.getValue()))
                .toList();
    }
}
