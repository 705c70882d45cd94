package no.dypdykk.engine.sql;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.intake.IntakeCode;
import no.dypdykk.core.intake.IntakeRow.Understood;
import no.dypdykk.core.intake.Remark;
import no.dypdykk.core.page.Problem;
import no.dypdykk.port.Intakes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A row per file, series, value and problem.
record SqlIntakes(Sql sql) implements Intakes {
    /// Between the details of a problem; no text of a file holds it.
    private static final String BETWEEN = "\u001f";

    private static final List<String> PARTS =
            List.of("intake_point", "intake_series", "intake_problem");

    /// The plus keeps the index of those that came twice, which nearly all rows would be in,
    /// unused.
    private static final String KEPT = "p.intake = ? AND +p.twice = 0";

    private static final Comparator<Series.Point> IN_TIME =
            Comparator.comparing(point ->
                    Period.parse(point.period()).map(Period::from).orElse(YearMonth.of(9999, 12)));

    @Override
    public void begin(Intake intake) {
        sql.run(
                """
                INSERT INTO intake (id, owner, file, made, standing, rows, empty, headings)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                intake.id(),
                intake.owner(),
                intake.file(),
                intake.made().toEpochMilli(),
                intake.standing().code(),
                intake.rows(),
                intake.empty(),
                intake.headings());
    }

    @Override
    public void add(String id, List<Understood> rows, List<Problem> problems) {
        var heads = new LinkedHashMap<String, Series>();
        rows.forEach(row -> heads.put(row.series().id(), row.series()));
        heads.values().forEach(head -> addHead(id, head));
        for (var row : rows) {
            sql.run(
                    "INSERT INTO intake_point (intake, series, line, "
                            + PointRows.COLUMNS
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (intake, series, period) DO UPDATE SET twice ="
                            + " excluded.line",
                    PointRows.values(row.point(), id, row.series().id(), row.line()));
        }
        if (!problems.isEmpty()) {
            addProblems(id, problems);
        }
    }

    private void addHead(String id, Series series) {
        sql.run(
                """
                INSERT INTO intake_series
                    (intake, id, entity, municipality, sector, indicator, unit, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (intake, id) DO UPDATE SET note = excluded.note\
                """,
                id,
                series.id(),
                series.entity(),
                series.municipality(),
                series.sector(),
                series.indicator(),
                series.unit(),
                series.note());
    }

    @Override
    public void remark(String id, List<Remark> remarks) {
        addProblems(id, true, remarks.stream().map(remark -> placed(id, remark)).toList());
    }

    private Problem placed(String id, Remark remark) {
        int line =
                sql.first(
                                "SELECT line FROM intake_point"
                                        + " WHERE intake = ? AND series = ? AND period = ?",
                                row -> row.getInt(1),
                                id,
                                remark.series(),
                                remark.period())
                        .orElse(0);
        return new Problem(remark.series(), line, remark.code(), remark.details());
    }

    private void addProblems(String id, List<Problem> problems) {
        addProblems(id, false, problems);
    }

    private void addProblems(String id, boolean remark, List<Problem> problems) {
        long number =
                sql.number(
                        "SELECT coalesce(max(number), 0) FROM intake_problem WHERE intake = ?", id);
        for (var problem : problems) {
            number++;
            sql.run(
                    """
                    INSERT INTO intake_problem
                        (intake, number, line, field, code, details, remark)
                    VALUES (?, ?, ?, ?, ?, ?, ?)\
                    """,
                    id,
                    number,
                    problem.line(),
                    problem.field(),
                    problem.code(),
                    String.join(BETWEEN, problem.details()),
                    remark ? 1 : 0);
        }
    }

    @Override
    public void mark(Intake intake) {
        if (intake.standing() == Standing.READY) {
            addProblems(intake.id(), twice(intake.id()));
            refuseKeptOtherwise(intake.id());
        }
        sql.run(
                "UPDATE intake SET standing = ?, rows = ?, empty = ?, headings = ? WHERE id = ?",
                intake.standing().code(),
                intake.rows(),
                intake.empty(),
                intake.headings(),
                intake.id());
    }

    private List<Problem> twice(String id) {
        return sql.list(
                "SELECT p.twice, p.period, p.series, p.line FROM intake_point p"
                        + " WHERE p.intake = ? AND p.twice > 0 LIMIT 1000",
                row ->
                        new Problem(
                                "-",
                                row.getInt(1),
                                IntakeCode.DUPLICATE_PERIOD.code(),
                                List.of(row.getString(2), row.getString(3), row.getString(4))),
                id);
    }

    private void refuseKeptOtherwise(String id) {
        var others =
                sql.list(
                        """
                        SELECT i.id, s.entity, s.indicator FROM intake_series i
                        JOIN series s ON s.id = i.id
                        WHERE i.intake = ? AND (s.entity <> i.entity
                            OR s.indicator <> i.indicator OR s.unit <> i.unit
                            OR s.municipality <> i.municipality)\
                        """,
                        row ->
                                new Problem(
                                        "-",
                                        0,
                                        IntakeCode.KEPT_OTHERWISE.code(),
                                        List.of(
                                                row.getString(1),
                                                row.getString(2) + ", " + row.getString(3))),
                        id);
        for (var other : others) {
            sql.run(
                    "DELETE FROM intake_point WHERE intake = ? AND series = ?",
                    id,
                    other.details().getFirst());
            sql.run(
                    "DELETE FROM intake_series WHERE intake = ? AND id = ?",
                    id,
                    other.details().getFirst());
        }
        addProblems(id, others);
    }

    @Override
    public Optional<Intake> find(String id, String owner) {
        return sql.first(
                "SELECT id, owner, file, made, standing, rows, empty, headings FROM intake"
                        + " WHERE id = ? AND owner = ?",
                SqlIntakes::intake,
                id,
                owner);
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Rows.coded(Standing.class, row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getString(8));
    }

    @Override
    public Counts counts(String id) {
        long all = sql.number("SELECT count(*) FROM intake_point p WHERE " + KEPT, id);
        long there =
                sql.number(
                        "SELECT count(*) FROM intake_point p JOIN observation o"
                                + " ON o.series = p.series AND o.period = p.period WHERE "
                                + KEPT,
                        id);
        long changed =
                sql.number(
                        "SELECT count(*) FROM intake_point p JOIN observation o"
                                + " ON o.series = p.series AND o.period = p.period WHERE "
                                + KEPT
                                + " AND (o.value <> p.value OR o.preliminary <> p.preliminary)",
                        id);
        return new Counts(
                sql.number("SELECT count(*) FROM intake_series WHERE intake = ?", id),
                all - there,
                changed,
                there - changed,
                problems(id, false),
                problems(id, true));
    }

    private long problems(String id, boolean remark) {
        return sql.number(
                "SELECT count(*) FROM intake_problem WHERE intake = ? AND remark = ?",
                id,
                remark ? 1 : 0);
    }

    @Override
    public List<Problem> problems(String id, int most) {
        return problems(id, false, most);
    }

    @Override
    public List<Problem> remarks(String id, int most) {
        return problems(id, true, most);
    }

    private List<Problem> problems(String id, boolean remark, int most) {
        return sql.list(
                "SELECT field, line, code, details FROM intake_problem"
                        + " WHERE intake = ? AND remark = ? ORDER BY number LIMIT ?",
                row ->
                        new Problem(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                List.of(row.getString(4).split(Pattern.quote(BETWEEN), -1))),
                id,
                remark ? 1 : 0,
                most);
    }

    @Override
    public List<Series> series(String id, String after, int most) {
        return sql
                .list(
                        "SELECT id, entity, municipality, sector, indicator, unit, note"
                                + " FROM intake_series WHERE intake = ? AND id > ?"
                                + " ORDER BY id LIMIT ?",
                        SqlFigures::head,
                        id,
                        after,
                        most)
                .stream()
                .map(head -> head.withPoints(points(id, head.id())))
                .toList();
    }

    private List<Series.Point> points(String id, String series) {
        return sql
                .list(
                        "SELECT "
                                + PointRows.COLUMNS
                                + " FROM intake_point p WHERE "
                                + KEPT
                                + " AND p.series = ?",
                        row -> PointRows.point(row, 1),
                        id,
                        series)
                .stream()
                .sorted(IN_TIME)
                .toList();
    }

    @Override
    public List<Change> changes(String id, int most) {
        return sql.list(
                "SELECT p.series, p.period, o.value, p.value FROM intake_point p JOIN observation"
                        + " o ON o.series = p.series AND o.period = p.period WHERE "
                        + KEPT
                        + " AND o.value <> p.value LIMIT ?",
                row ->
                        new Change(
                                row.getString(1),
                                row.getString(2),
                                row.getDouble(3),
                                row.getDouble(4)),
                id,
                most);
    }

    @Override
    public void empty(String id) {
        sql.run("DELETE FROM intake_point WHERE intake = ?", id);
        sql.run("DELETE FROM intake_problem WHERE intake = ?", id);
    }

    @Override
    public void removeBefore(Instant time) {
        for (var part : PARTS) {
            sql.run(
                    "DELETE FROM "
                            + part
                            + " WHERE intake IN (SELECT id FROM intake WHERE made < ?)",
                    time.toEpochMilli());
        }
        sql.run("DELETE FROM intake WHERE made < ?", time.toEpochMilli());
    }
}
