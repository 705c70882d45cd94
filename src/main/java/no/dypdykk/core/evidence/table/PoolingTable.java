package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.DependentEffects;
import no.dypdykk.core.evidence.analysis.Effects;
import no.dypdykk.core.evidence.analysis.Egger;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.RandomEffects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cases pooled with random effects; or several effects of one group made into one.
final class PoolingTable {
    private static final int MOST_CASES = 400;
    private static final int MOST_DEPENDENT = 5_000;
    private static final int FEWEST = 3;
    private static final int FEW = 5;
    private static final double SMALLEST_ERROR = 1e-9;
    private static final double LARGEST_ERROR = 1e9;

    private PoolingTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        return table.has("gruppe")
                ? grouped(table, settings)
                : pooled(table, settings, circumstances);
    }

    private static Analysed pooled(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_CASES);
        var effects = new Effects(table.numbers("yi", -1e9, 1e9), errors(table));
        if (effects.count() == 1) {
            var numbers =
                    new Numbers()
                            .put("k", 1)
                            .put("estimate", effects.values()[0])
                            .put("se_wald", effects.errors()[0]);
            return new Analysed(numbers.byName(), null, List.of(), tooFew());
        }
        RandomEffects pooled = RandomEffects.of(effects, settings.confidence());
        double told = settings.number("benefit_sign", circumstances.benefit(), -1, 1);
        var numbers = numbers(pooled, (int) Math.signum(told));
        if (pooled.count() < FEWEST) {
            return new Analysed(numbers.byName(), null, List.of(), tooFew());
        }
        var finding =
                new Finding(
                        pooled.estimate(),
                        pooled.interval(),
                        circumstances.verdict(pooled.interval()),
                        null);
        return new Analysed(numbers.byName(), finding, warnings(pooled), List.of());
    }

    private static List<Refused> tooFew() {
        return List.of(Refused.of(Refused.Code.TOO_FEW_CASES));
    }

    private static double[] errors(Table table) {
        return table.numbers("sei", SMALLEST_ERROR, LARGEST_ERROR);
    }

    private static List<Warning> warnings(RandomEffects pooled) {
        var warnings = new ArrayList<Warning>();
        if (pooled.count() < FEW) {
            warnings.add(Warning.FEW_CASES);
        }
        if (pooled.i2() >= 60) {
            warnings.add(Warning.DISAGREEING);
        }
        return warnings;
    }

    private static Numbers numbers(RandomEffects pooled, int benefit) {
        Estimate common = pooled.commonEffect();
        var numbers =
                new Numbers()
                        .put("k", pooled.count())
                        .put("tau2", pooled.tau2())
                        .put("tau", Math.sqrt(pooled.tau2()))
                        .put("estimate", pooled.estimate())
                        .put("se_wald", pooled.wald())
                        .put("se_hk", pooled.hartungKnapp())
                        .interval("ci_hk", pooled.interval(pooled.hartungKnapp()))
                        .put("p_hk", pooled.p(pooled.hartungKnapp()))
                        .put("q_hk", pooled.q())
                        .put("se_mkh", pooled.modified())
                        .interval("ci_mkh", pooled.interval(pooled.modified()))
                        .put("p_mkh", pooled.p(pooled.modified()))
                        .put("df", pooled.freedom())
                        .interval("pi", pooled.prediction())
                        .interval("ci", pooled.interval())
                        .put("Q", pooled.cochran())
                        .put("Q_p", pooled.cochranP())
                        .put("I2", pooled.i2())
                        .put("H2", pooled.h2())
                        .put("tau2_dl", pooled.tau2ByMoments())
                        .put("estimate_fe", common.value())
                        .put("se_fe", common.error())
                        .list("weights_percent", pooled.shares())
                        .put(
                                "p_new_favourable",
                                benefit == 0 ? null : pooled.newUnitBetter(benefit))
                        .interval("tau2_qp", pooled.tau2Interval());
        if (pooled.count() >= FEWEST) {
            numbers.interval("pi_hts", pooled.olderPrediction());
            leaveOneOut(numbers, pooled.leaveOneOut());
            egger(numbers, pooled.egger());
        }
        return numbers;
    }

    private static void leaveOneOut(Numbers numbers, List<RandomEffects> others) {
        for (RandomEffects without : others) {
            numbers.append("loo_estimate", without.estimate());
            numbers.append("loo_lower", without.interval().lower());
            numbers.append("loo_upper", without.interval().upper());
            numbers.append("loo_tau2", without.tau2());
        }
    }

    private static void egger(Numbers numbers, @Nullable Egger egger) {
        numbers.put("egger_slope", egger == null ? null : egger.slope())
                .put("egger_se", egger == null ? null : egger.error())
                .put("egger_t", egger == null ? null : egger.t())
                .put("egger_df", egger == null ? null : egger.freedom())
                .put("egger_p", egger == null ? null : egger.p())
                .put("egger_limit", egger == null ? null : egger.limit());
    }

    private static Analysed grouped(Table table, Choices settings) {
        table.requireAtMost(MOST_DEPENDENT);
        double[] values = table.numbers("yi");
        double[] variances = table.numbers("vi", 0, LARGEST_ERROR);
        double correlation = settings.number("rho", DependentEffects.CORRELATION, 0, 1);
        var rows = new LinkedHashMap<Object, List<Integer>>();
        for (int i = 0; i < values.length; i++) {
            table.text("gruppe", i);
            rows.computeIfAbsent(table.cell("gruppe", i), _ -> new ArrayList<>()).add(i);
        }
        var numbers = new Numbers();
        for (Map.Entry<Object, List<Integer>> group : rows.entrySet()) {
            Estimate mean =
                    DependentEffects.mean(
                            chosen(values, group.getValue()),
                            chosen(variances, group.getValue()),
                            correlation);
            numbers.append("gruppe", group.getKey());
            numbers.append("yi", mean.value());
            numbers.append("vi", mean.error() * mean.error());
        }
        return Analysed.numbers(numbers);
    }

    private static double[] chosen(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }
}
