package no.dypdykk.core.form;

import no.dypdykk.core.evidence.WrittenPeriod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A series as people paste it: a period and a number a line, and perhaps a second number to
/// compare with. Lines that cannot be read are kept as they were pasted.
///
/// @param rows in the order of the lines
/// @param unread lines that are no row; the first line of headings is none of them
/// @param cut whether there are more lines than are read
public record PastedSeries(List<Row> rows, List<String> unread, boolean cut) {
    /// How many lines are read: a hundred years of quarters.
    public static final int MOST_LINES = 400;

    public PastedSeries {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /// @param period as it is stored: `2014-Q3`
    /// @param comparison null when the line has no second number
    public record Row(String period, double value, @Nullable Double comparison) {}

    public static PastedSeries of(String pasted) {
        var rows = new ArrayList<Row>();
        var unread = new ArrayList<String>();
        pasted.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .forEach(line -> {
                    Row row = row(cells(line));
                    if (row != null) {
                        rows.add(row);
                    } else if (!rows.isEmpty() || !unread.isEmpty() || hasDigit(line)) {
                        unread.add(line.strip());
                    }
                });
        boolean cut =
                pasted.lines()
                        .filter(line -> !line.isBlank())
                        .skip(MOST_LINES)
                        .findAny()
                        .isPresent();
        return new PastedSeries(rows, unread, cut);
    }

    /// The period as it is stored; null when the text is none.
    public static @Nullable String period(String typed) {
        return WrittenPeriod.isPeriod(typed) ? WrittenPeriod.stored(typed) : null;
    }

    /// The number as it was typed; null when the text is none.
    public static @Nullable Double number(String typed) {
        String stored = TypedNumber.stored(typed.strip());
        return TypedNumber.isNumber(stored) ? Double.valueOf(stored) : null;
    }

    /// Between tabs, semicolons or two spaces; else the last words of a line are its numbers.
    private static List<String> cells(String line) {
        var cells = List.of(line.strip().split("\t|;| {2,}", -1));
        if (cells.size() > 1) {
            return cells.stream().map(String::strip).toList();
        }
        var words = List.of(line.strip().split(" +", -1));
        for (int at = 1; at < words.size(); at++) {
            String start = String.join(" ", words.subList(0, at));
            if (WrittenPeriod.isPeriod(start)) {
                var rest = new ArrayList<String>();
                rest.add(start);
                rest.addAll(words.subList(at, words.size()));
                return rest;
            }
        }
        return words;
    }

    private static @Nullable Row row(List<String> cells) {
        String period = period(cells.getFirst());
        Double value = cells.size() < 2 ? null : number(cells.get(1));
        if (period == null || value == null) {
            return null;
        }
        var rest = cells.subList(2, cells.size()).stream().filter(cell -> !cell.isEmpty()).toList();
        if (rest.isEmpty()) {
            return new Row(period, value, null);
        }
        Double comparison = rest.size() > 1 ? null : number(rest.getFirst());
        return comparison == null ? null : new Row(period, value, comparison);
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }
}
