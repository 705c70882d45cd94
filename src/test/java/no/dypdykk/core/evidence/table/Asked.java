package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.Indicator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/// An analysis as it is asked for, column by column.
record Asked(
        Analysing family,
        Map<String, List<@Nullable Object>> data,
        Map<String, Object> settings,
        Map<String, Object> meta,
        @Nullable Indicator indicator) {
    static final Indicator SICK_LEAVE = indicator("sf_total", "percent", -1, true, 0.5);
    static final Indicator PRESENCE = indicator("naervaer", "percent", 1, true, 0.5);
    static final Indicator FULL_TIME = indicator("heltid", "percent", 1, false, 2);
    static final Indicator SURVEY = indicator("ti_mestringstro", "points_1_5", 1, false, 0.2);

    static Asked of(Analysing family) {
        return new Asked(
                family,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(Map.of("source_known", true, "outcome_preset", true)),
                null);
    }

    Asked with(String column, @Nullable Object... cells) {
        data.put(column, new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    Asked with(String column, int rows, IntFunction<@Nullable Object> cell) {
        var cells = new ArrayList<@Nullable Object>();
        for (int i = 0; i < rows; i++) {
            cells.add(cell.apply(i));
        }
        data.put(column, cells);
        return this;
    }

    Asked setting(String name, Object value) {
        settings.put(name, value);
        return this;
    }

    Asked told(String name, Object value) {
        meta.put(name, value);
        return this;
    }

    Asked about(Indicator asked) {
        return new Asked(family, data, settings, meta, asked);
    }

    Analysed answer() {
        return family.answer(
                Table.of(data),
                new Choices("settings", settings),
                Circumstances.of(new Choices("meta", meta), indicator));
    }

    int grade() {
        return Objects.requireNonNull(finding().grade()).level();
    }

    Finding finding() {
        return Objects.requireNonNull(answer().finding());
    }

    List<Refused.Code> refusals() {
        return answer().refusals().stream().map(Refused::code).toList();
    }

    /// The name of the field that cannot be read, and why.
    String fault() {
        try {
            return answer().toString();
        } catch (ColumnFault fault) {
            return fault.field() + " " + fault.code();
        }
    }

    private static Indicator indicator(
            String id, String unit, int direction, boolean seasonal, double delta) {
        var text = new Indicator.Text("Prikk", "Prikk");
        return new Indicator(
                id, "annet", text, text, unit, direction, seasonal, "HR", 5, delta, text);
    }
}
