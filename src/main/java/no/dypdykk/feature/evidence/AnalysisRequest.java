package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.evidence.table.Choices;
import no.dypdykk.core.evidence.table.ColumnFault;
import no.dypdykk.core.evidence.table.Table;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What somebody asks to have computed, read field by field.
record AnalysisRequest(Analysing family, Table table, Choices settings, Choices meta) {
    private static final int MOST_COLUMNS = 40;

    /// @param sent the body as a tree
    /// @throws ColumnFault when a field cannot be read
    static AnalysisRequest of(@Nullable Object sent) {
        Map<String, ?> fields = fields("-", sent);
        return new AnalysisRequest(
                family(fields.get("design")),
                Table.of(columns(fields.get("data"))),
                new Choices("settings", choices("settings", fields.get("settings"))),
                new Choices("meta", choices("meta", fields.get("meta"))));
    }

    private static Analysing family(@Nullable Object design) {
        if (!(design instanceof String code)) {
            throw new ColumnFault("design", "missing");
        }
        return Analysing.of(code)
                .orElseThrow(() ->
                        new ColumnFault(
                                "design",
                                "unknown-word",
                                code.substring(0, Math.min(40, code.length())),
                                Arrays.stream(Analysing.values())
                                        .map(Analysing::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static Map<String, List<?>> columns(@Nullable Object data) {
        Map<String, ?> fields = fields("data", data);
        if (fields.size() > MOST_COLUMNS) {
            throw new ColumnFault(
                    "data",
                    "too-many-columns",
                    Integer.toString(fields.size()),
                    Integer.toString(MOST_COLUMNS));
        }
        var columns = new LinkedHashMap<String, List<?>>();
        fields.forEach((name, column) -> {
            if (!(column instanceof List<?> cells)) {
                throw new ColumnFault("data." + name, "not-a-list");
            }
            columns.put(name, cells);
        });
        return columns;
    }

    /// R writes an empty list of settings as `[]`.
    private static Map<String, ?> choices(String field, @Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty())
                ? Map.of()
                : fields(field, value);
    }

    private static Map<String, ?> fields(String field, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ColumnFault(field, value == null ? "missing" : "not-fields");
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, content) -> fields.put(String.valueOf(name), content));
        return fields;
    }
}
