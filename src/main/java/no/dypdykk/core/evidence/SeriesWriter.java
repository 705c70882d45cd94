package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Csv;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Writes background series as the list that [SeriesReader] reads. Columns for what stands behind
/// the values, and for notes, are there when some value or series has them.
public final class SeriesWriter {
    private SeriesWriter() {}

    /// @return comma-separated, one point a row, columns named in the first row
    public static String write(List<Series> series) {
        boolean based =
                series.stream()
                        .flatMap(one -> one.points().stream())
                        .anyMatch(point -> !point.basis().equals(Basis.NONE));
        var columns = new ArrayList<>(SeriesReader.COLUMNS);
        if (based) {
            columns.addAll(SeriesReader.BASIS);
        }
        boolean noted = series.stream().anyMatch(one -> !one.note().isEmpty());
        if (noted) {
            columns.add(SeriesReader.NOTE);
        }
        var text = new StringBuilder(Csv.commaLine(columns));
        for (Series one : series) {
            for (Series.Point point : one.points()) {
                var row = new ArrayList<>(row(one, point));
                if (based) {
                    row.addAll(basis(point.basis()));
                }
                if (noted) {
                    row.add(one.note());
                }
                text.append(Csv.commaLine(row));
            }
        }
        return text.toString();
    }

    private static List<String> row(Series series, Series.Point point) {
        return List.of(
                series.id(),
                series.entity(),
                series.municipality(),
                series.sector(),
                series.indicator(),
                series.unit(),
                point.period(),
                BigDecimal.valueOf(point.value()).toPlainString(),
                point.kind().code(),
                point.source());
    }

    private static List<String> basis(Basis basis) {
        Integer people = basis.people();
        return List.of(
                people == null ? "" : people.toString(),
                number(basis.numerator()),
                number(basis.denominator()),
                number(basis.deviation()),
                number(basis.responseRate()),
                basis.preliminary() ? "p" : "",
                basis.note());
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : BigDecimal.valueOf(number).toPlainString();
    }
}
