package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.WrittenPeriod;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first row of a file with figures. Either one column has the periods and one the values, or
/// each period has a column of its own.
///
/// @param places of the columns that mean something
/// @param periods of the columns that are a period, by place
/// @param titles all headings as written
public record Headings(
        Map<Column, Integer> places, Map<Integer, String> periods, List<String> titles) {
    /// A heading that says so makes every number in its column a change, not a level.
    private static final String POINTS = "prosentpoeng";

    public Headings {
        places = Map.copyOf(places);
        periods = new LinkedHashMap<>(periods);
        titles = List.copyOf(titles);
    }

    static Headings of(List<SheetCell> cells) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var periods = new LinkedHashMap<Integer, String>();
        var titles = cells.stream().map(SheetCell::words).toList();
        for (int i = 0; i < titles.size(); i++) {
            int place = i;
            if (WrittenPeriod.isPeriod(titles.get(i))) {
                periods.put(i, WrittenPeriod.stored(titles.get(i)));
            } else {
                Column.of(titles.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
            }
        }
        return new Headings(places, periods, titles);
    }

    /// What makes the whole file unreadable.
    List<Problem> problems(int line) {
        var problems = new ArrayList<Problem>();
        String all = String.join(", ", titles);
        if (!places.containsKey(Column.PERIOD) && periods.isEmpty()) {
            problems.add(problem(line, IntakeCode.NO_PERIODS.code(), all));
        }
        if (!places.containsKey(Column.VALUE) && periods.isEmpty()) {
            problems.add(problem(line, IntakeCode.NO_VALUES.code(), all));
        }
        for (int i = 0; i < titles.size(); i++) {
            Integer first = Column.of(titles.get(i)).map(places::get).orElse(i);
            if (first != i) {
                problems.add(
                        problem(
                                line,
                                IntakeCode.COLUMN_TWICE.code(),
                                titles.get(i),
                                titles.get(first)));
            }
            if (titles.get(i).toLowerCase(java.util.Locale.ROOT).contains(POINTS)) {
                problems.add(problem(line, IntakeCode.PERCENTAGE_POINTS.code(), titles.get(i)));
            }
        }
        return problems;
    }

    private static Problem problem(int line, String code, String... details) {
        return new Problem("-", line, code, List.of(details));
    }

    /// A problem with one field of a row.
    Problem problem(Column column, int line, String code, String... details) {
        return new Problem(title(column), line, code, List.of(details));
    }

    /// @return a problem of a field that is not filled in
    Problem missing(Column column, int line) {
        return problem(column, line, ProblemCode.MISSING.code(), "");
    }

    /// As the file calls the column; as exports do when it has none.
    String title(Column column) {
        Integer place = places.get(column);
        return place == null ? column.heading() : titles.get(place);
    }

    /// The cell of a row; an empty one where the row or the file has none.
    SheetCell cell(Column column, List<SheetCell> row) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? new SheetCell.Text("") : row.get(place);
    }

    /// What each heading is taken for; null for those that are not read.
    public Map<String, @Nullable String> understood() {
        var understood = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < titles.size(); i++) {
            String period = periods.get(i);
            int place = i;
            understood.put(
                    titles.get(i),
                    period != null
                            ? period
                            : places.entrySet().stream()
                                    .filter(entry -> entry.getValue() == place)
                                    .map(entry -> entry.getKey().code())
                                    .findFirst()
                                    .orElse(null));
        }
        return understood;
    }
}
