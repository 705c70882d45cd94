package no.dypdykk.core.form;

import no.dypdykk.core.text.Field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a button in a form does to its rows.
public sealed interface FormAction {
    String ADD = "add:";
    String REMOVE = "remove:";
    String UP = "up:";
    String DOWN = "down:";
    String TAKE = "take:";
    String DROP = "drop:";

    /// Between a list and one of its values.
    String VALUE = "=";

    /// Puts an empty row last in a list.
    record Add(String list) implements FormAction {}

    /// Takes one row away.
    record Remove(String row) implements FormAction {}

    /// Lets a value of a list and its neighbour change places. Values are known by what they say
    /// and not by where they stood when the form was drawn: lines may have been emptied since.
    ///
    /// @param by -1 to the one before, 1 to the one after
    record Move(String list, String value, int by) implements FormAction {}

    /// Puts a value last in a list that does not have it.
    record Take(String list, String value) implements FormAction {}

    /// Takes a value out of a list.
    record Drop(String list, String value) implements FormAction {}

    /// The action that a button's value names: `add:sources`, `remove:outcomes[0].figures[1]`,
    /// `up:cases=songdalen-heltid`.
    static Optional<FormAction> of(String value) {
        if (value.startsWith(ADD)) {
            return Optional.of(new Add(value.substring(ADD.length())));
        }
        if (value.startsWith(REMOVE)) {
            return Optional.of(new Remove(value.substring(REMOVE.length())));
        }
        int between = value.indexOf(VALUE);
        int start = value.indexOf(':') + 1;
        return start == 0 || between < start
                ? Optional.empty()
                : ofValue(
                        value.substring(0, start),
                        value.substring(start, between),
                        value.substring(between + VALUE.length()));
    }

    private static Optional<FormAction> ofValue(String deed, String list, String value) {
        return switch (deed) {
            case UP -> Optional.of(new Move(list, value, -1));
            case DOWN -> Optional.of(new Move(list, value, 1));
            case TAKE -> Optional.of(new Take(list, value));
            case DROP -> Optional.of(new Drop(list, value));
            default -> Optional.empty();
        };
    }

    /// The form after the action; unchanged when it has no such place.
    default PageForm on(PageForm form) {
        return switch (this) {
            case Add(var list) -> changed(form, list, FormAction::withEmpty);
            case Remove(var row) -> removed(form, row);
            case Move(var list, var value, var by) ->
                    changed(form, list, items -> moved(items, FormFields.text(value), by));
            case Take(var list, var value) ->
                    changed(form, list, items -> with(items, FormFields.text(value)));
            case Drop(var list, var value) ->
                    changed(form, list, items -> without(items, FormFields.text(value)));
        };
    }

    private static PageForm removed(PageForm form, String row) {
        var bracket = row.lastIndexOf('[');
        var position = FormPath.of(row).map(path -> path.steps().getLast());
        return position.isPresent() && position.get() instanceof Integer at && bracket > 0
                ? changed(form, row.substring(0, bracket), items -> without(items, at))
                : form;
    }

    private static List<Field> withEmpty(List<Field> items) {
        var more = new ArrayList<>(items);
        var isValues = !items.isEmpty() && items.getFirst() instanceof Field.Scalar;
        more.add(isValues ? FormFields.text("") : FormFields.entries(Map.of()));
        return more;
    }

    private static List<Field> without(List<Field> items, int position) {
        var fewer = new ArrayList<>(items);
        if (position < fewer.size()) {
            fewer.remove(position);
        }
        return fewer;
    }

    private static List<Field> moved(List<Field> items, Field value, int by) {
        var swapped = new ArrayList<>(items);
        int from = items.indexOf(value);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < items.size()) {
            Collections.swap(swapped, from, to);
        }
        return swapped;
    }

    private static List<Field> with(List<Field> items, Field value) {
        var more = new ArrayList<>(items);
        if (!items.contains(value)) {
            more.add(value);
        }
        return more;
    }

    private static List<Field> without(List<Field> items, Field value) {
        return items.stream().filter(item -> !item.equals(value)).toList();
    }

    private static PageForm changed(PageForm form, String list, UnaryOperator<List<Field>> change) {
        return FormPath.of(list)
                .map(path ->
                        form.with((Field.Entries) changed(form.fields(), path.steps(), change)))
                .orElse(form);
    }

    private static Field changed(Field at, List<Object> steps, UnaryOperator<List<Field>> change) {
        if (steps.isEmpty()) {
            return at instanceof Field.Items(var items, _)
                    ? FormFields.items(change.apply(items))
                    : at;
        }
        var rest = steps.subList(1, steps.size());
        if (steps.getFirst() instanceof String name
                && at instanceof Field.Entries(var entries, _)) {
            var copy = new LinkedHashMap<>(entries);
            var inner = copy.getOrDefault(name, FormFields.items(List.of()));
            copy.put(name, changed(inner, rest, change));
            return FormFields.entries(copy);
        }
        if (steps.getFirst() instanceof Integer position
                && at instanceof Field.Items(var items, _)
                && position < items.size()) {
            var copy = new ArrayList<>(items);
            copy.set(position, changed(items.get(position), rest, change));
            return FormFields.items(copy);
        }
        return at;
    }
}
