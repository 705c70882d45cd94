package no.dypdykk.feature.exchange;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.Csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Background series as a table of one observation per line.
sealed interface SeriesFile {
    List<String> COLUMNS =
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

    /// @param series each with its points in order of the file
    record Parsed(List<Series> series) implements SeriesFile {}

    /// One bad line makes the whole file bad: half a series would look like a whole one.
    record Refused(List<Problem> problems) implements SeriesFile {}

    static SeriesFile parse(String text) {
        var rows = Csv.rows(text, ',');
        if (rows.isEmpty() || !rows.getFirst().fields().equals(COLUMNS)) {
            var first = text.lines().findFirst().orElse("");
            return new Refused(
                    List.of(
                            problem(
                                    1,
                                    ProblemCode.WRONG_COLUMNS,
                                    first,
                                    String.join(",", COLUMNS))));
        }
        var problems = new ArrayList<Problem>();
        var series = new LinkedHashMap<Series, List<Series.Point>>();
        for (var row : rows.subList(1, rows.size())) {
            point(row, problems)
                    .ifPresent(point ->
                            series.computeIfAbsent(series(row), _ -> new ArrayList<>()).add(point));
        }
        return problems.isEmpty()
                ? new Parsed(
                        series.entrySet().stream()
                                .map(entry -> entry.getKey().withPoints(entry.getValue()))
                                .toList())
                : new Refused(problems);
    }

    private static Series series(Csv.Row row) {
        var fields = row.fields();
        return new Series(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                List.of());
    }

    private static Optional<Series.Point> point(Csv.Row row, List<Problem> problems) {
        var fields = row.fields();
        if (fields.size() != COLUMNS.size()) {
            var found = String.join(",", fields);
            var expected = String.join(",", COLUMNS);
            problems.add(problem(row.line(), ProblemCode.WRONG_COLUMNS, found, expected));
            return Optional.empty();
        }
        var value = number(fields.get(7));
        var origin = Coded.of(Origin.class, fields.get(8));
        if (value.isEmpty()) {
            problems.add(problem(row.line(), ProblemCode.NOT_A_NUMBER, fields.get(7)));
        }
        if (origin.isEmpty()) {
            var accepted = Stream.of(Origin.values()).map(Origin::code);
            var details = Stream.concat(Stream.of(fields.get(8)), accepted).toArray(String[]::new);
            problems.add(problem(row.line(), ProblemCode.UNKNOWN_WORD, details));
        }
        return value.flatMap(number ->
                origin.map(kind -> new Series.Point(fields.get(6), number, kind, fields.get(9))));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Problem problem(int line, ProblemCode code, String... details) {
        return new Problem("-", line, code.code(), List.of(details));
    }
}
