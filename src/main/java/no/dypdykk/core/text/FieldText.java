package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Fields as text: on one line, `{name: value}`, for carrying them through a form, and on lines for
/// people to compare.
public final class FieldText {
    private static final int MAX_CHARACTERS = 64 * 1024;

    private FieldText() {}

    public static String of(Field.Entries fields) {
        return new FieldWriter("\n", 0, true).value(fields);
    }

    /// A simple value as it is meant, anything else as YAML, nothing as nothing.
    public static String lines(@Nullable Field field) {
        return switch (field) {
            case null -> "";
            case Field.Scalar(_, var text, _) -> text;
            case Field.Items _, Field.Entries _ ->
                    new FieldWriter("\n", 0, false).value(field).strip();
        };
    }

    /// Empty when the text is not fields.
    public static Optional<Field.Entries> read(String text) {
        return text.length() <= MAX_CHARACTERS
                        && FrontMatter.parse("---\n" + text + "\n---\n")
                                instanceof FrontMatter.Parsing.Parsed(var read)
                ? Optional.of(read.fields())
                : Optional.empty();
    }
}
