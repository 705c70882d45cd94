package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Scale;
import no.dypdykk.core.evidence.analysis.DependentEffects;
import no.dypdykk.core.evidence.analysis.Effects;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Pooling.Measure;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/// Changes in proportion to where they began, for sensitivity (method, section 7.1): two percentage
/// points are more where it was 4 percent than where it was 12.
final class LogRatios {
    private static final double FAR_APART = 1.5;

    private LogRatios() {}

    /// A case's level before, and its change as the logarithm of after/before. The uncertainty of
    /// the change is shared equally between the two levels, and carried over by the delta method:
    /// `se^2/2 (1/before^2 + 1/after^2)`.
    private record Ratio(double before, Estimate logarithm) {
        static Optional<Ratio> of(CaseResult result, Measure measure) {
            int sign = measure.sign(result);
            Shift shift = result.judged().shift();
            if (shift == null) {
                return Optional.empty();
            }
            double before = sign < 0 ? Scale.of("percent").most() - shift.before() : shift.before();
            Estimate change = result.effect(sign);
            double after = before + change.value();
            if (!(before > 0 && after > 0)) {
                return Optional.empty();
            }
            double error = change.error() * Math.sqrt(0.5) * Math.hypot(1 / before, 1 / after);
            return Optional.of(new Ratio(before, new Estimate(Math.log(after / before), error)));
        }
    }

    /// Empty when the levels before are much alike, or one of the levels is not above 0.
    static Optional<RandomEffects> pooled(List<Entry> entries, Measure measure) {
        var levels = new DoubleSummaryStatistics();
        var means = new ArrayList<Estimate>();
        for (Entry entry : entries) {
            List<Ratio> ratios =
                    entry.cases().stream().flatMap(one -> Ratio.of(one, measure).stream()).toList();
            if (ratios.size() < entry.cases().size()) {
                return Optional.empty();
            }
            ratios.forEach(ratio -> levels.accept(ratio.before()));
            means.add(mean(ratios));
        }
        return levels.getMax() > FAR_APART * levels.getMin()
                ? Optional.of(RandomEffects.of(effects(means), 0.95))
                : Optional.empty();
    }

    private static Estimate mean(List<Ratio> ratios) {
        return DependentEffects.mean(
                ratios.stream().mapToDouble(ratio -> ratio.logarithm().value()).toArray(),
                ratios.stream()
                        .mapToDouble(ratio -> Math.pow(ratio.logarithm().error(), 2))
                        .toArray(),
                DependentEffects.CORRELATION);
    }

    private static Effects effects(List<Estimate> means) {
        return new Effects(
                means.stream().mapToDouble(Estimate::value).toArray(),
                means.stream().mapToDouble(Estimate::error).toArray());
    }
}
