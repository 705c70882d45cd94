package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.SearchQuery.Sort;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best matches up to a depth, and counts them all. For one search.
final class TopMatches {
    private final int depth;
    private final boolean byScore;
    private final Comparator<Match> order;
    private final PriorityQueue<Match> best;
    private long total;

    /// @param doc number in the whole reader
    /// @param words a bit for each asked word that the page has, see [WordRanking]
    /// @param whole a bit for each that it has by stem
    record Match(
            int doc, float score, long words, long whole, long updated, String title, String id) {}

    TopMatches(Sort sort, int depth) {
        this.depth = depth;
        this.byScore = sort == Sort.RELEVANCE;
        this.order = order(sort);
        this.best = new PriorityQueue<>(order.reversed());
    }

    void add(SegmentTable table, int base, int doc, float score, long words, long whole) {
        total++;
        if (best.size() == depth && (depth == 0 || (byScore && score < worst().score))) {
            return;
        }
        var match =
                new Match(
                        base + doc,
                        score,
                        words,
                        whole,
                        table.updated[doc],
                        table.titles[doc],
                        table.ids[doc]);
        if (best.size() < depth) {
            best.add(match);
        } else if (order.compare(match, worst()) < 0) {
            best.poll();
            best.add(match);
        }
    }

    long total() {
        return total;
    }

    /// Matches from `first` (0 is the best) on.
    List<Match> from(int first) {
        return best.stream().sorted(order).skip(first).toList();
    }

    private Match worst() {
        return best.element();
    }

    private static Comparator<Match> order(Sort sort) {
        Comparator<Match> first =
                switch (sort) {
                    case RELEVANCE -> (a, b) -> Float.compare(b.score, a.score);
                    case NEWEST -> Comparator.comparingLong(Match::updated).reversed();
                    case TITLE -> Comparator.comparing(Match::title);
                };
        return first.thenComparing(Match::id);
    }
}
