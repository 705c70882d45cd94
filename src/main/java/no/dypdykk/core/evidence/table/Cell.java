package no.dypdykk.core.evidence.table;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One value as it was sent, read as what is needed. Says what is wrong and where.
final class Cell {
    private static final int LONGEST_SHOWN = 40;

    private Cell() {}

    /// @return null for an empty cell
    static @Nullable Double number(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number when Double.isFinite(number.doubleValue()) -> number.doubleValue();
            case Boolean flag -> flag ? 1.0 : 0.0;
            default -> throw new ColumnFault(field, "not-a-number", shown(value));
        };
    }

    /// @return null for an empty cell
    static @Nullable Boolean flag(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Number number when number.doubleValue() == 0 -> false;
            case Number number when number.doubleValue() == 1 -> true;
            case String word when word.toUpperCase(Locale.ROOT).equals("TRUE") -> true;
            case String word when word.toUpperCase(Locale.ROOT).equals("FALSE") -> false;
            default -> throw new ColumnFault(field, "not-true-or-false", shown(value));
        };
    }

    /// @return null for an empty cell
    static @Nullable String text(String field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String word -> word;
            case Number number -> number.toString();
            default -> throw new ColumnFault(field, "not-a-value", shown(value));
        };
    }

    static double within(String field, double value, double lowest, double highest) {
        if (value < lowest || value > highest) {
            throw new ColumnFault(
                    field, "outside-range", plain(value), plain(lowest), plain(highest));
        }
        return value;
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
