package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Coefficients;
import no.dypdykk.core.evidence.analysis.Interval;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers of an answer by name, in the order they were put there. What is infinite or not a
/// number does not exist, and is null.
final class Numbers {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Numbers put(String name, @Nullable Object value) {
        values.put(name, finite(value));
        return this;
    }

    Numbers interval(String prefix, Interval interval) {
        return put(prefix + "_lower", interval.lower()).put(prefix + "_upper", interval.upper());
    }

    Numbers list(String name, double[] list) {
        var boxed = new ArrayList<@Nullable Object>();
        for (double value : list) {
            boxed.add(finite(value));
        }
        return put(name, boxed);
    }

    Numbers coefficients(String name, Coefficients found) {
        return put(name, byName(found.names(), found.values()));
    }

    Numbers errors(String name, Coefficients found) {
        return put(name, byName(found.names(), found.errors()));
    }

    /// Adds one value to the list of that name: a table answered row by row.
    void append(String name, @Nullable Object value) {
        @SuppressWarnings("unchecked")
        var list =
                (List<@Nullable Object>)
                        values.computeIfAbsent(name, _ -> new ArrayList<@Nullable Object>());
        list.add(finite(value));
    }

    Map<String, @Nullable Object> byName() {
        return values;
    }

    static Map<String, @Nullable Object> byName(List<String> names, double[] numbers) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < numbers.length; i++) {
            map.put(names.get(i), finite(numbers[i]));
        }
        return map;
    }

    private static @Nullable Object finite(@Nullable Object value) {
        return value instanceof Double number && !Double.isFinite(number) ? null : value;
    }
}
