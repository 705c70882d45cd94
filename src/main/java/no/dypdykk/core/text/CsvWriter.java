package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// Writes rows of a table. A text that a spreadsheet would run as a formula gets an apostrophe
/// before it, which makes it text; numbers are written by [#number] and are never taken for one.
public final class CsvWriter {
    private static final Pattern FORMULA =
            Pattern.compile("^[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);
    private static final String LINE_END = "\r\n";

    private final Form form;
    private final StringBuilder text = new StringBuilder();
    private boolean fresh = true;

    /// For whom the table is written.
    public enum Form {
        /// Norwegian spreadsheets: semicolons, decimal commas, and a byte order mark, without which
        /// they take the file for something else than UTF-8.
        SPREADSHEET(';', ','),
        /// Programs: RFC 4180 with decimal points and no mark.
        PROGRAM(',', '.');

        private final char separator;
        private final char decimal;

        Form(char separator, char decimal) {
            this.separator = separator;
            this.decimal = decimal;
        }
    }

    public CsvWriter(Form form) {
        this.form = form;
        if (form == Form.SPREADSHEET) {
            text.append('\uFEFF');
        }
    }

    /// A row of texts alone, such as the names of the columns.
    public CsvWriter row(List<String> values) {
        values.forEach(this::text);
        return end();
    }

    /// Null is an empty cell.
    public CsvWriter text(@Nullable String value) {
        var shown = value == null ? "" : value;
        return cell(FORMULA.matcher(shown).matches() ? "'" + shown : shown);
    }

    public CsvWriter number(@Nullable Number value) {
        return cell(
                value == null
                        ? ""
                        : BigDecimal.valueOf(value.doubleValue())
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', form.decimal));
    }

    public CsvWriter end() {
        text.append(LINE_END);
        fresh = true;
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private CsvWriter cell(String value) {
        if (!fresh) {
            text.append(form.separator);
        }
        fresh = false;
        var quoted = value.chars().anyMatch(c -> c == form.separator || c == '"' || c < ' ');
        text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }
}
