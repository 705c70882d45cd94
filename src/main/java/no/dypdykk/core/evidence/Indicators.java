package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Csv;
import no.dypdykk.core.text.TableFlaw;
import no.dypdykk.core.text.TableRow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The things that are measured, by id. A pure table, made from one list.
public final class Indicators {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "group",
                    "name_nb",
                    "name_nn",
                    "definition_nb",
                    "definition_nn",
                    "unit",
                    "direction",
                    "seasonal",
                    "source_system",
                    "smallest_group",
                    "delta",
                    "note_nb",
                    "note_nn");

    /// Any survey with a scale from 1 to 5 (method, section 1): for an analysis that names no
    /// factor.
    public static final Indicator SURVEY =
            new Indicator(
                    "survey",
                    "medarbeiderundersokelse",
                    new Indicator.Text("undersøkelse 1–5", "undersøking 1–5"),
                    new Indicator.Text("snitt av svar fra 1 til 5", "snitt av svar frå 1 til 5"),
                    "points_1_5",
                    1,
                    false,
                    "",
                    Indicator.SMALLEST_GROUP,
                    0.2,
                    new Indicator.Text("", ""));

    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    private Indicators() {}

    /// @param tsv tab-separated, one indicator a line, columns by name
    /// @throws TableFlaw when the list cannot be read
    public static Indicators of(String tsv) {
        var indicators = new Indicators();
        Csv.tabs(tsv, COLUMNS).forEach(indicators::add);
        return indicators;
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All indicators in the order of the list.
    public Collection<Indicator> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    private void add(TableRow row) {
        var indicator =
                new Indicator(
                        row.required("id"),
                        row.required("group"),
                        text(row, "name"),
                        text(row, "definition"),
                        row.required("unit"),
                        direction(row),
                        seasonal(row),
                        row.text("source_system"),
                        smallestGroup(row),
                        row.number("delta").orElse(null),
                        new Indicator.Text(row.text("note_nb"), row.text("note_nn")));
        if (byId.put(indicator.id(), indicator) != null) {
            throw row.flaw("id", "this id stands twice");
        }
    }

    private static Indicator.Text text(TableRow row, String column) {
        return new Indicator.Text(row.required(column + "_nb"), row.required(column + "_nn"));
    }

    private static int direction(TableRow row) {
        var direction = row.whole("direction").orElse(0);
        if (Math.abs(direction) > 1) {
            throw row.flaw("direction", "-1, 0 or 1 is needed");
        }
        return direction;
    }

    private static boolean seasonal(TableRow row) {
        return switch (row.text("seasonal")) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0", "" -> false;
            default -> throw row.flaw("seasonal", "true or false is needed");
        };
    }

    private static int smallestGroup(TableRow row) {
        var people =
                row.whole("smallest_group")
                        .orElseThrow(
                                () -> row.flaw("smallest_group", "a number of people is needed"));
        if (people < 1) {
            throw row.flaw("smallest_group", "1 or more is needed");
        }
        return people;
    }
}
