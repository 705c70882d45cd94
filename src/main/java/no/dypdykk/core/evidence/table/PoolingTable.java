package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.DependentEffects;
import no.dypdykk.core.evidence.analysis.Effects;
import no.dypdykk.core.evidence.analysis.Egger;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.RandomEffects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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
        List<Integer> usable = usable(table);
        Table rows = table.only(usable);
        var effects =
                new Effects(rows.numbers("yi", -1e9, 1e9), rows.numbers("sei", 0, LARGEST_ERROR));
        List<Warning> left =
                usable.size() < table.rows() ? List.of(Warning.ROWS_LEFT_OUT) : List.of();
        if (effects.count() == 1) {
            var numbers =
                    new Numbers()
                            .put("k", 1)
                            .put("estimate", effects.values()[0])
                            .put("se_wald", effects.errors()[0]);
            return Analysed.of(numbers, null, left, tooFew());
        }
        RandomEffects pooled = RandomEffects.of(effects, settings.confidence());
        int told = settings.sign("benefit_sign", circumstances.benefit());
        var numbers = numbers(pooled, told, new Places(table.rows(), usable));
        if (pooled.count() < FEWEST) {
            return Analysed.of(numbers, null, left, tooFew());
        }
        var finding =
                new Finding(
                        pooled.estimate(),
                        pooled.interval(),
                        circumstances.verdict(pooled.interval()),
                        null);
        var warnings = new ArrayList<>(left);
        warnings.addAll(warnings(pooled));
        return Analysed.of(numbers, finding, warnings, List.of());
    }

    private static List<Refused> tooFew() {
        return List.of(Refused.of(Refused.Code.TOO_FEW_CASES));
    }

    /// The rows with an estimate and a standard error above 0: the others are not poolable (method,
    /// section 11).
    private static List<Integer> usable(Table table) {
        List<Integer> usable =
                table.filled("yi", "sei").stream()
                        .filter(row -> table.number("sei", row, 0, LARGEST_ERROR) > 0)
                        .toList();
        if (usable.isEmpty()) {
            table.numbers("sei", SMALLEST_ERROR, LARGEST_ERROR);
        }
        usable.forEach(row -> table.number("sei", row, SMALLEST_ERROR, LARGEST_ERROR));
        return usable;
    }

    /// Lists are as long as the table; null where a case is not poolable.
    private record Places(int rows, List<Integer> usable) {
        List<@Nullable Double> list(double[] values) {
            var list = new ArrayList<@Nullable Double>(Collections.nCopies(rows, null));
            for (int i = 0; i < values.length; i++) {
                list.set(usable.get(i), values[i]);
            }
            return list;
        }

        List<@Nullable Double> list(
                List<RandomEffects> pooled, ToDoubleFunction<RandomEffects> one) {
            return list(pooled.stream().mapToDouble(one).toArray());
        }
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

    private static Numbers numbers(RandomEffects pooled, int benefit, Places places) {
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
                        .put("weights_percent", places.list(pooled.shares()))
                        .put(
                                "p_new_favourable",
                                benefit == 0 ? null : pooled.newUnitBetter(benefit))
                        .interval("tau2_qp", pooled.tau2Interval());
        if (pooled.count() >= FEWEST) {
            numbers.interval("pi_hts", pooled.olderPrediction());
            leaveOneOut(numbers, pooled.leaveOneOut(), places);
            egger(numbers, pooled.egger());
        }
        return numbers;
    }

    private static void leaveOneOut(Numbers numbers, List<RandomEffects> others, Places places) {
        numbers.put("loo_estimate", places.list(others, RandomEffects::estimate))
                .put("loo_lower", places.list(others, one -> one.interval().lower()))
                .put("loo_upper", places.list(others, one -> one.interval().upper()))
                .put("loo_tau2", places.list(others, RandomEffects::tau2));
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
