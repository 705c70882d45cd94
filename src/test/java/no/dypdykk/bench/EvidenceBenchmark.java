package no.dypdykk.bench;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judging;
import no.dypdykk.core.evidence.judging.Pooling;
import no.dypdykk.core.evidence.judging.Surroundings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// How long it takes to judge cases and to pool practices, after warming up. Prints figures; run it
/// by hand.
///
/// ```
/// java -cp target/classes:target/test-classes:… no.dypdykk.bench.EvidenceBenchmark
/// ```
public final class EvidenceBenchmark {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 1_000;
    private static final int MANY = 10_000;
    private static final Indicator SICK_LEAVE = indicator();
    private static final Surroundings UNIT = new Surroundings(120, List.of());

    private EvidenceBenchmark() {}

    public static void main(String[] arguments) {
        report("case, two years", () -> Judging.of(years(7), SICK_LEAVE, UNIT));
        report("case, 8 + 4 quarters", () -> Judging.of(quarters(8, 4, 7), SICK_LEAVE, UNIT));
        report("case, 12 + 8 quarters", () -> Judging.of(quarters(12, 8, 7), SICK_LEAVE, UNIT));
        report("case, 40 + 20 quarters", () -> Judging.of(quarters(40, 20, 7), SICK_LEAVE, UNIT));
        for (int cases : new int[] {5, 12, 40}) {
            var results = results(cases);
            var measure = new Pooling.Measure("sf_total", -1, 0.5);
            report("practice, " + cases + " cases", () -> Pooling.of(results, measure));
        }
        long begun = System.nanoTime();
        long judged =
                IntStream.range(0, MANY)
                        .parallel()
                        .mapToObj(i -> Judging.of(quarters(12, 8, i), SICK_LEAVE, UNIT))
                        .filter(one -> one.course() != null)
                        .count();
        System.out.printf(
                "%d cases with 12 + 8 quarters: %.1f s on %d processors%n",
                judged,
                (System.nanoTime() - begun) / 1e9,
                Runtime.getRuntime().availableProcessors());
    }

    private static void report(String what, Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-24s median %.2f ms, 95 of 100 within %.2f ms%n",
                what, took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6);
    }

    private static List<CaseResult> results(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Judged judged = Judging.of(years(i), SICK_LEAVE, UNIT);
                    return new CaseResult(
                            "Sak " + i,
                            "/" + i,
                            "n" + i,
                            "kilde " + i,
                            2010,
                            120,
                            false,
                            null,
                            judged);
                })
                .toList();
    }

    private static Outcome years(int seed) {
        var random = new Random(seed);
        double before = 9 + random.nextDouble() * 3;
        return outcome(
                List.of(
                        figure("2010", before, FigureRole.BASELINE),
                        figure("2012", before - random.nextDouble() * 2, FigureRole.AFTER)));
    }

    private static Outcome quarters(int before, int after, int seed) {
        var random = new Random(seed);
        var figures = new ArrayList<Figure>();
        double rest = 0;
        for (int i = 0; i < before + after; i++) {
            rest = 0.5 * rest + random.nextGaussian();
            double value = 10 + (i % 4 == 0 ? 1 : 0) + rest - (i < before ? 0 : 1);
            figures.add(
                    figure(
                            (1990 + i / 4) + "-Q" + (i % 4 + 1),
                            value,
                            i < before ? FigureRole.BASELINE : FigureRole.AFTER));
        }
        return outcome(figures);
    }

    private static Outcome outcome(List<Figure> figures) {
        return new Outcome("sf_total", Result.IMPROVED, null, figures, List.of(), null);
    }

    private static Figure figure(String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.REGISTER, "s1", null, null, null, null);
    }

    private static Indicator indicator() {
        var text = new Indicator.Text("Sykefravær", "Sjukefråvær");
        return new Indicator("sf_total", "x", text, text, "percent", -1, true, "HR", 5, 0.5, text);
    }
}
