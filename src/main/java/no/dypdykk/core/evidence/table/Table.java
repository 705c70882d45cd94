package no.dypdykk.core.evidence.table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Columns of equal length, as they were sent; an empty cell is null. Columns are read as what the
/// asker needs, and a cell that cannot be read so is a [ColumnFault].
public final class Table {
    private static final double LARGEST = 1e12;

    private final Map<String, List<@Nullable Object>> columns;
    private final int rows;

    private Table(Map<String, List<@Nullable Object>> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /// @throws ColumnFault when there is no column or row, or they are not equally long
    public static Table of(Map<String, ? extends List<? extends @Nullable Object>> columns) {
        if (columns.isEmpty()) {
            throw new ColumnFault("data", "missing");
        }
        var kept = new LinkedHashMap<String, List<@Nullable Object>>();
        int rows = columns.values().iterator().next().size();
        for (var column : columns.entrySet()) {
            int length = column.getValue().size();
            if (length != rows) {
                throw new ColumnFault(
                        "data." + column.getKey(),
                        "uneven-columns",
                        Integer.toString(length),
                        Integer.toString(rows));
            }
            kept.put(column.getKey(), new ArrayList<>(column.getValue()));
        }
        if (rows == 0) {
            throw new ColumnFault("data", "missing");
        }
        return new Table(kept, rows);
    }

    public int rows() {
        return rows;
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    boolean has(String... names) {
        return columns.keySet().containsAll(List.of(names));
    }

    /// Refuses a table that is longer than can be answered at once.
    void requireAtMost(int most) {
        if (rows > most) {
            throw new ColumnFault(
                    "data", "too-many-rows", Integer.toString(rows), Integer.toString(most));
        }
    }

    /// A number in every cell.
    double[] numbers(String name) {
        return numbers(name, -LARGEST, LARGEST);
    }

    /// A number in every cell, from `lowest` to `highest`.
    double[] numbers(String name, double lowest, double highest) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            Double value = number(name, i);
            if (value == null) {
                throw new ColumnFault(field(name, i), "missing");
            }
            values[i] = Cell.within(field(name, i), value, lowest, highest);
        }
        return values;
    }

    /// A whole number in every cell.
    int[] wholeNumbers(String name, int lowest, int highest) {
        double[] numbers = numbers(name, lowest, highest);
        int[] values = new int[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (int) numbers[i];
            if (values[i] != numbers[i]) {
                throw new ColumnFault(
                        field(name, i),
                        "not-a-whole-number",
                        Cell.plain(numbers[i]),
                        Integer.toString(lowest),
                        Integer.toString(highest));
            }
        }
        return values;
    }

    /// @return null for an empty cell
    @Nullable Double number(String name, int row) {
        Double value = Cell.number(field(name, row), cell(name, row));
        return value == null ? null : Cell.within(field(name, row), value, -LARGEST, LARGEST);
    }

    boolean flag(String name, int row) {
        Boolean value = Cell.flag(field(name, row), cell(name, row));
        if (value == null) {
            throw new ColumnFault(field(name, row), "missing");
        }
        return value;
    }

    String text(String name, int row) {
        String value = Cell.text(field(name, row), cell(name, row));
        if (value == null) {
            throw new ColumnFault(field(name, row), "missing");
        }
        return value;
    }

    /// The cell as it was sent.
    @Nullable Object cell(String name, int row) {
        List<@Nullable Object> column = columns.get(name);
        if (column == null) {
            throw new ColumnFault("data." + name, "missing");
        }
        return column.get(row);
    }

    /// The number in this cell, from `lowest` to `highest`.
    double number(String name, int row, double lowest, double highest) {
        Double value = number(name, row);
        if (value == null) {
            throw new ColumnFault(field(name, row), "missing");
        }
        return Cell.within(field(name, row), value, lowest, highest);
    }

    /// The rows in which none of these cells is empty.
    ///
    /// @throws ColumnFault for the first empty cell when there is no such row
    SortedSet<Integer> filled(String... names) {
        SortedSet<Integer> kept = rowsWith(names);
        if (kept.isEmpty()) {
            for (String name : names) {
                numbers(name);
            }
        }
        return kept;
    }

    private SortedSet<Integer> rowsWith(String... names) {
        return IntStream.range(0, rows)
                .filter(row ->
                        Stream.of(names).map(name -> cell(name, row)).allMatch(Objects::nonNull))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Only the rows in which none of these cells is empty.
    Table complete(String... names) {
        return only(rowsWith(names));
    }

    /// Only these rows, in the order given.
    Table only(Collection<Integer> kept) {
        var shorter = new LinkedHashMap<String, List<@Nullable Object>>();
        columns.forEach((name, column) -> {
            var cells = new ArrayList<@Nullable Object>();
            kept.forEach(row -> cells.add(column.get(row)));
            shorter.put(name, cells);
        });
        return new Table(shorter, kept.size());
    }

    String field(String name, int row) {
        return "data." + name + "[" + row + "]";
    }
}
