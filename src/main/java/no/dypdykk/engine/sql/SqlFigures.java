package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.port.Figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A row per series and a row per observation.
record SqlFigures(Sql sql, SqlAuditLog log) implements Figures {
    private static final String SELECT =
            """
            SELECT s.id, s.entity, s.municipality, s.sector, s.indicator, s.unit,
                   o.period, o.value, o.kind, o.source
            FROM series s LEFT JOIN observation o ON o.series = s.id\
            """;

    private record SeriesRow(Series series, List<Series.Point> points) {}

    @Override
    public void put(Series series) {
        sql.run(
                """
                INSERT INTO series (id, entity, municipality, sector, indicator, unit)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET entity = excluded.entity,
                    municipality = excluded.municipality, sector = excluded.sector,
                    indicator = excluded.indicator, unit = excluded.unit\
                """,
                series.id(),
                series.entity(),
                series.municipality(),
                series.sector(),
                series.indicator(),
                series.unit());
        sql.run("DELETE FROM observation WHERE series = ?", series.id());
        for (int i = 0; i < series.points().size(); i++) {
            var point = series.points().get(i);
            sql.run(
                    """
                    INSERT INTO observation (series, position, period, value, kind, source)
                    VALUES (?, ?, ?, ?, ?, ?)\
                    """,
                    series.id(),
                    i,
                    point.period(),
                    point.value(),
                    point.kind().code(),
                    point.source());
        }
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
    public void markLoaded(String hash) {
        log.note(Act.SERIES_LOADED, "series", loadedHash(), hash);
        Meta.put(sql, Meta.FIGURES, hash);
    }

    private static SeriesRow row(ResultSet row) throws SQLException {
        var series =
                new Series(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        List.of());
        var period = row.getString(7);
        return new SeriesRow(series, period == null ? List.of() : List.of(point(period, row)));
    }

    private static Series.Point point(String period, ResultSet row) throws SQLException {
        return new Series.Point(
                period,
                row.getDouble(8),
                Rows.coded(Origin.class, row.getString(9)),
                row.getString(10));
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
