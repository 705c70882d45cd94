package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Egger;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.feature.reading.PictureView.Skew;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.Funnel;
import no.dypdykk.web.FunnelView;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.Texts;

import java.util.stream.Collectors;

/// Whether results of one kind may be missing, in words and as a funnel plot: from ten cases on
/// (method, section 7.2).
final class FunnelViews {
    private static final double DOUBTFUL = 0.10;

    private final Texts texts;
    private final EvidenceWords words;

    FunnelViews(Texts texts) {
        this.texts = texts;
        this.words = new EvidenceWords(texts);
    }

    /// @param number of the picture on the page, from 0
    Skew skew(Picture picture, Indicator indicator, int number) {
        Pooled pooled = picture.pooled();
        Egger egger = pooled == null || pooled.eggerP() == null ? null : pooled.effects().egger();
        return pooled == null || egger == null
                ? new Skew(texts.get("funnel.not-yet", picture.entries().size()), null)
                : new Skew(
                        sentence(egger, indicator),
                        FunnelView.of(funnel(picture, pooled, indicator, number), texts));
    }

    /// The same rule for good and bad news: what small cases show beyond large ones.
    private String sentence(Egger egger, Indicator indicator) {
        String p = NorwegianNumbers.rounded(egger.p(), 2);
        if (egger.p() >= DOUBTFUL) {
            return texts.get("funnel.alike", p);
        }
        return texts.get(
                egger.slope() * indicator.direction() > 0
                        ? "funnel.favourable"
                        : "funnel.unfavourable",
                p);
    }

    private Funnel funnel(Picture picture, Pooled pooled, Indicator indicator, int number) {
        String name = OutcomeViews.name(indicator, texts);
        return new Funnel(
                "trakt-" + number,
                texts.get("funnel.title", name),
                texts.get("funnel.description", picture.entries().size()),
                words.points(indicator),
                indicator.direction(),
                pooled.effects().estimate(),
                picture.entries().stream().map(entry -> point(entry, indicator)).toList());
    }

    private Funnel.Point point(Entry entry, Indicator indicator) {
        String name =
                entry.cases().stream().map(CaseResult::name).collect(Collectors.joining(", "));
        return new Funnel.Point(
                new Link(entry.cases().getFirst().path(), name),
                entry.effect().value(),
                entry.effect().error(),
                words.number(entry.effect().value(), indicator),
                NorwegianNumbers.rounded(entry.effect().error(), 2));
    }
}
