package no.dypdykk.core.form;

import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.WrittenPeriod;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.Field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cells copied from a spreadsheet, as rows of the figures table. A table may stand either way:
/// periods down the first column, or along the first row. A first row of headings is understood.
///
/// @param rows figures that could be read
/// @param rest lines that could not, as they were pasted
record PastedFigures(List<Field.Entries> rows, String rest) {
    private static final int MOST_LINES = 1_000;
    private static final List<String> ORDER = List.of("period", "value", "population", "note");
    private static final Map<String, String> HEADINGS =
            Map.ofEntries(
                    Map.entry("periode", "period"),
                    Map.entry("år", "period"),
                    Map.entry("kvartal", "period"),
                    Map.entry("verdi", "value"),
                    Map.entry("tall", "value"),
                    Map.entry("prosent", "value"),
                    Map.entry("gjelder", "population"),
                    Map.entry("gruppe", "population"),
                    Map.entry("merknad", "note"),
                    Map.entry("n", "n"),
                    Map.entry("svar", "n"),
                    Map.entry("antall svar", "n"),
                    Map.entry("sd", "sd"),
                    Map.entry("standardavvik", "sd"));

    /// @param first whether the table is empty so far; then the first and last row are taken for
    ///   the figures before and after
    static PastedFigures of(String pasted, boolean first) {
        var lines = lines(pasted);
        var turned = turned(lines);
        var columns = turned.isEmpty() ? List.<String>of() : columns(turned.getFirst());
        var rows = new ArrayList<Map<String, Field>>();
        var rest = new ArrayList<String>();
        for (var cells : columns.isEmpty() ? turned : turned.subList(1, turned.size())) {
            var row = row(cells, columns.isEmpty() ? ORDER : columns);
            if (row.containsKey("value")) {
                rows.add(row);
            } else {
                rest.add(String.join("\t", cells));
            }
        }
        return new PastedFigures(withRoles(rows, first), String.join("\n", rest));
    }

    /// A problem for each outcome where pasted lines are left.
    static List<Problem> unread(Field.Entries fields) {
        var problems = new ArrayList<Problem>();
        if (fields.entries().get("outcomes") instanceof Field.Items(var outcomes, _)) {
            for (var i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof Field.Entries(var outcome, _)
                        && outcome.get("paste") instanceof Field.Scalar rest
                        && !rest.text().isBlank()) {
                    var field = "outcomes[" + i + "].paste";
                    problems.add(new Problem(field, 0, "unread-paste", List.of(rest.text())));
                }
            }
        }
        return problems;
    }

    private static List<List<String>> lines(String pasted) {
        return pasted.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(line -> List.of(line.strip().split("\t|;| {2,}", -1)))
                .map(cells -> cells.stream().map(String::strip).toList())
                .toList();
    }

    /// Periods along the first row become a first column.
    private static List<List<String>> turned(List<List<String>> lines) {
        if (lines.size() < 2 || periods(lines.getFirst()) < 2) {
            return lines;
        }
        var head = lines.getFirst();
        var values = lines.get(1);
        var shift = values.size() - head.size();
        var turned = new ArrayList<List<String>>();
        for (var i = 0; i < head.size(); i++) {
            var at = i + Math.max(0, shift);
            if (WrittenPeriod.isPeriod(head.get(i)) && at < values.size()) {
                turned.add(List.of(head.get(i), values.get(at)));
            }
        }
        turned.addAll(lines.subList(2, lines.size()));
        return turned;
    }

    private static long periods(List<String> cells) {
        return cells.stream().filter(WrittenPeriod::isPeriod).count();
    }

    /// Names of the columns when this row is one of headings, else nothing.
    private static List<String> columns(List<String> cells) {
        var names =
                cells.stream()
                        .map(cell -> HEADINGS.getOrDefault(cell.toLowerCase(Locale.ROOT), ""))
                        .toList();
        return names.contains("period") || names.contains("value") ? withValue(names) : List.of();
    }

    /// What is measured may be called anything: the first column beside the periods has the values
    /// when none is called so.
    private static List<String> withValue(List<String> names) {
        int first = names.indexOf("");
        if (names.contains("value") || first < 0) {
            return names;
        }
        var all = new ArrayList<>(names);
        all.set(first, "value");
        return all;
    }

    /// The cells by column; those under a heading that means nothing to us become the note.
    private static Map<String, Field> row(List<String> cells, List<String> columns) {
        var row = new LinkedHashMap<String, Field>();
        var notes = new ArrayList<String>();
        for (var i = 0; i < cells.size(); i++) {
            var column = i < columns.size() ? columns.get(i) : "";
            var cell = cells.get(i);
            switch (column) {
                case "period" -> row.put(column, FormFields.text(WrittenPeriod.stored(cell)));
                case "value" -> {
                    if (TypedNumber.isNumber(TypedNumber.stored(cell))) {
                        row.put(column, FormFields.text(TypedNumber.stored(cell)));
                    }
                }
                case "n", "sd" -> {
                    if (!cell.isEmpty()) {
                        row.put(column, FormFields.text(TypedNumber.stored(cell)));
                    }
                }
                case "population" -> row.put(column, FormFields.text(cell));
                default -> notes.add(cell);
            }
        }
        row.put("note", FormFields.text(String.join(" ", notes).strip()));
        return row;
    }

    private static List<Field.Entries> withRoles(List<Map<String, Field>> rows, boolean first) {
        var figures = new ArrayList<Field.Entries>();
        for (var i = 0; i < rows.size(); i++) {
            var role =
                    !first || (i > 0 && i < rows.size() - 1)
                            ? FigureRole.DURING
                            : i == 0 ? FigureRole.BASELINE : FigureRole.AFTER;
            var row = new LinkedHashMap<>(rows.get(i));
            row.put("role", FormFields.text(role.code()));
            figures.add(FormFields.entries(row));
        }
        return figures;
    }
}
