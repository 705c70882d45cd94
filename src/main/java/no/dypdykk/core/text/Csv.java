package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of a table in a text file: values with commas (RFC 4180: quotes may hold commas, line ends
/// and doubled quotes) or with tabs (no quotes). The first row names the columns.
public final class Csv {
    private static final char NO_QUOTE = '\0';
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private final String text;
    private final char separator;
    private final char quote;
    private final List<Line> lines = new ArrayList<>();
    private List<String> values = new ArrayList<>();
    private int at;
    private int line = 1;
    private int startLine = 1;

    private Csv(String text, char separator, char quote) {
        this.text = text;
        this.separator = separator;
        this.quote = quote;
    }

    private record Line(int line, List<String> values) {}

    /// @throws TableFlaw when a row has not as many values as there are columns, a column is
    ///   missing or a quote is not closed
    public static List<TableRow> commas(String text, List<String> columns) {
        return new Csv(text, ',', '"').rows(columns);
    }

    /// One row as a line of text that [#commas] reads back.
    public static String commaLine(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String value) {
        return QUOTED.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /// @throws TableFlaw as for [#commas]
    public static List<TableRow> tabs(String text, List<String> columns) {
        return new Csv(text, '\t', NO_QUOTE).rows(columns);
    }

    private List<TableRow> rows(List<String> columns) {
        read();
        if (lines.isEmpty()) {
            throw new TableFlaw(1, "", "the table is empty; it begins with " + columns);
        }
        var header = lines.getFirst().values();
        for (var column : columns) {
            if (!header.contains(column)) {
                throw new TableFlaw(1, column, "this column is missing; there are " + header);
            }
        }
        return lines.stream().skip(1).map(row -> row(header, row)).toList();
    }

    private static TableRow row(List<String> header, Line row) {
        if (row.values().size() != header.size()) {
            throw new TableFlaw(
                    row.line(),
                    String.join(" ", row.values()),
                    "expected %d values, found %d".formatted(header.size(), row.values().size()));
        }
        return new TableRow(row.line(), header, row.values());
    }

    private void read() {
        at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            values.add(value());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    values.add("");
                    endRecord();
                }
            } else {
                endOfLine();
                endRecord();
            }
        }
    }

    private void endRecord() {
        if (values.size() > 1 || !values.getFirst().isEmpty()) {
            lines.add(new Line(startLine, values));
        }
        values = new ArrayList<>();
        startLine = line;
    }

    private void endOfLine() {
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        at++;
        line++;
    }

    private String value() {
        return at < text.length() && text.charAt(at) == quote ? quoted() : plain();
    }

    private String plain() {
        var start = at;
        while (at < text.length() && !endsValue(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean endsValue(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private String quoted() {
        var value = new StringBuilder();
        var opened = line;
        at++;
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c == quote && !(at < text.length() && text.charAt(at) == quote)) {
                return closed(value, opened);
            }
            if (c == quote) {
                at++;
            }
            if (c == '\n') {
                line++;
            }
            value.append(c);
        }
        throw new TableFlaw(opened, beginning(value), "the quote is not closed");
    }

    private String closed(StringBuilder value, int opened) {
        if (at < text.length() && !endsValue(text.charAt(at))) {
            throw new TableFlaw(opened, beginning(value), "a separator must follow the quote");
        }
        return value.toString();
    }

    private static String beginning(StringBuilder value) {
        return value.substring(0, Math.min(40, value.length()));
    }
}
