package no.dypdykk.feature.editing;

import no.dypdykk.core.form.FormField;
import no.dypdykk.core.form.FormShape;
import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.form.ValueType;
import no.dypdykk.core.form.ValueType.Plain;
import no.dypdykk.core.text.Field;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lists of suggestions that lines of a form choose from.
final class Choices {
    private Choices() {}

    /// Id of the list for values of a type; null when there is none.
    static @Nullable String id(ValueType type) {
        return switch (type) {
            case Plain.MUNICIPALITY -> "liste-kommune";
            case Plain.SOURCE -> "liste-kilde";
            case Plain.SERIES -> "liste-serie";
            case ValueType.Reference(var kind) -> "liste-" + kind.address();
            case Plain _, ValueType.Word _ -> null;
        };
    }

    /// The lists that this form uses.
    static List<EditorView.Suggestions> of(PageForm form, PageNames names) {
        var lists = new LinkedHashMap<String, EditorView.Suggestions>();
        FormShape.of(form.kind()).stream()
                .flatMap(Choices::types)
                .forEach(type -> {
                    var id = id(type);
                    if (id != null) {
                        lists.computeIfAbsent(
                                id,
                                _ -> new EditorView.Suggestions(id, entries(type, form, names)));
                    }
                });
        return List.copyOf(lists.values());
    }

    private static List<String> entries(ValueType type, PageForm form, PageNames names) {
        return switch (type) {
            case Plain.MUNICIPALITY -> names.municipalities();
            case Plain.SOURCE -> sources(form.fields().entries());
            case Plain.SERIES -> names.series();
            case ValueType.Reference(var kind) -> names.titles(kind);
            case Plain _, ValueType.Word _ -> List.of();
        };
    }

    /// The page's own sources by id: figures name them by it.
    private static List<String> sources(Map<String, Field> fields) {
        return fields.get("sources") instanceof Field.Items(var items, _)
                ? items.stream().flatMap(Choices::id).toList()
                : List.of();
    }

    private static Stream<String> id(Field source) {
        return source instanceof Field.Entries(var entries, _)
                        && entries.get("id") instanceof Field.Scalar id
                ? Stream.of(id.text())
                : Stream.empty();
    }

    private static Stream<ValueType> types(FormField field) {
        return switch (field) {
            case FormField.Value one -> Stream.of(one.type());
            case FormField.Values many -> Stream.of(many.type());
            case FormField.Group(_, var fields) -> fields.stream().flatMap(Choices::types);
            case FormField.Rows(_, var fields) -> fields.stream().flatMap(Choices::types);
        };
    }
}
