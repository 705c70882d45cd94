package no.dypdykk.core.intake;

/// One cell of a file with figures.
public sealed interface SheetCell {
    /// As written in a text file, or as text in a spreadsheet.
    record Text(String text) implements SheetCell {
        public Text {
            text = text.strip();
        }
    }

    /// A number of a spreadsheet or of JSON, which nobody can take for another.
    ///
    /// @param percent whether the spreadsheet shows hundredths of it
    record Amount(double value, boolean percent) implements SheetCell {}

    /// A day of a spreadsheet.
    ///
    /// @param date as `2014-09-30`
    record Day(String date) implements SheetCell {}

    /// What a formula came to when it came to nothing: `#DIV/0!`.
    record Failure(String text) implements SheetCell {}

    /// Whether nothing stands there.
    default boolean isEmpty() {
        return this instanceof Text(var text) && text.isEmpty();
    }

    /// As people would write it; whole numbers without decimals.
    default String words() {
        return switch (this) {
            case Text(var text) -> text;
            case Amount(double value, _) ->
                    value == Math.rint(value) && Math.abs(value) < 1e15
                            ? Long.toString((long) value)
                            : Double.toString(value);
            case Day(var date) -> date;
            case Failure(var text) -> text;
        };
    }
}
