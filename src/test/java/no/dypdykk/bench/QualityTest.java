package no.dypdykk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The measures, worked out by hand: `a` and `b` are relevant, all else is not.
class QualityTest {
    private static final double EXACT = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "'a b x', 1, 1, 1, 1, 1",
        // 1 at rank 1 and 1/log2(4) at rank 3, of 1 + 1/log2(3)
        "'a x b', 0.9197207891481876, 1, 1, 1, 1",
        // 1/log2(3), of 1 + 1/log2(3)
        "'x a y', 0.38685280723454163, 0.5, 0.5, 0.5, 0",
        "'x y z', 0, 0, 0, 0, 0",
        // the second a is no new page: b is at rank 2
        "'a a b', 1, 1, 1, 1, 1",
    })
    void two_relevant_pages_count_by_rank(
            String ranked, double ndcg, double at10, double at100, double mrr, double first) {
        var quality = Quality.of(List.of(ranked.split(" ", -1)), Set.of("a", "b"));

        assertEquals(ndcg, quality.ndcg(), EXACT);
        assertEquals(at10, quality.recall10(), EXACT);
        assertEquals(at100, quality.recall100(), EXACT);
        assertEquals(mrr, quality.reciprocal(), EXACT);
        assertEquals(first, quality.first(), EXACT);
    }

    @Test
    void rank_11_counts_among_the_first_hundred_only() {
        var others = IntStream.range(0, 10).mapToObj(i -> "x" + i);
        var ranked = Stream.concat(others, Stream.of("a")).toList();

        assertEquals(new Quality(0, 0, 1, 0, 0), Quality.of(ranked, Set.of("a")));
    }

    @Test
    void a_question_without_an_answer_counts_as_nothing() {
        assertEquals(new Quality(0, 0, 0, 0, 0), Quality.of(List.of(), Set.of("a")));
    }

    @Test
    void the_mean_is_taken_measure_by_measure() {
        var mean = Quality.mean(List.of(new Quality(1, 1, 1, 1, 1), new Quality(0, 0, 1, 0.5, 0)));

        assertEquals(new Quality(0.5, 0.5, 1, 0.75, 0.5), mean);
    }
}
