package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.analysis.DependentEffects;
import no.dypdykk.core.evidence.analysis.Distributions;
import no.dypdykk.core.evidence.analysis.Effects;
import no.dypdykk.core.evidence.analysis.Egger;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.analysis.Trust;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.core.evidence.table.Refused;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pools the cases of a practice for one indicator: which go in, and what is shown for how many.
public final class Pooling {
    private static final int FEWEST = 3;
    private static final int ENOUGH = 5;
    private static final int ENOUGH_FOR_EGGER = 10;
    private static final int STRICT = 3;

    private static final Comparator<Entry> ORDER =
            Comparator.comparingInt((Entry entry) -> -entry.grade())
                    .thenComparingInt(Pooling::year)
                    .thenComparing(entry -> entry.cases().getFirst().name());

    private static final Set<String> FREE = Set.of("vikar", "omdomme");

    private Pooling() {}

    /// What is pooled: the indicator, which way is better, and how much matters.
    ///
    /// @param id `sf_total` takes in `naervaer` as its opposite
    public record Measure(String id, int direction, double delta) {
        /// Whether it is the same thing in every case. What each municipality defines for itself is
        /// never pooled (method, section 1).
        boolean isOne() {
            return !FREE.contains(id);
        }

        int sign(CaseResult result) {
            boolean opposite =
                    id.equals("sf_total") && result.judged().indicator().equals("naervaer");
            return opposite ? -1 : 1;
        }
    }

    /// Why the cases of an indicator are not pooled, when they are not.
    ///
    /// @param indicator id
    public static Refused.Code refusal(String indicator) {
        return FREE.contains(indicator)
                ? Refused.Code.DIFFERENT_MEASURES
                : Refused.Code.TOO_FEW_CASES;
    }

    /// @param results one main result a case
    public static Picture of(List<CaseResult> results, Measure measure) {
        var usable = results.stream().filter(r -> r.judged().isPoolable()).toList();
        var unusable = results.stream().filter(r -> !r.judged().isPoolable()).toList();
        var entries = entries(usable, measure);
        Pooled pooled = pooled(entries, measure);
        var strict = entries.stream().filter(entry -> entry.grade() >= STRICT).toList();
        return new Picture(
                weighed(entries, pooled),
                unusable,
                (int) unusable.stream().filter(CaseResult::hasNotReported).count(),
                entries.size(),
                pooled,
                strict.size() < entries.size() ? pooled(strict, measure) : null,
                Caveats.of(weighed(entries, pooled), pooled, measure));
    }

    /// One row a municipality; cases without one stand alone.
    private static List<Entry> entries(List<CaseResult> usable, Measure measure) {
        var groups = new LinkedHashMap<String, List<CaseResult>>();
        for (CaseResult result : usable) {
            String municipality = result.municipality();
            String key = municipality == null ? "-" + result.path() : municipality;
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(result);
        }
        return groups.values().stream().map(g -> entry(g, measure)).sorted(ORDER).toList();
    }

    private static Entry entry(List<CaseResult> group, Measure measure) {
        Estimate effect = effect(group, measure);
        CaseResult first = group.getFirst();
        Interval interval =
                group.size() == 1
                        ? first.interval(measure.sign(first))
                        : Interval.around(effect.value(), Distributions.Z975 * effect.error());
        int grade = group.stream().mapToInt(r -> r.judged().grade().level()).min().orElse(1);
        return new Entry(
                group,
                effect,
                interval,
                Verdict.of(interval, measure.direction(), measure.delta()),
                grade,
                0);
    }

    private static Estimate effect(List<CaseResult> group, Measure measure) {
        double[] values = new double[group.size()];
        double[] variances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Estimate one = group.get(i).effect(measure.sign(group.get(i)));
            values[i] = one.value();
            variances[i] = one.error() * one.error();
        }
        return DependentEffects.mean(values, variances, DependentEffects.CORRELATION);
    }

    private static int year(Entry entry) {
        Integer year = entry.cases().getFirst().year();
        return year == null ? Integer.MAX_VALUE : year;
    }

    private static List<Entry> weighed(List<Entry> entries, @Nullable Pooled pooled) {
        if (pooled == null) {
            return entries;
        }
        double[] shares = pooled.effects().shares();
        var weighed = new ArrayList<Entry>();
        for (int i = 0; i < shares.length; i++) {
            weighed.add(entries.get(i).weighing(shares[i]));
        }
        return weighed;
    }

    private static @Nullable Pooled pooled(List<Entry> entries, Measure measure) {
        int count = entries.size();
        if (count < FEWEST || !measure.isOne()) {
            return null;
        }
        RandomEffects effects = RandomEffects.of(effects(entries), 0.95);
        Interval prediction = count < ENOUGH ? null : effects.prediction();
        Egger egger = count < ENOUGH_FOR_EGGER ? null : effects.egger();
        Double eggerP = egger == null || Double.isNaN(egger.p()) ? null : egger.p();
        var trust =
                Trust.of(
                        new Trust.Pooled(
                                count,
                                gradeWeights(entries, effects),
                                effects.interval(),
                                prediction,
                                effects.i2(),
                                eggerP,
                                measure.delta(),
                                largestSource(entries, effects)));
        boolean tellsOfTen = count >= ENOUGH && trust.level() > 1;
        return new Pooled(
                effects,
                effects.interval(),
                prediction,
                Verdict.of(effects.interval(), measure.direction(), measure.delta()),
                trust,
                tellsOfTen
                        ? (int) Math.round(10 * effects.newUnitBetter(measure.direction()))
                        : null,
                LogRatios.pooled(entries, measure).orElse(null),
                count < ENOUGH,
                eggerP);
    }

    private static Effects effects(List<Entry> entries) {
        return new Effects(
                entries.stream().mapToDouble(entry -> entry.effect().value()).toArray(),
                entries.stream().mapToDouble(entry -> entry.effect().error()).toArray());
    }

    private static double[] gradeWeights(List<Entry> entries, RandomEffects effects) {
        double[] weights = new double[4];
        for (int i = 0; i < entries.size(); i++) {
            weights[entries.get(i).grade() - 2] += effects.weights()[i];
        }
        return weights;
    }

    private static double largestSource(List<Entry> entries, RandomEffects effects) {
        Map<String, Double> bySource = new HashMap<>();
        double[] shares = effects.shares();
        for (int i = 0; i < shares.length; i++) {
            bySource.merge(entries.get(i).cases().getFirst().source(), shares[i], Double::sum);
        }
        return bySource.values().stream().mapToDouble(s -> s).max().orElse(0) / 100;
    }
}
