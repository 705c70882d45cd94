package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.table.Refused;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the numbers of one file. The first number with a decimal mark settles which mark the file
/// uses; another one later refuses the file, since nobody can know what `1.234` meant. For one
/// file, on one thread.
final class SheetNumbers {
    /// Signs that statistics use for what is not there, not known or not shown.
    private static final Set<String> NOTHING =
            Set.of("", "-", "–", "—", ".", "..", "...", ":", "x", "*", "na", "n/a");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]");
    private static final Pattern GROUPED =
            Pattern.compile("[-−]?\\d{1,3}([\\s\\u00a0\\u2009\\u202f]\\d{3})+([.,]\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-−]?\\d{1,15}([.,]\\d{1,15})?");
    private static final Pattern BOTH_MARKS =
            Pattern.compile("[-−]?[\\d\\s.,]*[.,]\\d+[.,][\\d.,]*");
    private static final Pattern PERCENT = Pattern.compile("\\s*(%|prosent)$");
    private static final Pattern POINTS =
            Pattern.compile("(?i).*(prosentpoeng|%-poeng|\\bpp\\b).*");

    private char mark;
    private String first = "";
    private int firstLine;

    /// What one cell says.
    sealed interface Read {
        /// Nothing stands there; a sign that says why may.
        record Nothing(String sign) implements Read {}

        record Value(double value) implements Read {}

        /// @param code of the problem
        record Wrong(String code, List<String> details, boolean fatal) implements Read {}
    }

    Read read(SheetCell cell, int line) {
        return switch (cell) {
            case SheetCell.Amount(double value, boolean percent) ->
                    finite(percent ? value * 100 : value);
            case SheetCell.Failure(var text) -> wrong(IntakeCode.FAILED_FORMULA.code(), text);
            case SheetCell.Day(var day) -> wrong("not-a-number", day);
            case SheetCell.Text(var text) -> read(text, line);
        };
    }

    private Read read(String text, int line) {
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return new Read.Nothing(text);
        }
        if (POINTS.matcher(text).matches()) {
            return wrong(IntakeCode.PERCENTAGE_POINTS.code(), text);
        }
        String bare = PERCENT.matcher(text).replaceFirst("");
        if (BOTH_MARKS.matcher(bare).matches()) {
            return wrong(IntakeCode.UNCLEAR_NUMBER.code(), text);
        }
        if (!PLAIN.matcher(bare).matches() && !GROUPED.matcher(bare).matches()) {
            return isInfinite(bare)
                    ? wrong(Refused.Code.IMPOSSIBLE_NUMBER.code(), text)
                    : wrong("not-a-number", text.substring(0, Math.min(40, text.length())));
        }
        String digits = SPACES.matcher(bare).replaceAll("").replace('−', '-');
        return otherMark(digits, text, line)
                ? new Read.Wrong(
                        IntakeCode.MIXED_DECIMALS.code(),
                        List.of(text, first, Integer.toString(firstLine)),
                        true)
                : finite(Double.parseDouble(digits.replace(',', '.')));
    }

    private static boolean isInfinite(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.equals("nan") || plain.matches("[-+]?(inf|infinity|∞)");
    }

    private boolean otherMark(String digits, String text, int line) {
        char found = digits.contains(",") ? ',' : digits.contains(".") ? '.' : 0;
        if (found == 0) {
            return false;
        }
        if (mark == 0) {
            mark = found;
            first = text;
            firstLine = line;
        }
        return mark != found;
    }

    /// The decimal mark of the file; empty when no number has one.
    String mark() {
        return mark == 0 ? "" : String.valueOf(mark);
    }

    private static Read finite(double value) {
        return Double.isFinite(value) && Math.abs(value) < 1e15
                ? new Read.Value(value)
                : wrong(Refused.Code.IMPOSSIBLE_NUMBER.code(), Double.toString(value));
    }

    private static Read.Wrong wrong(String code, String... details) {
        return new Read.Wrong(code, List.of(details), false);
    }
}
