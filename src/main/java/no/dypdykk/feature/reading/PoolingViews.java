package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.JudgedView.Computed;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/// Puts the numbers behind a mean of cases into words (method, section 7.2).
record PoolingViews(Texts texts) {
    /// Null when nothing is pooled.
    @Nullable PoolingView view(Picture picture, Indicator indicator) {
        Pooled pooled = picture.pooled();
        return pooled == null
                ? null
                : new PoolingView(
                        numbers(pooled, picture.municipalities(), indicator),
                        without(pooled, picture.entries(), indicator));
    }

    private List<Computed> numbers(Pooled pooled, int municipalities, Indicator indicator) {
        var words = new EvidenceWords(texts);
        RandomEffects effects = pooled.effects();
        Interval tau2 = effects.tau2Interval();
        Interval prediction = pooled.prediction();
        return List.of(
                number(
                        "pooled.cases",
                        texts.get("pooled.cases.value", effects.count(), municipalities)),
                number("picture.mean", words.change(effects.estimate(), indicator)),
                number("judged.uncertainty", words.range(pooled.interval(), indicator)),
                number(
                        "pooled.tau2",
                        rounded(effects.tau2())
                                + " ("
                                + texts.get(
                                        "evidence.range",
                                        rounded(tau2.lower()),
                                        rounded(tau2.upper()))
                                + ")"),
                number("pooled.i2", NorwegianNumbers.rounded(effects.i2(), 0) + "\u00a0%"),
                number(
                        "picture.prediction",
                        prediction == null
                                ? texts.get("pooled.prediction.few")
                                : words.range(prediction, indicator)),
                number("judged.error", rounded(effects.wald())));
    }

    private List<PoolingView.Without> without(
            Pooled pooled, List<Entry> entries, Indicator indicator) {
        var words = new EvidenceWords(texts);
        Double delta = indicator.delta();
        List<RandomEffects> others = pooled.effects().leaveOneOut();
        return IntStream.range(0, others.size())
                .mapToObj(i -> {
                    RandomEffects other = others.get(i);
                    return new PoolingView.Without(
                            entries.get(i).cases().getFirst().name(),
                            words.number(other.estimate(), indicator),
                            words.range(other.interval(), indicator),
                            words.verdict(
                                    Verdict.of(
                                            other.interval(),
                                            indicator.direction(),
                                            delta == null ? 0 : delta)));
                })
                .toList();
    }

    private static String rounded(double value) {
        return NorwegianNumbers.rounded(value, 2);
    }

    private Computed number(String key, String value) {
        return new Computed(texts.get(key), value);
    }
}
