package no.dypdykk.core.form;

import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows from what was typed: pasted cells become rows, a source named beside a figure
/// becomes one of the page's sources, and sources and named series get their ids. Used once, by one
/// thread.
final class FormSettling {
    private static final Set<String> SETTLED =
            Set.of(
                    "",
                    FigureRole.BASELINE.code(),
                    FigureRole.DURING.code(),
                    FigureRole.AFTER.code());

    private final List<Map<String, Field>> sources;
    private final FormNames names;

    private FormSettling(Field.Entries fields, FormNames names) {
        this.sources = rows(fields.entries(), "sources");
        this.names = names;
    }

    static Field.Entries settled(PageKind kind, Field.Entries fields, FormNames names) {
        var settling = new FormSettling(fields, names);
        return kind == PageKind.CASE ? settling.settle(fields) : settling.onlyIds(fields);
    }

    private Field.Entries onlyIds(Field.Entries fields) {
        giveIds();
        return withSources(new LinkedHashMap<>(fields.entries()));
    }

    private Field.Entries settle(Field.Entries fields) {
        giveIds();
        var all = new LinkedHashMap<>(fields.entries());
        var outcomes = rows(all, "outcomes");
        for (var outcome : outcomes) {
            takePaste(outcome);
            settleRoles(outcome);
            settleComparison(outcome);
            for (var table : List.of("figures", "changes")) {
                var rows = rows(outcome, table);
                rows.forEach(this::settleSource);
                put(outcome, table, rows);
            }
        }
        put(all, "outcomes", outcomes);
        return withSources(all);
    }

    private Field.Entries withSources(Map<String, Field> fields) {
        put(fields, "sources", sources);
        return FormFields.entries(fields);
    }

    private static void takePaste(Map<String, Field> outcome) {
        var pasted = text(outcome, "paste");
        if (pasted.isBlank()) {
            return;
        }
        var figures = rows(outcome, "figures");
        figures.removeIf(Map::isEmpty);
        var read = PastedFigures.of(pasted, figures.isEmpty());
        read.rows().forEach(row -> figures.add(new LinkedHashMap<>(row.entries())));
        put(outcome, "figures", figures);
        outcome.put("paste", FormFields.text(read.rest()));
    }

    /// When it is known when the practice began, quarters are before or after whatever was chosen.
    private static void settleRoles(Map<String, Field> outcome) {
        var framing = new Framing(text(outcome, "start"), List.of(), null);
        var figures = rows(outcome, "figures");
        for (var figure : figures) {
            if (SETTLED.contains(text(figure, "role"))) {
                framing.role(text(figure, "period"))
                        .ifPresent(role -> figure.put("role", FormFields.text(role.code())));
            }
        }
        put(outcome, "figures", figures);
    }

    /// A series that was named by whom it is about becomes its id.
    private void settleComparison(Map<String, Field> outcome) {
        if (outcome.get("comparison") instanceof Field.Items(var items, _)) {
            var indicator = text(outcome, "indicator");
            outcome.put(
                    "comparison",
                    FormFields.items(
                            items.stream()
                                    .map(item -> item instanceof Field.Scalar one ? one.text() : "")
                                    .map(name -> names.series(name, indicator).orElse(name))
                                    .map(FormFields::text)
                                    .toList()));
        }
    }

    private void giveIds() {
        for (var source : sources) {
            if (!source.isEmpty() && text(source, "id").isEmpty()) {
                source.put("id", FormFields.text(freeId()));
            }
        }
    }

    private String freeId() {
        var number = 1;
        while (byId("s" + number).isPresent()) {
            number++;
        }
        return "s" + number;
    }

    private void settleSource(Map<String, Field> figure) {
        var typed = text(figure, "source");
        if (figure.isEmpty() || byId(typed).isPresent()) {
            return;
        }
        if (!typed.isEmpty()) {
            figure.put("source", FormFields.text(idOfTitle(typed)));
        } else if (onlyId().isPresent()) {
            figure.put("source", FormFields.text(onlyId().get()));
        }
    }

    private String idOfTitle(String title) {
        return sources.stream()
                .filter(source -> text(source, "title").equalsIgnoreCase(title))
                .map(source -> text(source, "id"))
                .findFirst()
                .orElseGet(() -> added(title));
    }

    private String added(String title) {
        var id = freeId();
        sources.removeIf(Map::isEmpty);
        var source = new LinkedHashMap<String, Field>();
        source.put("id", FormFields.text(id));
        source.put("title", FormFields.text(title));
        sources.add(source);
        return id;
    }

    private Optional<String> onlyId() {
        var ids =
                sources.stream()
                        .map(source -> text(source, "id"))
                        .filter(id -> !id.isEmpty())
                        .toList();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private Optional<Map<String, Field>> byId(String id) {
        return sources.stream()
                .filter(source -> !id.isEmpty() && text(source, "id").equals(id))
                .findFirst();
    }

    private static String text(Map<String, Field> row, String name) {
        return row.get(name) instanceof Field.Scalar scalar ? scalar.text() : "";
    }

    private static List<Map<String, Field>> rows(Map<String, Field> from, String name) {
        var rows = new ArrayList<Map<String, Field>>();
        if (from.get(name) instanceof Field.Items(var items, _)) {
            for (var item : items) {
                if (item instanceof Field.Entries(var entries, _)) {
                    rows.add(new LinkedHashMap<>(entries));
                }
            }
        }
        return rows;
    }

    private static void put(Map<String, Field> into, String name, List<Map<String, Field>> rows) {
        if (into.containsKey(name) || !rows.isEmpty()) {
            into.put(name, FormFields.items(rows.stream().map(FormFields::entries).toList()));
        }
    }
}
