package no.dypdykk.core.evidence.table;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Named values beside the columns: the settings of an analysis, or the circumstances of a case.
///
/// @param place `settings` or `meta`, for the names of faults
public record Choices(String place, Map<String, ? extends @Nullable Object> values) {
    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable Double number(String name, double lowest, double highest) {
        String field = place + "." + name;
        Double value = Cell.number(field, values.get(name));
        return value == null ? null : Cell.within(field, value, lowest, highest);
    }

    double number(String name, double otherwise, double lowest, double highest) {
        Double value = number(name, lowest, highest);
        return value == null ? otherwise : value;
    }

    int wholeNumber(String name, int otherwise, int lowest, int highest) {
        double value = number(name, otherwise, lowest, highest);
        if (value != Math.rint(value)) {
            throw new ColumnFault(
                    place + "." + name,
                    "not-a-whole-number",
                    Cell.plain(value),
                    Integer.toString(lowest),
                    Integer.toString(highest));
        }
        return (int) value;
    }

    /// -1 or 1; what is otherwise meant when nothing is said.
    int sign(String name, int otherwise) {
        Double value = Cell.number(place + "." + name, values.get(name));
        if (value != null && Math.abs(value) != 1) {
            throw new ColumnFault(place + "." + name, "unknown-word", Cell.plain(value), "-1, 1");
        }
        return value == null ? otherwise : value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        Boolean value = Cell.flag(place + "." + name, values.get(name));
        return value == null ? otherwise : value;
    }

    /// @return null when nothing is said
    public @Nullable String text(String name) {
        return Cell.text(place + "." + name, values.get(name));
    }

    /// How much an interval is to hold, 0.95 when nothing is said.
    double confidence() {
        return number("conf", 0.95, 0.5, 0.999);
    }
}
