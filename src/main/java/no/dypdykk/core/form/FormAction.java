package no.dypdykk.core.form;

import no.dypdykk.core.text.Field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a button in a form does to its rows.
public sealed interface FormAction {
    String ADD = "add:";
    String REMOVE = "remove:";

    /// Puts an empty row last in a list.
    record Add(String list) implements FormAction {}

    /// Takes one row away.
    record Remove(String row) implements FormAction {}

    /// The action that a button's value names: `add:sources`, `remove:outcomes[0].figures[1]`.
    static Optional<FormAction> of(String value) {
        if (value.startsWith(ADD)) {
            return Optional.of(new Add(value.substring(ADD.length())));
        }
        return value.startsWith(REMOVE)
                ? Optional.of(new Remove(value.substring(REMOVE.length())))
                : Optional.empty();
    }

    /// The form after the action; unchanged when it has no such place.
    default PageForm on(PageForm form) {
        return switch (this) {
            case Add(var list) -> changed(form, list, FormAction::withEmpty);
            case Remove(var row) -> removed(form, row);
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
