package no.dypdykk.core.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The middle of many series, period by period: the median, so that nobody can be told from it and
/// no single one moves it far. Periods with too few values are left out.
public final class Middle {
    private Middle() {}

    /// One value of one series.
    public record Value(String period, double value) {}

    /// In order of period.
    ///
    /// @param series values of each
    /// @param fewest values that a period must have; with fewer the middle would tell of single
    ///   ones
    public static List<Value> of(Collection<List<Value>> series, int fewest) {
        var byPeriod = new TreeMap<Period, List<Double>>(Middle::inTime);
        var names = new TreeMap<Period, String>(Middle::inTime);
        for (List<Value> one : series) {
            for (Value value : one) {
                Optional<Period> period = Period.parse(value.period());
                period.ifPresent(p -> {
                    byPeriod.computeIfAbsent(p, _ -> new ArrayList<>()).add(value.value());
                    names.putIfAbsent(p, value.period());
                });
            }
        }
        return byPeriod.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= fewest)
                .map(entry -> new Value(name(names, entry.getKey()), median(entry.getValue())))
                .toList();
    }

    private static String name(Map<Period, String> names, Period period) {
        return names.getOrDefault(period, "");
    }

    private static int inTime(Period one, Period other) {
        int first = one.from().compareTo(other.from());
        return first != 0 ? first : one.to().compareTo(other.to());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
