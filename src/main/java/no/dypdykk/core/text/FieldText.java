package no.dypdykk.core.text;

import java.util.Optional;

/// Fields on one line, `{name: value}`, for carrying them through a form.
public final class FieldText {
    private static final int MAX_CHARACTERS = 64 * 1024;

    private FieldText() {}

    public static String of(Field.Entries fields) {
        return new FieldWriter("\n", 0, true).value(fields);
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
