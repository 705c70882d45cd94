package no.dypdykk.core.form;

import no.dypdykk.core.text.Field;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Brings values into the one form in which they can be compared: all known ones are text, nothing
/// is absent, and lines of the file are forgotten.
final class FormFields {
    private FormFields() {}

    /// A value has another shape than its field, so a form cannot show it.
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String name) {
            super(name, null, false, false);
        }
    }

    /// The known fields alone, with names inside rows and groups that we do not know kept.
    ///
    /// @throws Misfit when a value has another shape than its field
    static Field.Entries tidied(List<FormField> shape, Field.Entries values) {
        return entries(known(shape, values.entries()));
    }

    static Field.Scalar text(String text) {
        return new Field.Scalar(Field.Type.TEXT, text, 0);
    }

    static Field.Items items(List<? extends Field> items) {
        return new Field.Items(List.copyOf(items), 0);
    }

    static Field.Entries entries(Map<String, Field> entries) {
        return new Field.Entries(entries, 0);
    }

    private static Map<String, Field> known(List<FormField> shape, Map<String, Field> values) {
        var known = new LinkedHashMap<String, Field>();
        for (var field : shape) {
            var value = tidied(field, values.get(field.name()));
            if (value != null) {
                known.put(field.name(), value);
            }
        }
        return known;
    }

    private static @Nullable Field tidied(FormField field, @Nullable Field value) {
        if (value == null || (value instanceof Field.Scalar scalar && scalar.isNothing())) {
            return null;
        }
        return switch (field) {
            case FormField.Value one -> value(one, value);
            case FormField.Values many -> values(many, value);
            case FormField.Group group -> row(group.fields(), value, group.name());
            case FormField.Rows rows -> rows(rows, value);
        };
    }

    private static @Nullable Field value(FormField.Value field, Field value) {
        if (field.type() == ValueType.Plain.PASTE) {
            return null;
        }
        if (!(value instanceof Field.Scalar scalar)) {
            throw new Misfit(field.name());
        }
        var text = scalar.text().strip();
        return text.isEmpty() ? null : text(text);
    }

    private static @Nullable Field values(FormField.Values field, Field value) {
        var one = new FormField.Value(field.name(), field.type());
        var listed =
                value instanceof Field.Scalar ? items(List.of(value)) : listed(field.name(), value);
        var items =
                listed.items().stream()
                        .map(item -> tidied(one, item))
                        .filter(Objects::nonNull)
                        .toList();
        return items.isEmpty() ? null : items(items);
    }

    private static @Nullable Field rows(FormField.Rows field, Field value) {
        var rows =
                listed(field.name(), value).items().stream()
                        .map(item -> row(field.fields(), item, field.name()))
                        .filter(Objects::nonNull)
                        .toList();
        return rows.isEmpty() ? null : items(rows);
    }

    private static Field.Items listed(String name, Field value) {
        if (value instanceof Field.Items items) {
            return items;
        }
        throw new Misfit(name);
    }

    private static @Nullable Field row(List<FormField> shape, Field value, String name) {
        if (value instanceof Field.Scalar scalar && scalar.isNothing()) {
            return null;
        }
        if (!(value instanceof Field.Entries row)) {
            throw new Misfit(name);
        }
        var all = known(shape, row.entries());
        all.putAll(unknown(shape, row).entries());
        return all.isEmpty() ? null : entries(all);
    }

    /// What stands in a row under names that the form does not have.
    static Field.Entries unknown(List<FormField> shape, Field.Entries row) {
        var unknown = new LinkedHashMap<>(row.entries());
        shape.forEach(field -> unknown.remove(field.name()));
        return entries(withoutLines(unknown));
    }

    private static Map<String, Field> withoutLines(Map<String, Field> values) {
        var bare = new LinkedHashMap<String, Field>();
        values.forEach((name, value) -> bare.put(name, withoutLine(value)));
        return bare;
    }

    private static Field withoutLine(Field value) {
        return switch (value) {
            case Field.Scalar scalar when scalar.isNothing() ->
                    new Field.Scalar(Field.Type.NOTHING, "null", 0);
            case Field.Scalar scalar -> new Field.Scalar(scalar.type(), scalar.text(), 0);
            case Field.Items(var items, _) ->
                    items(items.stream().map(FormFields::withoutLine).toList());
            case Field.Entries(var inner, _) -> entries(withoutLines(inner));
        };
    }
}
