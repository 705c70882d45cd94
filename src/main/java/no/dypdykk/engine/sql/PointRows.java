package no.dypdykk.engine.sql;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How values stand in the three tables that have them.
final class PointRows {
    /// The columns, in the order of [#values].
    static final String COLUMNS =
            "period, value, kind, source, people, numerator, denominator, deviation,"
                    + " response_rate, preliminary, note";

    private PointRows() {}

    /// A point from the eleven columns that begin at one of them.
    static Series.Point point(ResultSet row, int from) throws SQLException {
        return new Series.Point(
                row.getString(from),
                row.getDouble(from + 1),
                Rows.coded(Origin.class, row.getString(from + 2)),
                row.getString(from + 3),
                basis(row, from + 4));
    }

    private static Basis basis(ResultSet row, int from) throws SQLException {
        Double people = number(row, from);
        return new Basis(
                people == null ? null : people.intValue(),
                number(row, from + 1),
                number(row, from + 2),
                number(row, from + 3),
                number(row, from + 4),
                row.getInt(from + 5) != 0,
                row.getString(from + 6));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    /// What the columns hold, behind other values of the row.
    static @Nullable Object[] values(Series.Point point, Object... before) {
        Basis basis = point.basis();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(before));
        values.add(point.period());
        values.add(point.value());
        values.add(point.kind().code());
        values.add(point.source());
        values.add(basis.people());
        values.add(basis.numerator());
        values.add(basis.denominator());
        values.add(basis.deviation());
        values.add(basis.responseRate());
        values.add(basis.preliminary() ? 1 : 0);
        values.add(basis.note());
        return values.toArray();
    }
}
