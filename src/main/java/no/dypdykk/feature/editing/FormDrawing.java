package no.dypdykk.feature.editing;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.form.FormField;
import no.dypdykk.core.form.FormValues;
import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.form.RowFields;
import no.dypdykk.core.form.ValueType;
import no.dypdykk.core.form.ValueType.Plain;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FieldText;
import no.dypdykk.feature.editing.Box.Label;
import no.dypdykk.feature.editing.Box.Suggested;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws a form: each field with its words, what stands in it, and what is wrong with that.
///
/// @param suggested by the fields whose order counts: what they could have too
record FormDrawing(
        PageForm form,
        FieldWords words,
        PageNames names,
        Indicators indicators,
        PlacedProblems problems,
        Map<String, List<Suggested>> suggested) {
    private static final int EMPTY_LINES = 2;

    /// A group to compare with has five units or more.
    private static final int COMPARISON_LINES = 6;

    /// Tables that always end with an empty row.
    private static final Set<String> GROWING = Set.of("practices", "sources", "figures", "steps");

    /// Fields in rows that few need.
    private static final Set<String> FOLDED =
            Set.of(
                    "outcomes.changes",
                    "outcomes.comparison",
                    "outcomes.comparison_reason",
                    "outcomes.note",
                    "outcomes.figures.kind",
                    "outcomes.figures.qualifier",
                    "outcomes.figures.unit",
                    "outcomes.figures.population",
                    "outcomes.figures.n",
                    "outcomes.figures.sd",
                    "outcomes.figures.note",
                    "outcomes.changes.compared_with",
                    "outcomes.changes.qualifier",
                    "outcomes.changes.population",
                    "outcomes.changes.note",
                    "sources.id");

    List<EditorView.Part> parts() {
        return Stream.of(FormGroup.values())
                .map(this::part)
                .filter(part -> !part.boxes().isEmpty() || !part.passages().isEmpty())
                .toList();
    }

    private EditorView.Part part(FormGroup group) {
        var boxes = boxes(group.fields(form.kind()), "", form.fields().entries());
        var passages =
                group == FormGroup.STORY
                        ? new PassageDrawing(form, labels()).passages()
                        : List.<EditorView.Passage>of();
        return new EditorView.Part(group.code(), boxes, passages);
    }

    private List<Box> boxes(List<FormField> shape, String above, Map<String, Field> values) {
        return shape.stream()
                .map(field -> box(field, above + field.name(), values.get(field.name())))
                .toList();
    }

    private Box box(FormField field, String place, @Nullable Field value) {
        return switch (field) {
            case FormField.Value one -> one(one.type(), place, text(value));
            case FormField.Values(_, ValueType.Word word) ->
                    new Box.Ticks(label(place), choices().any(word, texts(value)));
            case FormField.Values many when suggested.containsKey(place) ->
                    arranged(many.type(), place, texts(value));
            case FormField.Values many -> lines(many.type(), place, texts(value));
            case FormField.Group(_, var fields) ->
                    new Box.Group(label(place), boxes(fields, place + ".", entries(value)));
            case FormField.Rows rows -> rows(rows, place, items(value));
        };
    }

    private Box one(ValueType type, String place, String stored) {
        return switch (type) {
            case Plain.LONG_TEXT -> new Box.Area(label(place), stored, 4, false);
            case Plain.PASTE -> new Box.Area(label(place), stored, 3, false);
            case Plain.INDICATOR -> new Box.Choice(label(place), choices().ofIndicators(stored));
            case ValueType.Word word ->
                    new Box.Choice(label(place), choices().optional(word, stored));
            case Plain _, ValueType.Reference _ -> line(type, place, stored);
        };
    }

    private Box.Line line(ValueType type, String place, String stored) {
        return new Box.Line(
                label(place),
                new FormValues(names).shown(type, stored),
                Choices.id(type),
                switch (type) {
                    case Plain.NUMBER -> "decimal";
                    case Plain.WHOLE, Plain.YEAR -> "numeric";
                    default -> "text";
                });
    }

    private Box lines(ValueType type, String place, List<String> stored) {
        var lines = new ArrayList<Box.Line>();
        var least = place.endsWith(".comparison") ? COMPARISON_LINES : 0;
        for (var i = 0; i < Math.max(least, stored.size() + EMPTY_LINES); i++) {
            var value = i < stored.size() ? stored.get(i) : "";
            lines.add(line(type, place + "[" + i + "]", value));
        }
        return new Box.Lines(label(place), lines);
    }

    private Box arranged(ValueType type, String place, List<String> stored) {
        var items =
                IntStream.range(0, stored.size())
                        .mapToObj(i ->
                                new Box.Item(
                                        line(type, place + "[" + i + "]", stored.get(i)),
                                        stored.get(i)))
                        .toList();
        var next = line(type, place + "[" + stored.size() + "]", "");
        return new Box.Arranged(
                label(place), items, next, suggested.getOrDefault(place, List.of()));
    }

    private Box rows(FormField.Rows rows, String place, List<Field> items) {
        var all = new ArrayList<>(items);
        var grows = GROWING.contains(rows.name());
        if (grows && (all.isEmpty() || !entries(all.getLast()).isEmpty())) {
            all.add(new Field.Entries(Map.of(), 0));
        }
        var drawn =
                IntStream.range(0, all.size())
                        .mapToObj(i -> row(rows, place + "[" + i + "]", all.get(i)))
                        .toList();
        return new Box.Rows(label(place), drawn, words.add(place));
    }

    private Box.Row row(FormField.Rows rows, String place, Field row) {
        var values = entries(row);
        var boxes = boxes(rows.fields(), place + ".", values);
        var folded = boxes.stream().filter(FormDrawing::isFolded).toList();
        var used = values.keySet().stream().map(name -> place + "." + name).toList();
        return new Box.Row(
                place,
                words.row(place),
                boxes.stream().filter(box -> !isFolded(box)).toList(),
                folded,
                folded.stream().anyMatch(box -> used.contains(box.place())),
                RowFields.unknown(rows, row).map(FieldText::of).orElse(""));
    }

    private static boolean isFolded(Box box) {
        return FOLDED.contains(box.place().replaceAll("\\[\\d+]", ""));
    }

    private ChoiceOptions choices() {
        return new ChoiceOptions(words.texts(), indicators);
    }

    private Label label(String place) {
        return labels().of(place);
    }

    private FieldLabels labels() {
        return new FieldLabels(words, problems);
    }

    private static String text(@Nullable Field value) {
        return value instanceof Field.Scalar scalar && !scalar.isNothing() ? scalar.text() : "";
    }

    private static List<String> texts(@Nullable Field value) {
        return items(value).stream().map(FormDrawing::text).filter(t -> !t.isEmpty()).toList();
    }

    private static List<Field> items(@Nullable Field value) {
        return value instanceof Field.Items(var items, _) ? items : List.of();
    }

    private static Map<String, Field> entries(@Nullable Field value) {
        return value instanceof Field.Entries(var entries, _) ? entries : Map.of();
    }
}
