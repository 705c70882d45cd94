package no.dypdykk.core.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One row of a table, its values by the names of the columns.
///
/// @param line line of the file on which it begins, from 1
public record TableRow(int line, List<String> columns, List<String> values) {
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    public TableRow {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /// Whether the table has the column.
    public boolean has(String column) {
        return columns.contains(column);
    }

    /// The value, empty when nothing stands there.
    public String text(String column) {
        return values.get(columns.indexOf(column)).strip();
    }

    /// @throws TableFlaw when nothing stands there
    public String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw flaw(column, "a value is needed");
        }
        return text;
    }

    /// Empty when nothing stands there.
    ///
    /// @throws TableFlaw when it is no whole number
    public Optional<Integer> whole(String column) {
        var text = text(column);
        if (!text.isEmpty() && !WHOLE.matcher(text).matches()) {
            throw flaw(column, "a whole number is needed");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /// Empty when nothing stands there.
    ///
    /// @throws TableFlaw when it is no number with a decimal point
    public Optional<Double> number(String column) {
        var text = text(column);
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            throw flaw(column, "a number with a decimal point is needed");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
    }

    public TableFlaw flaw(String column, String expectation) {
        return new TableFlaw(line, text(column), column + ": " + expectation);
    }
}
