package no.dypdykk.core.form;

import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// From a form to the text that is stored: what was not touched stays byte for byte.
public final class FormWriting {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}|0");

    private FormWriting() {}

    /// The whole file. Rows in which nothing stands are left out.
    ///
    /// @throws IllegalArgumentException when the form's source has no front matter
    public static String text(PageForm form) {
        if (!(FrontMatter.parse(form.source()) instanceof FrontMatter.Parsing.Parsed(var before))) {
            throw new IllegalArgumentException("a form without front matter");
        }
        return before.with(changes(form, before), FormShape.order(form.kind()))
                .withBody(BodyWriting.body(form, before.body()))
                .source();
    }

    /// Why a form cannot be written: its fields hold more than a file may have there. Shown at the
    /// longest of them.
    public static Optional<Problem> hindrance(PageForm form) {
        try {
            text(form);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return longest("", form.fields())
                    .map(place ->
                            new Problem(
                                    place.name(),
                                    0,
                                    ProblemCode.TOO_LONG.code(),
                                    List.of(
                                            place.text()
                                                    .substring(
                                                            0, Math.min(40, place.text().length())),
                                            "" + FrontMatter.MAX_CHARACTERS)));
        }
    }

    private record Place(String name, String text) {}

    private static Optional<Place> longest(String name, Field field) {
        var places =
                switch (field) {
                    case Field.Scalar(_, var text, _) -> Stream.of(new Place(name, text));
                    case Field.Items(var items, _) ->
                            IntStream.range(0, items.size())
                                    .boxed()
                                    .flatMap(i ->
                                            longest(name + "[" + i + "]", items.get(i)).stream());
                    case Field.Entries(var entries, _) ->
                            entries.entrySet().stream()
                                    .flatMap(entry ->
                                            longest(
                                                    (name.isEmpty() ? "" : name + ".")
                                                            + entry.getKey(),
                                                    entry.getValue())
                                                    .stream());
                };
        return places.max(Comparator.comparingInt(place -> place.text().length()));
    }

    private static Map<String, Field> changes(PageForm form, FrontMatter before) {
        var shape = FormShape.of(form.kind());
        var was = FormFields.tidied(shape, before.fields()).entries();
        var now = FormFields.tidied(shape, form.fields()).entries();
        var changes = new LinkedHashMap<String, Field>();
        for (var field : shape) {
            var value = now.get(field.name());
            if (value == null && was.containsKey(field.name())) {
                changes.put(field.name(), nothing(field));
            } else if (value != null && !value.equals(was.get(field.name()))) {
                changes.put(field.name(), typed(field, value));
            }
        }
        return changes;
    }

    private static Field nothing(FormField field) {
        return switch (field) {
            case FormField.Value _, FormField.Group _ ->
                    new Field.Scalar(Field.Type.NOTHING, "null", 0);
            case FormField.Values _, FormField.Rows _ -> FormFields.items(List.of());
        };
    }

    /// The value as it stands in a file: numbers are numbers there.
    private static Field typed(FormField field, Field value) {
        return switch (field) {
            case FormField.Value one -> typed(one.type(), value);
            case FormField.Values many ->
                    FormFields.items(
                            ((Field.Items) value)
                                    .items().stream().map(v -> typed(many.type(), v)).toList());
            case FormField.Group group -> typed(group.fields(), value);
            case FormField.Rows rows ->
                    FormFields.items(
                            ((Field.Items) value)
                                    .items().stream()
                                            .map(row -> typed(rows.fields(), row))
                                            .toList());
        };
    }

    private static Field typed(List<FormField> shape, Field row) {
        var typed = new LinkedHashMap<>(((Field.Entries) row).entries());
        for (var field : shape) {
            typed.computeIfPresent(field.name(), (_, value) -> typed(field, value));
        }
        return FormFields.entries(typed);
    }

    private static Field typed(ValueType type, Field value) {
        var text = ((Field.Scalar) value).text();
        var isNumber =
                switch (type) {
                    case ValueType.Plain.NUMBER -> NUMBER.matcher(text).matches();
                    case ValueType.Plain.WHOLE, ValueType.Plain.YEAR ->
                            WHOLE.matcher(text).matches();
                    default -> false;
                };
        return isNumber ? Field.Scalar.unquoted(text) : value;
    }
}
