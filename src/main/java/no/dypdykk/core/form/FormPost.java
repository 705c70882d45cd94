package no.dypdykk.core.form;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FieldText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A form as a browser sends it: names are the places of values, `outcomes[0].figures[2].value`.
/// What was not sent at all stays as the source has it, so a cut-off post removes nothing.
public final class FormPost {
    /// Name of the field that carries the text the form was made from.
    public static final String SOURCE = "source";

    private final FormValues values;

    private FormPost(FormValues values) {
        this.values = values;
    }

    /// The form that was sent; empty when its source can only be shown as Markdown.
    public static Optional<PageForm> form(Map<String, List<String>> sent, FormNames names) {
        var source = sent.getOrDefault(SOURCE, List.of()).stream().findFirst().orElse("");
        return FormReading.form(source)
                .map(before -> new FormPost(new FormValues(names)).filled(before, tree(sent)));
    }

    /// What was sent for one place: texts, places in a list, or names.
    private static final class Place {
        private final List<String> texts = new ArrayList<>();
        private final Map<Integer, Place> items = new TreeMap<>();
        private final Map<String, Place> entries = new LinkedHashMap<>();

        Place at(Object step) {
            return step instanceof Integer position
                    ? items.computeIfAbsent(position, _ -> new Place())
                    : entries.computeIfAbsent((String) step, _ -> new Place());
        }

        String text() {
            return texts.isEmpty() ? "" : texts.getFirst();
        }
    }

    private static Place tree(Map<String, List<String>> sent) {
        var root = new Place();
        sent.forEach((name, texts) ->
                FormPath.of(name)
                        .ifPresent(path -> {
                            var place = root;
                            for (var step : path.steps()) {
                                place = place.at(step);
                            }
                            place.texts.addAll(texts);
                        }));
        return root;
    }

    private PageForm filled(PageForm before, Place sent) {
        var shape = FormShape.of(before.kind());
        var fields = new LinkedHashMap<String, Field>();
        for (var field : shape) {
            var place = sent.entries.get(field.name());
            var value =
                    place == null
                            ? before.fields().entries().get(field.name())
                            : value(field, place);
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        var settled =
                FormSettling.settled(before.kind(), FormFields.entries(fields), values.names());
        return new PageForm(before.kind(), before.source(), settled, body(before, sent));
    }

    private @Nullable Field value(FormField field, Place place) {
        return switch (field) {
            case FormField.Value one -> text(one.type(), place.text());
            case FormField.Values many -> FormFields.items(texts(many, place));
            case FormField.Group group -> row(group.fields(), place);
            case FormField.Rows rows ->
                    FormFields.items(
                            place.items.values().stream()
                                    .map(item -> row(rows.fields(), item))
                                    .toList());
        };
    }

    private List<Field> texts(FormField.Values field, Place place) {
        var texts = new ArrayList<>(place.texts);
        place.items.values().forEach(item -> texts.addAll(item.texts));
        return texts.stream()
                .map(typed -> (Field) text(field.type(), typed))
                .filter(value -> !((Field.Scalar) value).text().isEmpty())
                .distinct()
                .toList();
    }

    private Field.Scalar text(ValueType type, String typed) {
        return FormFields.text(values.stored(type, typed));
    }

    private Field.Entries row(List<FormField> shape, Place place) {
        var row = new LinkedHashMap<String, Field>();
        for (var field : shape) {
            var sent = place.entries.get(field.name());
            var value = sent == null ? null : value(field, sent);
            if (value != null && !value.equals(FormFields.text(""))) {
                row.put(field.name(), value);
            }
        }
        var more = place.entries.get(RowFields.MORE);
        if (more != null) {
            FieldText.read(more.text()).ifPresent(unknown -> row.putAll(unknown.entries()));
        }
        return FormFields.entries(row);
    }

    private static List<Section> body(PageForm before, Place sent) {
        var places = sent.entries.get("body");
        if (places == null) {
            return before.body();
        }
        return places.items.values().stream()
                .map(place ->
                        new Section(
                                place.at("heading").text(),
                                number(place.at("was").text()),
                                place.at("text").text()))
                .toList();
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : Section.NEW;
    }

    /// The source of the form for a new page.
    public static String blank(PageKind kind, String lang) {
        return "---\nkind: %s\nstate: draft\nlang: %s\n---\n".formatted(kind.code(), lang);
    }
}
