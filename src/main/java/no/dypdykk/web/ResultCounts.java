package no.dypdykk.web;

import no.dypdykk.core.evidence.Result;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How many results of each kind there are: counted, never weighed or added up to a score.
public record ResultCounts(Map<Result, Integer> counts) {
    public ResultCounts {
        counts = Map.copyOf(counts);
    }

    public static ResultCounts of(Collection<Result> results) {
        var counts = new EnumMap<Result, Integer>(Result.class);
        results.forEach(result -> counts.merge(result, 1, Integer::sum));
        return new ResultCounts(counts);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Every kind of result, also those nobody had, in a fixed order with its place in the bar.
    public List<Share> shares() {
        double total = Math.max(1, total());
        double[] start = {0};
        return Stream.of(Result.values())
                .map(result -> {
                    int count = counts.getOrDefault(result, 0);
                    double width = 100 * count / total;
                    var share = new Share(result, count, start[0], width);
                    start[0] += width;
                    return share;
                })
                .toList();
    }

    /// Those that somebody had.
    public List<Share> present() {
        return shares().stream().filter(share -> share.count() > 0).toList();
    }

    /// @param start where the part begins, in percent of the bar
    /// @param width in percent of the bar
    public record Share(Result result, int count, double start, double width) {
        public String x() {
            return percent(start);
        }

        public String span() {
            return percent(width);
        }

        private static String percent(double value) {
            return Math.round(value * 100) / 100.0 + "%";
        }
    }
}
