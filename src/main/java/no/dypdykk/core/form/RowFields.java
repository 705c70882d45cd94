package no.dypdykk.core.form;

import no.dypdykk.core.text.Field;

import java.util.Optional;

/// What rows of a form hold beside their known fields.
public final class RowFields {
    /// Name of the value that carries it through a form, below the name of the row.
    public static final String MORE = "more";

    private RowFields() {}

    /// Empty when the row holds nothing else.
    public static Optional<Field.Entries> unknown(FormField.Rows field, Field row) {
        return row instanceof Field.Entries entries
                ? Optional.of(FormFields.unknown(field.fields(), entries))
                        .filter(unknown -> !unknown.entries().isEmpty())
                : Optional.empty();
    }
}
