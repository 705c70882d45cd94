package no.dypdykk.core.form;

import java.util.List;

/// One field of a form, named as in front matter.
public sealed interface FormField {
    String name();

    record Value(String name, ValueType type) implements FormField {}

    /// A list of values.
    record Values(String name, ValueType type) implements FormField {}

    /// Fields that belong together.
    record Group(String name, List<FormField> fields) implements FormField {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /// A table: each row has the same fields.
    record Rows(String name, List<FormField> fields) implements FormField {
        public Rows {
            fields = List.copyOf(fields);
        }
    }
}
