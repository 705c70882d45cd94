package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Coefficients;
import no.dypdykk.core.evidence.analysis.Interval;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers of an answer by name, in the order they were put there.
final class Numbers {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Numbers put(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    Numbers interval(String prefix, Interval interval) {
        return put(prefix + "_lower", interval.lower()).put(prefix + "_upper", interval.upper());
    }

    Numbers list(String name, double[] list) {
        var boxed = new ArrayList<Double>();
        for (double value : list) {
            boxed.add(value);
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
        list.add(value);
    }

    Map<String, @Nullable Object> byName() {
        return values;
    }

    static Map<String, Double> byName(List<String> names, double[] numbers) {
        var map = new LinkedHashMap<String, Double>();
        for (int i = 0; i < numbers.length; i++) {
            map.put(names.get(i), numbers[i]);
        }
        return map;
    }
}
