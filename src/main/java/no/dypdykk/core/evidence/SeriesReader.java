package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.Csv;
import no.dypdykk.core.text.TableFlaw;
import no.dypdykk.core.text.TableRow;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads background series from a list with one point a row. Rows with the same name in the first
/// column are one series, whatever stands between them; a municipality may change its number in the
/// course of a series, which then keeps the number of its first row.
public final class SeriesReader {
    static final List<String> COLUMNS =
            List.of(
                    "series",
                    "entity",
                    "municipality",
                    "sector",
                    "indicator",
                    "unit",
                    "period",
                    "value",
                    "kind",
                    "source");

    /// Columns that may follow.
    static final List<String> BASIS =
            List.of(
                    "people",
                    "numerator",
                    "denominator",
                    "deviation",
                    "response_rate",
                    "standing",
                    "note");

    /// The last column, where some series has one.
    static final String NOTE = "series_note";

    private static final YearMonth IN_WORDS = YearMonth.of(9999, 12);

    private SeriesReader() {}

    /// Series in the order of their first rows. Points stand in order of period; those whose source
    /// tells the period in words ("before the project") stand last, as in the list.
    ///
    /// @param csv comma-separated, columns by name
    /// @throws TableFlaw when the list cannot be read
    public static List<Series> read(String csv) {
        var rows = new LinkedHashMap<String, List<TableRow>>();
        for (var row : Csv.commas(csv, COLUMNS)) {
            rows.computeIfAbsent(row.required("series"), _ -> new ArrayList<>()).add(row);
        }
        return rows.values().stream().map(SeriesReader::series).toList();
    }

    private static Series series(List<TableRow> rows) {
        var first = rows.getFirst();
        rows.forEach(row -> refuseOther(row, first));
        return new Series(
                first.required("series"),
                first.required("entity"),
                first.text("municipality"),
                first.text("sector"),
                first.required("indicator"),
                first.required("unit"),
                points(rows),
                first.has(NOTE) ? first.text(NOTE) : "");
    }

    private static void refuseOther(TableRow row, TableRow first) {
        for (var column : List.of("entity", "sector", "indicator", "unit")) {
            if (!row.text(column).equals(first.text(column))) {
                throw row.flaw(
                        column,
                        "the same series says «"
                                + first.text(column)
                                + "» in line "
                                + first.line());
            }
        }
    }

    private static List<Series.Point> points(List<TableRow> rows) {
        return rows.stream()
                .map(SeriesReader::point)
                .sorted(Comparator.comparing(SeriesReader::firstMonth))
                .toList();
    }

    private static YearMonth firstMonth(Series.Point point) {
        return Period.parse(point.period()).map(Period::from).orElse(IN_WORDS);
    }

    private static Series.Point point(TableRow row) {
        return new Series.Point(
                row.text("period"),
                row.number("value").orElseThrow(() -> row.flaw("value", "a number is needed")),
                Coded.of(Origin.class, row.text("kind"))
                        .orElseThrow(() ->
                                row.flaw("kind", "self-reported, register or evaluated is needed")),
                row.required("source"),
                row.has("people") ? basis(row) : Basis.NONE);
    }

    private static Basis basis(TableRow row) {
        return new Basis(
                row.whole("people").orElse(null),
                row.number("numerator").orElse(null),
                row.number("denominator").orElse(null),
                row.number("deviation").orElse(null),
                row.number("response_rate").orElse(null),
                row.text("standing").equals("p"),
                row.text("note"));
    }
}
