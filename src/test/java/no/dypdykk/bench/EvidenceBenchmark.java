package no.dypdykk.bench;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judging;
import no.dypdykk.core.evidence.judging.Pooling;
import no.dypdykk.core.evidence.judging.Surroundings;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// How much of a processor it takes to judge a case and to pool a practice, after warming up, and
/// how long ten thousand cases take on all processors. Prints figures and how busy the machine was;
/// run it by hand. The goals are under 5 ms each, and under a minute on two processors.
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
        System.out.printf(
                "load %.2f on %d processors%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        report("case, two years", () -> Judging.of(years(7), SICK_LEAVE, UNIT));
        report("case, 8 + 4 quarters", () -> Judging.of(quarters(8, 4, 7), SICK_LEAVE, UNIT));
        report("case, 12 + 8 quarters", () -> Judging.of(quarters(12, 8, 7), SICK_LEAVE, UNIT));
        report("case, 40 + 20 quarters", () -> Judging.of(quarters(40, 20, 7), SICK_LEAVE, UNIT));
        var units = units();
        var around = new Surroundings(120, List.of(), units);
        Outcome grouped = grouped(units);
        report("case against 12 units", () -> Judging.of(grouped, SICK_LEAVE, around));
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
                "%d cases with 12 + 8 quarters: %.1f s%n",
                judged, (System.nanoTime() - begun) / 1e9);
    }

    private static void report(String what, Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        var thread = ManagementFactory.getThreadMXBean();
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = thread.getCurrentThreadCpuTime();
            work.run();
            took[i] = thread.getCurrentThreadCpuTime() - begun;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-24s processor time: median %.2f ms, 95 of 100 within %.2f ms%n",
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

    private static List<Series> units() {
        return IntStream.range(0, 12)
                .mapToObj(unit ->
                        new Series(
                                "enhet-" + unit,
                                "Enhet " + unit,
                                "",
                                "",
                                "sf_total",
                                "percent",
                                points(unit)))
                .toList();
    }

    private static List<Series.Point> points(int unit) {
        var basis = new Basis(100, null, null, null, null, false, "");
        return quarters(12, 8, 100 + unit).figures().stream()
                .map(figure ->
                        new Series.Point(
                                String.valueOf(figure.period()),
                                figure.value(),
                                Origin.REGISTER,
                                "oppdiktet",
                                basis))
                .toList();
    }

    private static Outcome grouped(List<Series> units) {
        return new Outcome(
                "sf_total",
                Result.IMPROVED,
                null,
                quarters(12, 8, 7).figures(),
                List.of(),
                null,
                Circumstances.UNKNOWN,
                new Framing(null, units.stream().map(Series::id).toList(), null));
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
