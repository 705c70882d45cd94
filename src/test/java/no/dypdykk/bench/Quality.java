package no.dypdykk.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// How well one question was answered, or many on average. Grades are 0 and 1; a page that comes
/// twice counts the first time only.
///
/// @param ndcg nDCG@10: found pages count 1/log2(rank + 1), in shares of the best that can be
/// @param recall10 share of the relevant pages among the first ten
/// @param recall100 share among the first hundred
/// @param reciprocal MRR@10: 1/rank of the first relevant page, 0 below rank 10
/// @param first 1 when the first page is relevant
record Quality(double ndcg, double recall10, double recall100, double reciprocal, double first) {
    private static final int TOP = 10;
    private static final int DEEP = 100;

    /// @param ranked ids as answered, best first
    static Quality of(List<String> ranked, Set<String> relevant) {
        var ids = List.copyOf(new LinkedHashSet<>(ranked));
        var gain = 0.0;
        var ideal = 0.0;
        var reciprocal = 0.0;
        for (var rank = 0; rank < TOP; rank++) {
            var share = Math.log(2) / Math.log(rank + 2);
            ideal += rank < relevant.size() ? share : 0;
            if (rank < ids.size() && relevant.contains(ids.get(rank))) {
                gain += share;
                reciprocal = Math.max(reciprocal, 1.0 / (rank + 1));
            }
        }
        return new Quality(
                gain / ideal,
                recall(ids, relevant, TOP),
                recall(ids, relevant, DEEP),
                reciprocal,
                reciprocal == 1 ? 1 : 0);
    }

    static Quality mean(List<Quality> all) {
        return new Quality(
                mean(all, Quality::ndcg),
                mean(all, Quality::recall10),
                mean(all, Quality::recall100),
                mean(all, Quality::reciprocal),
                mean(all, Quality::first));
    }

    private static double mean(List<Quality> all, ToDoubleFunction<Quality> measure) {
        return all.stream().mapToDouble(measure).average().orElse(0);
    }

    private static double recall(List<String> ids, Set<String> relevant, int depth) {
        var found = ids.stream().limit(depth).filter(relevant::contains).count();
        return (double) found / relevant.size();
    }
}
